"""«Справка о членстве»: as of which day, for whom, with the page itself below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from app.members.certificate import compose_certificates
from ui.widgets.day_field import DayField
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.live_preview import Composed, LivePreview

if TYPE_CHECKING:
    from ui.members.page import MembersPage


class CertificateDialog(LivePreview):
    """The certificate of each of the organisations, on a page of its own."""

    def __init__(self, page: MembersPage, organizations: Sequence[int]) -> None:
        super().__init__(page, "Справка о членстве")
        self._organizations = tuple(organizations)
        self.day = DayField("На какой день", page.day.day())
        self.addressee = line_edit(placeholder="в министерство культуры")
        row = side_by_side(
            field("На какой день", self.day), field("Для предъявления (не обязательно)", self.addressee)
        )
        row.setStretch(1, 3)
        self.put_fields(row, self.day, self.addressee)

    def composed(self) -> Composed:
        """Return what composes the certificates of the day in the field."""
        return partial(
            compose_certificates,
            ids=self._organizations,
            day=self.day.the_day(),
            addressee=self.addressee.text().strip(),
        )

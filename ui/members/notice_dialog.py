"""«Уведомление о решении»: of which day, to whom, with the page itself below."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.resolutions.notice_document import compose_notice, proposed_name
from ui.widgets.day_field import DayField
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.live_preview import Composed, LivePreview

if TYPE_CHECKING:
    from app.members.rows import Card
    from ui.members.page import MembersPage


class NoticeDialog(LivePreview):
    """The notice to one organisation about its suspension or exclusion."""

    def __init__(self, page: MembersPage, card: Card) -> None:
        super().__init__(page, f"Уведомление: {card.row.short_name or card.row.name}")
        self._organization = card.row.id
        self.day = DayField("Дата уведомления", date.today())
        self.name = line_edit(page.office.read(proposed_name, card.row.id, date.today()))
        self.name.setPlaceholderText("Петровой Л.Г.")
        row = side_by_side(field("Дата уведомления", self.day), field("Кому (в дательном падеже)", self.name))
        self.put_fields(row, self.day, self.name)

    def composed(self) -> Composed:
        """Return what composes the notice of the day in the field."""
        return partial(
            compose_notice,
            organization_id=self._organization,
            issued=self.day.the_day(),
            name=self.name.text().strip(),
        )

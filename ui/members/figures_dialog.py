"""«Итоги за период»: what was between two days, with the pages themselves below."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from app.documents.tree import Document
from app.members.figures import figures
from app.members.figures_document import compose_figures
from ui import theme
from ui.widgets.button import button
from ui.widgets.day_field import DayField
from ui.widgets.form import field
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview

if TYPE_CHECKING:
    from ui.members.page import MembersPage


class FiguresDialog(LivePreview):
    """The figures of a year, or between any two days."""

    kinds: ClassVar[Mapping[str, str]] = {**LivePreview.kinds, ".xlsx": "Книга Excel"}

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page, "Итоги за период")
        year = date.today().year
        self.first = DayField("С какого дня", date(year, 1, 1))
        self.last = DayField("По какой день", date.today())
        quick = (
            button("этот год", lambda: self._choose(date(year, 1, 1), date.today()), "chip"),
            button("прошлый год", lambda: self._choose(date(year - 1, 1, 1), date(year - 1, 12, 31)), "chip"),
        )
        days = (field("С какого дня", self.first), field("По какой день", self.last))
        row = line(*days, *quick, 0, gap=theme.MIDDLE_GAP)
        for each in quick:
            row.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        self.put_fields(row, self.first, self.last)

    def composed(self) -> Composed:
        """Return what composes the figures of the days in the fields."""
        return partial(_composed, first=self.first.the_day(), last=self.last.the_day())

    def content(self, suffix: str, document: Document) -> bytes:
        """Return the file of this kind; in the workbook Excel draws the picture."""
        if suffix != ".xlsx":
            return super().content(suffix, document)
        from app.members.figures_workbook import render_figures  # openpyxl loads only when Excel is asked for

        return render_figures(self.page.office.read(figures, self.first.the_day(), self.last.the_day()))

    def _choose(self, first: date, last: date) -> None:
        self.first.set_day(first)
        self.last.set_day(last)
        self.refresh()


def _composed(session: Session, first: date, last: date) -> Document:
    return compose_figures(figures(session, first, last))

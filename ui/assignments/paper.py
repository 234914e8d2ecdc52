"""The control list on paper: as of which day and by what it is grouped, with the pages themselves below."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Session

from app.assignments.control_list import ControlList, compose_control_list, control_list
from app.assignments.grouping import WORDS, Grouping
from app.documents.tree import Document
from ui.widgets.day_field import DayField
from ui.widgets.form import choice, field
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page

_KEY = "assignments/grouping"


class ControlListPaper(LivePreview):
    """The assignments that are shown on the page, or those of another day."""

    kinds: ClassVar[Mapping[str, str]] = {**LivePreview.kinds, ".xlsx": "Таблица Excel"}

    def __init__(self, page: Page, ids: Sequence[int]) -> None:
        super().__init__(page, "Поручения")
        self._ids = tuple(ids)
        self.day = DayField("На какой день", date.today())
        self.by = choice([(words.capitalize(), by) for by, words in WORDS.items()], saved_grouping(page))
        fields = (field("На какой день", self.day), field("Собрать", self.by))
        self.put_fields(line(*fields, 0), self.day)
        self.by.currentIndexChanged.connect(lambda _: self._regroup())

    def composed(self) -> Composed:
        """Return what composes the list as the fields ask for."""
        day, by, ids = self.day.the_day(), self._by(), self._ids

        def compose(session: Session) -> Document:
            return compose_control_list(control_list(session, day, by, ids))

        return compose

    def content(self, suffix: str, document: Document) -> bytes:
        """Return the file of this kind."""
        if suffix != ".xlsx":
            return super().content(suffix, document)
        # openpyxl loads only when Excel is asked for.
        from app.assignments.workbook import render_control_list

        return render_control_list(self._told())

    def _told(self) -> ControlList:
        return self.page.office.read(control_list, self.day.the_day(), self._by(), self._ids)

    def _by(self) -> Grouping:
        return Grouping(self.by.currentData())

    def _regroup(self) -> None:
        self.page.settings.setValue(_KEY, str(self._by()))
        self.refresh()


def saved_grouping(page: Page) -> Grouping:
    """Return by what the list was grouped last."""
    known = page.settings.value(_KEY)
    return Grouping(known) if known in list(Grouping) else Grouping.RESPONSIBLE

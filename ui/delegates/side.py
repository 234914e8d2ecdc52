"""The side «Делегаты»: who was sent where, by which decision, and whether taking part was noted."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from app.delegates.queries import delegates
from app.delegates.rows import DelegateRow
from app.delegates.words import counted
from ui.delegates.columns import COLUMNS
from ui.meetings.side import Side
from ui.widgets.dialog import show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.table import Table


class DelegatesSide(Side):
    """A table of the delegates; opening one leads to the clause that sends him or her, or to the meeting."""

    title: ClassVar[str] = "Делегаты"
    seeks: ClassVar[str] = "Найти делегата…"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.table: Table[DelegateRow] = Table(COLUMNS, self.title, key=lambda row: (row.sender, row.id))
        self.empty = Empty()
        self.stack = QStackedWidget()
        self._search = ""
        for part in (self.table, self.empty):
            self.stack.addWidget(part)
        self.setLayout(column(self.stack))
        self.table.chosen.connect(lambda _: page.acts_changed.emit())
        self.table.opened.connect(self._open)

    def show_found(self, search: str) -> None:
        """Show the delegates that are found, those still expected somewhere first."""
        self._search = search
        rows = self.page.office.read(delegates, date.today(), search=search)
        self.counted.emit(counted(rows))
        self.table.show_rows(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if search:
            self.empty.say(f"Никого не найдено по «{search}»")
        else:
            more = (
                "Они появятся, когда принято решение «Делегировать…» или в списке участников назван делегат."
            )
            self.empty.say("Делегатов пока нет", more)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done here now, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {"print": self.print} if self.table.rows else {}
        row = self.table.current()
        if row and row.resolution_id is not None:
            acts["delegate-clause"] = partial(self.page.leads_to.emit, "resolutions", row.resolution_id)
        if row and row.meeting_id is not None:
            acts["delegate-meeting"] = partial(self.page.leads_to.emit, "meetings", row.meeting_id)
        return acts

    def print(self) -> None:
        """Show what is listed as it will be printed."""
        from ui.delegates.paper import DelegatesPaper  # brings QtPdf

        paper = DelegatesPaper(self.page, self._search)
        show_until_closed(paper)

    def _open(self, row: DelegateRow) -> None:
        acts = self.acts()
        acts.get("delegate-clause", acts.get("delegate-meeting", lambda: None))()

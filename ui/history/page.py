"""The page «История изменений»: what was done, by whom and when; of the whole file, or of one card."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import history
from app.changes import Noun
from app.history import ChangeRow, HistoryEntry, OperationRow
from app.members.queries import card
from app.office import Office
from ui.actions import Actions
from ui.history.columns import COLUMNS, counted
from ui.history.panel import OperationPanel
from ui.history.span import Span
from ui.members.columns import called
from ui.widgets.button import button
from ui.widgets.dialog import show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.layout import column
from ui.widgets.notice import Notice
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table

AT_ONCE = 500
PANEL_WIDTH = 420


class HistoryPage(Page):
    """Table of the acts, the newest first; beside it what the chosen one changed."""

    id: ClassVar[str] = "history"
    nouns: ClassVar[frozenset[Noun]] = frozenset(Noun)

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "История изменений")
        self.entries: dict[int, HistoryEntry] | None = None  # by operation; None: all of the file is shown
        self._card: tuple[int, str] | None = None
        self._limit = AT_ONCE
        self.search = SearchField("Найти в истории…")
        self.span = Span()
        self.of_card = Notice("Показать всю историю", self.show_all)
        self.table: Table[OperationRow] = Table(COLUMNS, "История изменений", key=lambda row: row.id)
        self.more = button("Показать ещё", self._show_more, "link")
        self.panel = OperationPanel()
        self.empty = Empty(button("Показать всю историю", self.show_all))
        self._arrange()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {"find": self.search.seek, "panel": self._toggle_panel}
        return {**acts, "print": self.print} if self.table.rows else acts

    def print(self) -> None:
        """Show what is listed as it will be printed."""
        from ui.history.paper import HistoryPaper  # brings QtPdf

        paper = HistoryPaper(self, self._title(), self.table.rows, self.entries)
        show_until_closed(paper)

    def reload(self) -> None:
        """Show what the office file holds now."""
        rows = self._of_card() if self._card else self._of_file()
        more = len(rows) > self._limit
        self.more.setVisible(more)
        self.header.count(counted(min(len(rows), self._limit), more=more))
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        if not rows:
            self._say_emptiness()
        self.table.show_rows(rows[: self._limit])
        self.acts_changed.emit()

    def reveal(self, matter: int) -> None:
        """Show the history of one card alone."""
        name = called(self.office.read(card, matter, date.today()).row)
        self._card = (matter, name)
        self.of_card.say(f"История карточки: {name}")
        self._begin_anew()
        if self.table.rows:
            self.table.selectRow(0)

    def show_all(self) -> None:
        """Show the history of the whole file."""
        self._card = None
        self.of_card.say("")
        self._begin_anew()

    def show_example(self) -> None:
        """Choose an act that changed something that stood there before."""
        for row in self.table.rows[:AT_ONCE]:
            if any(change.before and change.after for change in self._changes(row)):
                self.table.choose(row.id)
                break

    def show_chosen(self) -> None:
        """Show what the act chosen in the table changed."""
        row = self.table.current()
        if row:
            self.panel.show_operation(row, self._changes(row))
        self.panel.setVisible(row is not None and self._wants_panel())

    def _of_file(self) -> list[OperationRow]:
        self.entries = None
        search, days = self.search.text().strip(), self.span.days()
        # One more than is shown tells whether there are more.
        return self.office.read(history.operations, search, *days, limit=self._limit + 1)

    def _of_card(self) -> list[OperationRow]:
        assert self._card
        found = self.office.read(history.history_of, "organization", self._card[0], self.search.text())
        self.entries = {entry.operation.id: entry for entry in found}
        first, last = (self.span.days()[0] or date.min), (self.span.days()[1] or date.max)
        return [entry.operation for entry in found if first <= entry.operation.at.astimezone().date() <= last]

    def _changes(self, row: OperationRow) -> tuple[ChangeRow, ...]:
        if self.entries is not None:
            return self.entries[row.id].changes
        return self.office.read(history.changes_of, row.id)

    def _title(self) -> str:
        title = f"История изменений: {self._card[1]}" if self._card else "История изменений"
        return f"{title}, {self.span.words()}" if self.span.words() else title

    def _say_emptiness(self) -> None:
        search = self.search.text().strip()
        found = f"Ничего не найдено по «{search}»" if search else "В эти дни ничего не менялось"
        self.empty.say(found, self.span.words())

    def _begin_anew(self) -> None:
        self._limit = AT_ONCE
        self.search.clear()
        self.span.clear()
        self.reload()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self.reload()

    def _wants_panel(self) -> bool:
        return bool(self.settings.value("history/panel") != "closed")

    def _toggle_panel(self) -> None:
        self._want_panel(not self._wants_panel())

    def _want_panel(self, wanted: bool) -> None:
        self.settings.setValue("history/panel", "open" if wanted else "closed")
        self.panel.setVisible(wanted and self.table.current() is not None)

    def _connect(self) -> None:
        self.search.asked.connect(lambda _: self.reload())
        self.search.left.connect(self.table.setFocus)
        self.span.picked.connect(self.reload)
        self.table.chosen.connect(lambda _: self.show_chosen())
        self.table.opened.connect(lambda _: self._want_panel(True))
        self.panel.closed.connect(lambda: self._want_panel(False))

    def _arrange(self) -> None:
        self.header.add_tools(self.search)
        self.header.add_buttons(button("Печать", self.actions_["print"].trigger, drawing="printer"))
        self.list = QWidget()
        rows: QVBoxLayout = column(self.table, self.more, gap=0)
        self.list.setLayout(rows)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.stack)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([10 * PANEL_WIDTH, PANEL_WIDTH])
        for part in (self.of_card, self.span):
            self.body.addWidget(part)
        self.body.addWidget(splitter, 1)

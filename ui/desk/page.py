"""The page «Сегодня»: what needs attention, most urgent first, and the calendar beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget

from app.changes import Noun
from app.desk.items import DeskItem, Kind
from app.desk.queries import OTHERS, PRESSING, Watch, pressing_first
from app.desk.rules import at_most, pressing
from app.desk.words import weekday
from app.office import Office
from app.russian.dates import long_date
from ui.actions import Actions
from ui.desk.calendar_panel import WIDTH, CalendarPanel
from ui.desk.desk_acts import DeskActs
from ui.desk.entries import Entries
from ui.desk.item_list import ItemList
from ui.widgets.button import button, more_button
from ui.widgets.empty import Empty
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.desk.year_view import YearView

MOST = 8  # of one kind and urgency; the rest is one row more
_MINUTE = 60_000


class DeskPage(Page):
    """Rows with one button each; what presses is shown at once, the rest after the window was painted."""

    id: ClassVar[str] = "desk"
    nouns: ClassVar[frozenset[Noun]] = frozenset(Noun)
    counts: ClassVar[bool] = True

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Сегодня")
        self.day = date.today()
        self._found: list[DeskItem] = []
        self._finding: list[DeskItem] = []
        self._copies: list[DeskItem] = []
        self._unwatched: list[Watch] = []
        self._unshown = True
        self._year: YearView | None = None
        self._acts = DeskActs(self)
        self.list = ItemList()
        self.empty = Empty()
        self.entries = Entries(office)
        self.calendar = CalendarPanel(self.entries)
        self.left = QStackedWidget()  # the rows, or that there are none, or the year
        self._later = QTimer(self, singleShot=True, interval=0)
        self._midnight = QTimer(self, interval=_MINUTE)
        self._arrange()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        return {"print": self._print, "export-ics": self._save_calendar, "panel": self._toggle_panel}

    def reload(self) -> None:
        """Look for what needs attention now: what presses at once, but nothing of it while rows are seen."""
        self.day = date.today()
        self.entries.forget()
        if self.list.items:
            self._finding, self._unwatched = [], [*PRESSING, *OTHERS]
        else:
            self._finding, self._unwatched = self.office.read(pressing_first, self.day), list(OTHERS)
            self._found = list(self._finding)
            self._show()
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was found while nobody looked."""
        super().showEvent(event)
        if self._unshown:
            self._show()
        focused = self.window().focusWidget()
        if focused in (None, self.parentWidget()) or not focused.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """Let the arrow keys begin at the first row."""
        self.list.take_focus()

    def hear(self, attention: str) -> None:
        """Put what the copies want on the desk."""
        from app.desk.copies import wanted_copy  # how copies stand is told some seconds after the start

        copies = [wanted_copy(attention)] if attention else []
        if copies != self._copies:
            self._copies = copies
            self._show()

    def retire(self) -> None:
        """Read nothing more: the office is being left."""
        self._later.stop()
        self._midnight.stop()
        self.calendar.retire()
        if self._year:
            self._year.retire()

    def _look_further(self) -> None:
        """Look for one kind of matters more, and show all when all is known."""
        watch = self._unwatched.pop(0)
        self._finding += self.office.read(watch, self.day)
        if self._unwatched:
            self._later.start()
        else:
            self._found = self._finding
            self._show()

    def _show(self) -> None:
        items = [*self._found, *self._copies]
        self.counted.emit("desk", pressing(items))
        self.counted.emit("assignments", pressing(items, Kind.ASSIGNMENT))
        self._unshown = not self.isVisible()
        if self._unshown:
            return
        self.header.count(f"{weekday(self.day)}, {long_date(self.day)}")
        self.list.show_items(at_most(items, MOST))
        self.calendar.show_today(self.day)
        if self._year and self.left.currentWidget() is self._year:
            self._year.show_year(self._year.year, self.day)
        else:
            self._show_list()

    def _show_list(self) -> None:
        self.left.setCurrentWidget(self.list if self.list.items or self._unwatched else self.empty)

    def _show_year(self, year: int) -> None:
        if self._year is None:
            from ui.desk.year_view import YearView  # few ask for it

            self._year = YearView(self.entries)
            self._year.picked.connect(self.calendar.show_day)
            self._year.left.connect(self._leave_year)
            self.left.addWidget(self._year)
        self._year.show_year(year, self.day)
        self.left.setCurrentWidget(self._year)

    def _leave_year(self) -> None:
        self._show_list()
        self.take_focus()

    def _turn_day(self) -> None:
        """Let the desk of yesterday give way at midnight."""
        if date.today() != self.day:
            self.reload()

    def _print(self) -> None:
        from ui.desk.paper import print_desk  # brings what renders pages

        print_desk(self)

    def _save_calendar(self) -> None:
        from ui.desk.paper import save_calendar  # not needed before it is asked for

        save_calendar(self)

    def _wants_panel(self) -> bool:
        return bool(self.settings.value("desk/panel") != "closed")

    def _toggle_panel(self) -> None:
        self.settings.setValue("desk/panel", "closed" if self._wants_panel() else "open")
        self.calendar.setVisible(self._wants_panel())

    def _connect(self) -> None:
        self.list.wanted.connect(self._acts.do)
        self.calendar.wanted.connect(self._acts.do)
        self.calendar.year_wanted.connect(self._show_year)
        self.calendar.file_wanted.connect(self.actions_["export-ics"].trigger)
        self._later.timeout.connect(self._look_further)
        self._midnight.timeout.connect(self._turn_day)
        self._midnight.start()
        self.splitter.splitterMoved.connect(
            lambda *_: self.settings.setValue("desk/splitter", self.splitter.saveState())
        )

    def _arrange(self) -> None:
        self.header.add_buttons(
            button("Печать", self.actions_["print"].trigger, drawing="printer"),
            more_button([self.actions_["export-ics"]]),
        )
        self.empty.say(
            "На сегодня всё сделано",
            "Ничего не просрочено, ни один срок не подошёл. Когда что-то потребует внимания, "
            "оно появится здесь.",
        )
        for widget in (self.list, self.empty):
            self.left.addWidget(widget)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.calendar)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([10 * WIDTH, WIDTH])
        if state := self.settings.value("desk/splitter"):
            self.splitter.restoreState(state)
        self.calendar.setVisible(self._wants_panel())
        self.body.addWidget(self.splitter, 1)

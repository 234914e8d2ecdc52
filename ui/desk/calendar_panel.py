"""The panel on the right: the month, below it the chosen day or the days to come."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.desk.items import DayEntry
from app.desk.rules import months_before
from app.russian.dates import long_date
from ui import theme
from ui.desk.entries import Entries
from ui.desk.entry_list import EntryList
from ui.desk.month_grid import MonthGrid, month_name
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line
from ui.widgets.scroll import TallScroll

WIDTH = 330
AHEAD = timedelta(days=60)
_MOST = 12
_NOTHING_SOON = "В ближайшие два месяца ничего не назначено."
_NOTHING_THEN = "На этот день ничего нет."


class CalendarPanel(QFrame):
    """Reads a month at a time, when the window has nothing else to do."""

    year_wanted = Signal(int)
    file_wanted = Signal()
    wanted = Signal(object)  # the DayEntry that is to be shown where it lies

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self.setObjectName("card")
        self.day: date | None = None  # listed below; None: the days to come
        self._entries = entries
        self._today = date.today()
        self.title = PlainLabel(role="name")
        self.grid = MonthGrid(self._today)
        self.section = PlainLabel(role="section")
        self.back = button("Ближайшее", self.show_coming, "link")
        self.list = EntryList()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_on)
        self._arrange()
        self.grid.picked.connect(self.show_day)
        self.grid.moved.connect(self.show_day)
        self.list.wanted.connect(self.wanted)

    def show_today(self, today: date) -> None:
        """Show everything anew, seen from this day; it is read after the window was painted."""
        if today != self._today:
            self._today = today
            self.grid.show_month(today, today)
        self.title.setText(month_name(self.grid.month))
        self._later.start()

    def show_day(self, day: date) -> None:
        """Show the day's month, and list what falls on the day."""
        self.day = day
        self.grid.show_month(day, self._today)
        self._tell()

    def show_coming(self) -> None:
        """List the days to come."""
        self.day = None
        self._tell()

    def coming(self) -> list[DayEntry]:
        """Return what falls on the weeks to come, as far as it has been read."""
        known = {
            entry.key: entry
            for month in self._months()
            if self._entries.knows(month)
            for entry in self._entries.of_month(month)
        }
        last = self._today + AHEAD
        return [entry for entry in known.values() if entry.until >= self._today and entry.day <= last]

    def retire(self) -> None:
        """Read nothing more: the office is being left."""
        self._later.stop()

    def _months(self) -> list[date]:
        """Return the months on which the coming weeks lie, the present one first."""
        first = self._today.replace(day=1)
        months = (months_before(first, -ahead) for ahead in range(4))
        return [month for month in months if month <= self._today + AHEAD]

    def _read_on(self) -> None:
        """Read one month more; the shown one first."""
        unread = [month for month in (self.grid.month, *self._months()) if not self._entries.knows(month)]
        if unread:
            self._entries.of_month(unread[0])
        self._tell()
        if len(unread) > 1:
            self._later.start()

    def _tell(self) -> None:
        month = self.grid.month
        self.title.setText(month_name(month))
        self.grid.mark(self._entries.marks(month))
        self.back.setVisible(self.day is not None)
        if self.day:
            self.section.setText(long_date(self.day))
            self.list.show_entries(self._entries.of_day(self.day), _NOTHING_THEN)
        else:
            self.section.setText("Ближайшее")
            self.list.show_entries(self.coming()[:_MOST], _NOTHING_SOON)

    def _turn(self, months: int) -> None:
        self.grid.show_month(months_before(self.grid.chosen, -months), self._today)
        self._tell()

    def _arrange(self) -> None:
        earlier = icon_button("chevron-left", "Предыдущий месяц", lambda: self._turn(-1))
        later = icon_button("chevron-right", "Следующий месяц", lambda: self._turn(1))
        year = button("Год", lambda: self.year_wanted.emit(self.grid.month.year), "link")
        year.setAccessibleName("Показать весь год")
        inside = QWidget()
        inside.setObjectName("cardBody")
        inside.setLayout(
            column(
                line(self.title, 0, year, earlier, later, gap=theme.GAP),
                self.grid,
                theme.SMALL_GAP,
                line(self.section, 0, self.back),
                hairline(),
                self.list,
                0,
                margin=theme.WIDE_GAP,
            )
        )
        foot = line(button("Сохранить в календарь (.ics)…", self.file_wanted.emit, "link"), 0)
        foot.setContentsMargins(theme.SMALL_GAP, theme.GAP, theme.WIDE_GAP, theme.SMALL_GAP)
        self.setLayout(column(TallScroll(inside, "Календарь"), foot, gap=0))

"""The year at a glance: twelve months with their marked days."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.desk.entries import Entries
from ui.desk.month_grid import MonthGrid, month_name
from ui.widgets.button import button, icon_button
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.scroll import TallScroll


class YearView(QWidget):
    """A day picked in it is listed beside; the months are read one after another."""

    picked = Signal(object)  # date
    left = Signal()

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries
        self._title = PlainLabel(role="name")
        self._names = [PlainLabel(role="strong") for _ in range(12)]
        self.grids = [MonthGrid(date(2000, month, 1), small=True) for month in range(1, 13)]
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_on)
        self._unread: list[MonthGrid] = []
        self.year = 0
        self._arrange()

    def show_year(self, year: int, today: date) -> None:
        """Show the months of the year; their days are marked as they are read."""
        self.year = year
        self._title.setText(str(year))
        for month, (name, grid) in enumerate(zip(self._names, self.grids, strict=True), 1):
            first = date(year, month, 1)
            name.setText(month_name(first).split()[0])
            grid.mark({})
            grid.show_month(today if (today.year, today.month) == (year, month) else first, today)
        self._unread = list(self.grids)
        self._later.start()

    def retire(self) -> None:
        """Read nothing more: the office is being left."""
        self._later.stop()

    def _read_on(self) -> None:
        grid = self._unread.pop(0)
        grid.mark(self._entries.marks(grid.month))
        if self._unread:
            self._later.start()

    def _move(self, day: date) -> None:
        """Follow the keys into a neighbouring month, or the next year."""
        if day.year != self.year:
            self.show_year(day.year, self.grids[0].today)
        grid = self.grids[day.month - 1]
        if day.replace(day=1) == grid.month:
            grid.show_month(day, grid.today)
            grid.setFocus()
        for other in self.grids:
            if other is not grid:
                other.show_month(other.month, other.today)

    def _turn(self, years: int) -> None:
        self.show_year(self.year + years, self.grids[0].today)

    def _arrange(self) -> None:
        months = Flow(theme.PAGE_GAP)
        for name, grid in zip(self._names, self.grids, strict=True):
            month = QWidget()
            month.setLayout(column(name, grid, gap=0))
            months.addWidget(month)
            grid.picked.connect(self.picked)
            grid.moved.connect(self._move)
        inside = QWidget()
        inside.setObjectName("pageBody")
        inside.setLayout(column(months, 0, margin=theme.PAGE_GAP))
        head = line(
            self._title,
            icon_button("chevron-left", "Предыдущий год", lambda: self._turn(-1)),
            icon_button("chevron-right", "Следующий год", lambda: self._turn(1)),
            0,
            button("К списку", self.left.emit, "link"),
        )
        head.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.WIDE_GAP, 0)
        self.setLayout(column(head, TallScroll(inside, "Год"), gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

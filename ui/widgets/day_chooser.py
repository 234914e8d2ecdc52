from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from app.russian.dates import short_date
from ui.icons import WITH_WORDS, icon

if TYPE_CHECKING:
    from ui.widgets.day_popup import DayPopup


class DayChooser(QPushButton):
    """The button «на 14.06.2024»: a field to type the day into, a calendar, the way back to today."""

    picked = Signal(object)

    def __init__(self, what: str = "реестр") -> None:
        super().__init__()
        self._what = what
        self.setIcon(icon("calendar"))
        self.setIconSize(WITH_WORDS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setToolTip(f"На какой день показать {what}")
        self._day: date | None = None
        self.clicked.connect(lambda _checked=False: self.open())
        self.set_day(date.today())

    def day(self) -> date:
        """Return the chosen day; none chosen is today, also after midnight."""
        return self._day or date.today()

    def set_day(self, day: date) -> None:
        """Show the day without asking for it."""
        self._day = day if day != date.today() else None
        self.setText(f"на {short_date(day)}")
        self.setAccessibleName(f"{self._what.capitalize()} на {short_date(day)}")

    def open(self) -> DayPopup:
        """Open the choice under the button, ready for typing, and return it."""
        from ui.widgets.day_popup import DayPopup  # not needed before it is opened

        popup = DayPopup(self, self.day())
        popup.picked.connect(self._take)
        popup.open_below(self)
        return popup

    def _take(self, day: date) -> None:
        self.set_day(day)
        self.picked.emit(day)

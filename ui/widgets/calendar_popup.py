from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.icons import icon
from ui.widgets.below import move_below
from ui.widgets.layout import column


class CalendarPopup(QFrame):
    """A calendar in a small window of its own; it closes when a day is picked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = _Calendar(day)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        self.column: QVBoxLayout = column(self.calendar, margin=theme.SMALL_GAP)
        self.setLayout(self.column)

    def open_below(self, widget: QWidget) -> None:
        """Open under the widget, ready for the arrow keys."""
        move_below(self, widget)
        self.show()
        self.calendar.setFocus()

    def pick(self, day: date) -> None:
        """Take the day and close."""
        self.picked.emit(day)
        self.close()

    def _pick(self, picked: QDate) -> None:
        self.pick(date(picked.year(), picked.month(), picked.day()))


class _Calendar(QCalendarWidget):
    """A Russian month: the week begins on Monday, the days off are not red."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.setAccessibleName("Календарь")
        self.setLocale(QLocale(QLocale.Language.Russian))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, _ink(theme.colors().quiet))
        self.setHeaderTextFormat(_ink(theme.colors().quiet))
        for name, drawing in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            if arrow := self.findChild(QToolButton, f"qt_calendar_{name}"):
                arrow.setIcon(icon(drawing))
        self.setSelectedDate(QDate(day.year, day.month, day.day))


def _ink(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QBrush(QColor(color)))
    return made

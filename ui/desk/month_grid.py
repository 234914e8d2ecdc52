"""A month drawn by hand: today filled, marked days underlined; gone through by keys or clicked."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desk.rules import months_before
from app.russian.calendar_words import MONTHS
from app.russian.dates import long_date
from ui import theme

_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
_WEEKS = 6
_MARK = 3  # the height of the line under a marked day
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
_YEARS = range(1950, 2150)
_CENTRE = Qt.AlignmentFlag.AlignCenter


class MonthGrid(QWidget):
    """The days of a month; `chosen` is where the keys stand, a day picked is told."""

    picked = Signal(object)  # date
    moved = Signal(object)  # date: the keys went over to this day, perhaps of another month

    def __init__(self, month: date, *, small: bool = False) -> None:
        super().__init__()
        self._small = small
        self._marks: Mapping[date, tuple[str, str]] = {}
        self.month, self.today, self.chosen = month.replace(day=1), date.today(), month
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def show_month(self, chosen: date, today: date) -> None:
        """Show the month of the day, the keys standing on it."""
        self.month, self.chosen, self.today = chosen.replace(day=1), chosen, today
        self._name()
        self.update()

    def mark(self, marks: Mapping[date, tuple[str, str]]) -> None:
        """Underline these days, each in its colour; the words are for whoever cannot see it."""
        self._marks = marks
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for six weeks below the names of their days."""
        line = self.fontMetrics().height()
        wide, high = (line * 5 // 4 + theme.GAP, line * 5 // 4) if self._small else (2 * line, 2 * line)
        return QSize(7 * wide, (_WEEKS + 1) * high)

    def minimumSizeHint(self) -> QSize:
        """Return the same: fewer pixels would let the numbers touch."""
        return self.sizeHint()

    def day_at(self, across: float, down: float) -> date | None:
        """Return the day drawn at a point, or None."""
        week = int(down // self._height()) - 1
        number = week * 7 + int(across // self._width()) - self.month.weekday()
        inside = week >= 0 and 0 <= number < monthrange(self.month.year, self.month.month)[1]
        return self.month + timedelta(days=number) if inside else None

    def place_of(self, day: date) -> QRectF:
        """Return where a day of the month is drawn."""
        week, weekday = divmod(day.day - 1 + self.month.weekday(), 7)
        width, height = self._width(), self._height()
        return QRectF(weekday * width, (week + 1) * height, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the pointer."""
        if day := self.day_at(event.position().x(), event.position().y()):
            self._go(day)
            self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day, pick the one the keys stand on."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self.chosen + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self._go(months_before(self.chosen, _MONTHS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room when the text gets larger."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names of the weekdays and the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.small_font())
        painter.setPen(QColor(theme.colors().quiet))
        for place, name in enumerate(_WEEKDAYS):
            painter.drawText(QRectF(place * self._width(), 0, self._width(), self._height()), _CENTRE, name)
        painter.setFont(self._font())
        for number in range(monthrange(self.month.year, self.month.month)[1]):
            self._draw_day(painter, self.month + timedelta(days=number))

    def _draw_day(self, painter: QPainter, day: date) -> None:
        colors, box = theme.colors(), self.place_of(day).adjusted(1, 1, -1, -1)
        ink = colors.quiet if day.weekday() > 4 else colors.ink
        if day == self.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.filled))
            painter.drawRoundedRect(box, 3, 3)
            ink = colors.on_filled
        if mark := self._marks.get(day):
            color = QColor(getattr(colors, mark[0]))
            painter.fillRect(box.adjusted(4, box.height() - _MARK, -4, 0), color)
        if self.hasFocus() and day == self.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(ink))
        painter.drawText(box, _CENTRE, str(day.day))

    def _go(self, day: date) -> None:
        if day.year not in _YEARS:
            return
        self.chosen = day
        self._name()
        self.update()
        self.moved.emit(day)

    def _name(self) -> None:
        """Say where the keys stand and what falls on that day."""
        mark = self._marks.get(self.chosen)
        day = f"Календарь: {long_date(self.chosen)}"
        self.setAccessibleName(f"{day}, {mark[1]}" if mark else day)

    def _font(self) -> QFont:
        return theme.small_font() if self._small else self.font()

    def _width(self) -> float:
        return self.width() / 7

    def _height(self) -> float:
        return self.height() / (_WEEKS + 1)


def month_name(month: date) -> str:
    """Return «Ноябрь 2026»."""
    return f"{MONTHS[month.month - 1].capitalize()} {month.year}"

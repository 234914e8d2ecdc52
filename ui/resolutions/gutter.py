"""The gutter of the writing column: markers and quiet words stand in it, the matter beside it."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QWidget

from app.resolutions.rules import DASH
from ui import theme
from ui.icons import icon
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line

LONGEST = "Приложение"
GAP = theme.SMALL_GAP + 2
REST_MS = 60


class GutterLabel(PlainLabel):
    """A marker or a word in the gutter, right-aligned; the gutter widens with the text size."""

    def __init__(self, text: str = "", role: str = "gutter") -> None:
        self._indent = 0
        super().__init__(text, role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._widen()

    def set_in(self, width: int) -> None:
        """Set the matter beside it in by so much."""
        self._indent = width
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width in step with the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen()

    def _widen(self) -> None:
        self.setFixedWidth(gutter_width() + self._indent)


class Grip(GutterLabel):
    """The marker of a clause, by which it is taken and dragged; what becomes of it is told to others."""

    pulled = Signal(QPoint, QPoint)  # from where to where on the screen
    landed = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__(role="quiet")
        self._pressed: QPoint | None = None
        self._here = QPoint()
        self._dragged = False
        # At the edge of what is seen the text goes on moving under a hand that rests.
        self._rest = QTimer(self, interval=REST_MS)
        self._rest.timeout.connect(self._pull)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip("Потяните, чтобы переставить пункт вместе с подпунктами (Alt+Shift+стрелки)")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the clause."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the clause, once the hand has clearly moved."""
        self._here = event.globalPosition().toPoint()
        if self._pressed is None:
            return
        far = (self._here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragged:
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabKeyboard()
            self._rest.start()
        if self._dragged:
            self._pull()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the clause go where it is."""
        if self._let_go():
            self.landed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the dragging up with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._let_go():
            self.given_up.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marker, and left of it what shows that it can be taken."""
        super().paintEvent(event)
        if self.underMouse() or self._dragged:
            metrics = self.fontMetrics()
            right = self.width() - metrics.horizontalAdvance(self.text()) - theme.GAP
            size = metrics.lineSpacing()
            icon("grip-vertical", "quiet").paint(QPainter(self), QRect(right - size, 0, size, size))

    def _pull(self) -> None:
        self.pulled.emit(self._pressed, self._here)

    def _let_go(self) -> bool:
        """Return whether the clause was being dragged."""
        dragged = self._dragged
        self._pressed, self._dragged = None, False
        if dragged:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.releaseKeyboard()
            self._rest.stop()
        return dragged


def gutter_width() -> int:
    """Return the room that the longest word of the gutter needs."""
    return QFontMetrics(theme.small_font()).horizontalAdvance(LONGEST) + theme.MIDDLE_GAP


def shown_marker(marker: str | None) -> str:
    """Return a clause's marker as it stands in the gutter."""
    return "–" if marker == DASH else marker or ""


def gutter_line(word: str, *matter: QWidget | QLayout) -> QHBoxLayout:
    """Return the matter with its word in the gutter."""
    made = line(GutterLabel(word), *matter, gap=GAP)
    made.setStretch(1, 1)
    made.setContentsMargins(0, 6, theme.PAGE_GAP, 6)
    return made

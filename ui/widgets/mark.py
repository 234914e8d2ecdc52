"""Status by colour and shape: ● ◐ ○ ◌ ▲ ✓, drawn so that they look alike with every font."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from db.vocabulary import Status
from ui import theme


class Shape(Enum):
    """The shapes of a mark."""

    FULL = auto()
    HALF = auto()
    EMPTY = auto()
    DOTTED = auto()
    TRIANGLE = auto()
    TICK = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and the name of its colour; the word beside it wears the same."""

    shape: Shape
    ink: str


STATUS_MARK = {
    Status.NONE: Mark(Shape.EMPTY, "quiet"),
    Status.CANDIDATE: Mark(Shape.DOTTED, "accent"),
    Status.ACTIVE: Mark(Shape.FULL, "active"),
    Status.SUSPENDED: Mark(Shape.HALF, "attention"),
    Status.FORMER: Mark(Shape.EMPTY, "quiet"),
}


@cache
def mark_icon(mark: Mark) -> QIcon:
    """Return the shape as an icon in its colour; it follows when the look changes."""
    return QIcon(_MarkEngine(mark))


class _MarkEngine(QIconEngine):
    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the shape in the middle of the rectangle."""
        draw_mark(painter, self._mark, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the shape on a transparent ground."""
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return image

    def clone(self) -> QIconEngine:
        """Return a second engine that draws the same."""
        return _MarkEngine(self._mark)


def draw_mark(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """Draw the mark's shape centred in the box, about as large as a small letter."""
    size = min(box.width(), box.height()) * (0.5 if mark.shape is Shape.FULL else 0.6)
    circle = QRectF(0, 0, size, size)
    circle.moveCenter(box.center())
    ink = QColor(getattr(theme.colors(), mark.ink))
    pen = QPen(ink, size / 7)
    if mark.shape is Shape.DOTTED:
        pen.setDashPattern([1.2, 1.2])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ink if mark.shape in _FILLED else Qt.BrushStyle.NoBrush)
    match mark.shape:
        case Shape.TRIANGLE:
            painter.drawPolygon([circle.bottomLeft(), _within(circle, 0.5, 0.1), circle.bottomRight()])
        case Shape.TICK:
            painter.setPen(QPen(ink, size / 5))
            painter.drawPolyline([_within(circle, *place) for place in _TICK])
        case _:
            painter.drawEllipse(circle)
    if mark.shape is Shape.HALF:
        painter.setBrush(ink)
        painter.drawPie(circle, 90 * 16, 180 * 16)
    painter.restore()


_FILLED = (Shape.FULL, Shape.TRIANGLE)
_TICK = ((0.0, 0.55), (0.35, 0.9), (1.0, 0.1))


def _within(box: QRectF, across: float, down: float) -> QPointF:
    """Return the point so far across and down the box."""
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())

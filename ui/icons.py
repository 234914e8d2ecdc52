"""Icons drawn in the ink of the present look, from the bundled line drawings."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui import theme

_CLEAR = QColor(0, 0, 0, 0)
WITH_WORDS = QSize(theme.ICON + theme.ICON_GAP, theme.ICON)


def icon(name: str, ink: str = "ink") -> QIcon:
    """Return the icon drawn in one of the theme's colours; it follows when the look changes."""
    return QIcon(_LineEngine(name, ink))


class _LineEngine(QIconEngine):
    """Draws a line drawing anew for each size and look; nothing is read before it is seen."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon in its ink, or faintly when it is disabled."""
        ink = "faint" if mode == QIcon.Mode.Disabled else self._ink
        side = min(rect.width(), rect.height())  # a wider place keeps its rest as a gap before the words
        place = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        _drawing(self._name, getattr(theme.colors(), ink)).render(painter, place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground."""
        image = QPixmap(size)
        image.fill(_CLEAR)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return image

    def clone(self) -> QIconEngine:
        """Return a second engine that draws the same."""
        return _LineEngine(self._name, self._ink)


@cache
def _drawing(name: str, color: str) -> QSvgRenderer:
    drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    inked = drawing.replace("currentColor", color).replace('stroke-width="2"', 'stroke-width="1.75"')
    return QSvgRenderer(QByteArray(inked.encode()))

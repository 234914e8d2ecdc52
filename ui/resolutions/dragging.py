"""Clauses dragged by their markers: a line shows where one would land, and the number it would have."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.resolutions.outline import Line, end_of, landing_depths
from ui import theme
from ui.resolutions.clause_row import INDENT, ClauseRow
from ui.resolutions.gutter import GAP, gutter_width, shown_marker

_STEP = 2 * INDENT  # how far the hand goes aside for the next depth


class Place(NamedTuple):
    """Where a clause would land: the one at `at` before the one at `to`, so deep."""

    at: int
    to: int
    depth: int


Moved: TypeAlias = Callable[[Place], Sequence[Line]]  # the outline as it would be then


class DropLine(QWidget):
    """The line where a dragged clause would land, the marker it would have in the gutter beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.marker, self._depth = "", 0
        self.hide()

    def show_at(self, y: int, depth: int, marker: str) -> None:
        """Show it at this height, set in by so many steps."""
        self.marker, self._depth = marker, depth
        height = self.fontMetrics().lineSpacing()
        top = min(max(y - height // 2, 0), self._ground.height() - height)
        self.setGeometry(0, top, self._ground.width(), height)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marker and the line."""
        painter, colors = QPainter(self), theme.colors()
        gutter = QRect(0, 0, gutter_width(), self.height())
        advance = self.fontMetrics().horizontalAdvance(self.marker)
        if advance:  # the markers above and below it are covered, as far as it reaches
            painter.fillRect(
                gutter.adjusted(gutter.width() - advance - theme.GAP, 0, 0, 0), QColor(colors.paper)
            )
        painter.setPen(QColor(colors.accent))
        painter.drawText(gutter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.marker)
        left = gutter.width() + GAP + self._depth * INDENT
        line = QRect(left, self.height() // 2 - 1, self.width() - left - theme.PAGE_GAP, 2)
        painter.fillRect(line, QColor(colors.accent))


class Dragging:
    """Knows which clause is being dragged, and where it would land."""

    def __init__(self, outline: QWidget, moved: Moved) -> None:
        self._outline, self._moved = outline, moved
        self._block: list[ClauseRow] = []
        self.line = DropLine(outline)
        self.place: Place | None = None

    def pull(self, rows: list[ClauseRow], taken: ClauseRow, start: QPoint, here: QPoint) -> None:
        """Show where the clause would land from under the hand; how far the hand went aside is the depth."""
        lines, at = [row.line() for row in rows], rows.index(taken)
        if not self._block:
            self._block = rows[at : end_of(lines, at)]
            self._mark(True)
        to = _gap(rows, self._outline.mapFromGlobal(here).y())
        depths = landing_depths(lines, at, to)
        if not depths:
            self._hide()
            return
        wanted = lines[at].depth + round((here.x() - start.x()) / _STEP)
        depth = min(max(wanted, depths[0]), depths[-1])
        place = Place(at, to, depth)
        if place == self.place:
            return
        self.place = place
        marker = next(line for line in self._moved(place) if line.key == lines[at].key).clause.marker
        y = rows[to].y() if to < len(rows) else rows[-1].geometry().bottom() + 1
        self.line.show_at(y, depth, shown_marker(marker))

    def end(self) -> Place | None:
        """Return where the clause lands; nothing is dragged any more."""
        place = self.place
        self._mark(False)
        self._block = []
        self._hide()
        return place

    def _hide(self) -> None:
        self.place = None
        self.line.hide()

    def _mark(self, moving: bool) -> None:
        for row in self._block:
            row.show_moving(moving)


def _gap(rows: list[ClauseRow], y: int) -> int:
    """Return before which row the hand is."""
    return sum(row.geometry().center().y() < y for row in rows)

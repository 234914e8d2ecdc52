"""The bar of a membership: its spans by status, the years under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.vocabulary import Status
from ui import theme
from ui.widgets.label import plain_tip

BAR = 14
ENDS_IN_SIGHT = 0.02  # a short membership of today still gets a visible stretch
_INK = {
    Status.ACTIVE: "bar_active",
    Status.SUSPENDED: "bar_suspended",
    Status.CANDIDATE: "bar_candidate",
    Status.FORMER: "bar_former",
    Status.NONE: "bar_former",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one status from a day on, and what is said of it."""

    since: date
    status: Status
    words: str


class Timeline(QWidget):
    """Spans of a membership from the first one to the shown day; a span's words are its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._spans: tuple[Span, ...] = ()
        self._until = date.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[Span], until: date) -> None:
        """Show the spans, oldest first, up to the day; they are told to a screen reader too."""
        self._spans = tuple(span for span in spans if span.since <= until)
        self._until = until
        self.setAccessibleName("История членства: " + "; ".join(span.words for span in self._spans))
        self.setVisible(bool(self._spans))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height with a line of years under it."""
        return QSize(200, BAR + theme.GAP + QFontMetrics(theme.small_font()).height())

    def event(self, event: QEvent) -> bool:
        """Tell a span's words where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = [span for span, box in self._boxes() if box.left() <= event.pos().x() < box.right()]
            QToolTip.showText(event.globalPos(), plain_tip(at[0].words) if at else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the spans and the years."""
        painter = QPainter(self)
        inks = theme.colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span, box in self._boxes():
            painter.fillRect(box, QColor(getattr(inks, _INK[span.status])))
        painter.setFont(theme.small_font())
        painter.setPen(QPen(QColor(inks.quiet)))
        for year, box, align in self._years():
            painter.drawText(box, align, str(year))

    def _boxes(self) -> list[tuple[Span, QRectF]]:
        edges = [self._x(span.since) for span in self._spans] + [float(self.width())]
        return [
            (span, QRectF(left, 0, max(right - left, 1), BAR))
            for span, left, right in zip(self._spans, edges, edges[1:], strict=False)
        ]

    def _years(self) -> list[tuple[int, QRectF, Qt.AlignmentFlag]]:
        if not self._spans:
            return []
        first, last = self._spans[0].since.year, self._until.year
        room = QFontMetrics(theme.small_font()).horizontalAdvance("0000") * 2
        steps = max(1, min(4, last - first, int(self.width() / max(room, 1)) - 1))
        years = sorted({first + round((last - first) * step / steps) for step in range(steps + 1)})
        return [(year, *self._year_box(year, first, last)) for year in years]

    def _year_box(self, year: int, first: int, last: int) -> tuple[QRectF, Qt.AlignmentFlag]:
        top, height = BAR + theme.GAP, self.height() - BAR - theme.GAP
        if year == first:
            return QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignLeft
        if year == last:
            return QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignRight
        middle = self._x(date(year, 1, 1))
        return QRectF(middle - 40, top, 80, height), Qt.AlignmentFlag.AlignHCenter

    def _x(self, day: date) -> float:
        start = self._spans[0].since
        whole = max((self._until - start).days, 1)
        share = (day - start).days / whole
        return self.width() * min(share, 1 - ENDS_IN_SIGHT)

"""The bar of a membership: spans by colour and by shape, a mark for each event, the years under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.vocabulary import Precision, Status
from ui import theme
from ui.widgets.label import plain_tip

MARKS = 9  # the strip above the bar, where the events are marked
BAR = 14
DOT = 2.5
NEAR = 4  # so far beside a mark the pointer still means it
ENDS_IN_SIGHT = 0.02  # a short membership of today still gets a visible stretch
AHEAD = 0.12  # of the bar, for the last thing that is still to come
_INK = {
    Status.ACTIVE: "bar_active",
    Status.SUSPENDED: "bar_suspended",
    Status.CANDIDATE: "bar_candidate",
    Status.FORMER: "border",
    Status.NONE: "border",
}
# How much of the bar's height a status takes: in grey, and for whoever sees no colours, the shape tells.
_HEIGHT = {Status.CANDIDATE: 0.5, Status.FORMER: 0.15, Status.NONE: 0.15}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one status from an event on, and what is said of it."""

    since: date
    status: Status
    words: str
    precision: Precision = Precision.DAY


class Timeline(QWidget):
    """Spans of a membership from the first event on; what lies after the shown day is only dashed."""

    def __init__(self) -> None:
        super().__init__()
        self._spans: tuple[Span, ...] = ()
        self._until = self._end = date.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[Span], until: date) -> None:
        """Show the spans, oldest first, as they stand on the day; they are told to a screen reader too."""
        self._spans, self._until = tuple(spans), until
        self._end = _end(self._spans, until)
        told = (span.words if span.since <= until else f"предстоит {span.words}" for span in self._spans)
        self.setAccessibleName("История членства: " + "; ".join(told))
        self.setVisible(bool(self._spans))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the marks, the bar and a line of years."""
        return QSize(200, MARKS + BAR + theme.GAP + QFontMetrics(theme.small_font()).height())

    def event(self, event: QEvent) -> bool:
        """Tell the words of the events marked where the pointer rests, else those of the span there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(event.pos().x())
            QToolTip.showText(event.globalPos(), plain_tip(words) if words else "", self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """Return what is told at this place, the events marked there one a line."""
        near = [span.words for span in self._spans if abs(self._mark(span) - x) <= NEAR]
        under = [span.words for span, box in self._boxes() if box.left() <= x < box.right()]
        return "\n".join(near or under[-1:])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the spans, the marks and the years."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span, box in self._boxes():
            self._draw_span(painter, span, box)
        for span in self._spans:
            self._draw_mark(painter, span)
        painter.setFont(theme.small_font())
        painter.setPen(QPen(QColor(theme.colors().quiet)))
        for year, box, align in self._years():
            painter.drawText(box, align, str(year))

    def _draw_span(self, painter: QPainter, span: Span, box: QRectF) -> None:
        """Draw the stretch in its shape as far as the shown day, and dashed what is expected after it."""
        height = BAR * _HEIGHT.get(span.status, 1)
        now = min(max(self._x(self._until), box.left()), box.right())
        top = box.center().y() - height / 2
        if now > box.left():
            self._draw_past(painter, span, QRectF(box.left(), top, now - box.left(), height))
        if now < box.right() and self._end > self._until:
            painter.setPen(QPen(_ink(span.status), 1.2, Qt.PenStyle.DashLine))
            for edge in {top + 1, top + height - 1} if height > 4 else {box.center().y()}:
                painter.drawLine(QPointF(now, edge), QPointF(box.right(), edge))

    def _draw_past(self, painter: QPainter, span: Span, shape: QRectF) -> None:
        painter.fillRect(shape, _ink(span.status))
        if span.status is Status.SUSPENDED:
            painter.fillRect(shape, QBrush(QColor(theme.colors().attention), Qt.BrushStyle.BDiagPattern))
        self._soften(painter, span)

    def _soften(self, painter: QPainter, span: Span) -> None:
        """Let the stretch look faint in which the event happened on a day nobody knows."""
        if span.precision is not Precision.DAY:
            first, last = (self._x(day) for day in _may_be(span))
            faint = QColor(theme.colors().panel)
            faint.setAlphaF(0.6)
            painter.fillRect(QRectF(first, MARKS, last - first, BAR), faint)

    def _draw_mark(self, painter: QPainter, span: Span) -> None:
        """Draw a dot on a stem; it is hollow where the day is known only roughly, or is still to come."""
        ink = QColor(theme.colors().quiet)
        x = self._mark(span)
        sure = span.precision is Precision.DAY and span.since <= self._until
        painter.setPen(QPen(ink, 1, Qt.PenStyle.SolidLine if sure else Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, 2 * DOT + 1), QPointF(x, MARKS + BAR))
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ink if sure else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, DOT + 1), DOT, DOT)

    def _mark(self, span: Span) -> float:
        return min(max(self._x(span.since), DOT + 1), self.width() - DOT - 1)

    def _boxes(self) -> list[tuple[Span, QRectF]]:
        edges = [self._x(span.since) for span in self._spans] + [float(self.width())]
        return [
            (span, QRectF(left, MARKS, max(right - left, 1), BAR))
            for span, left, right in zip(self._spans, edges, edges[1:], strict=False)
        ]

    def _years(self) -> list[tuple[int, QRectF, Qt.AlignmentFlag]]:
        if not self._spans:
            return []
        first, last = self._spans[0].since.year, self._end.year
        room = QFontMetrics(theme.small_font()).horizontalAdvance("0000") * 2
        steps = max(1, min(4, last - first, int(self.width() / max(room, 1)) - 1))
        years = sorted({first + round((last - first) * step / steps) for step in range(steps + 1)})
        return [(year, *self._year_box(year, first, last)) for year in years]

    def _year_box(self, year: int, first: int, last: int) -> tuple[QRectF, Qt.AlignmentFlag]:
        top = MARKS + BAR + theme.GAP
        height = self.height() - top
        if year == first:
            return QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignLeft
        if year == last:
            return QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignRight
        middle = self._x(date(year, 1, 1))
        return QRectF(middle - 40, top, 80, height), Qt.AlignmentFlag.AlignHCenter

    def _x(self, day: date) -> float:
        start = self._spans[0].since
        whole = max((self._end - start).days, 1)
        share = max((day - start).days, 0) / whole
        return self.width() * (1.0 if day >= self._end else min(share, 1 - ENDS_IN_SIGHT))


def _ink(status: Status) -> QColor:
    return QColor(getattr(theme.colors(), _INK[status]))


def _end(spans: Sequence[Span], until: date) -> date:
    """Return where the bar ends: at the shown day, or behind the last event that is still to come."""
    if not spans or spans[-1].since <= until:
        return until
    last = spans[-1].since
    return last + (last - spans[0].since) * AHEAD + timedelta(days=30)


def _may_be(span: Span) -> tuple[date, date]:
    """Return between which days an event happened whose day is known only roughly."""
    day = span.since
    match span.precision:
        case Precision.MONTH:
            return day, day + timedelta(days=30)
        case Precision.NOT_LATER:
            return day - timedelta(days=365), day
        case _:
            return day, day + timedelta(days=365)

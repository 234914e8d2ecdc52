"""A membership drawn along the years, for paper: spans by status, marks for events."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.documents.charts import Fill, area, keys
from app.documents.drawing import Drawing, Label, Line, Shape
from app.members.rows import EventRow
from app.members.words import STATUS
from db.vocabulary import Status

FILLS: Final = {
    Status.ACTIVE: Fill.FILLED,
    Status.SUSPENDED: Fill.HATCHED,
    Status.CANDIDATE: Fill.EMPTY,
}
_WIDTH: Final = 168.0  # millimetres
_HEIGHT: Final = 24.0
_BAR: Final = 3.0, 10.0  # from, to
_YEARS_AT: Final = 14.0
_KEYS_AT: Final = 19.5
_EDGE: Final = 0.3  # so that the last line is not cut off
_TICK: Final = 1.2
_ROOM: Final = 11.0  # for the number of a year


def draw_timeline(events: Sequence[EventRow], day: date) -> Drawing | None:
    """Return the drawing of these events, the oldest first, up to the day; None where there are none."""
    if not events:
        return None
    axis = _Axis(events[0].effective, day)
    shapes = (*axis.years(), *_spans(events, axis), *_marks(events, axis))
    known = {event.status for event in events}
    words = {fill: STATUS[status] for status, fill in FILLS.items() if status in known}
    return Drawing(_WIDTH, _HEIGHT, (*shapes, *keys(words, _KEYS_AT)))


class _Axis:
    """The years from the first event to the day, along the width."""

    def __init__(self, first: date, day: date) -> None:
        self.first, self.last = date(first.year, 1, 1), max(day, date(first.year, 12, 31))
        self._scale = (_WIDTH - _EDGE) / (self.last - self.first).days

    def at(self, day: date) -> float:
        """Return the place of a day."""
        return (day - self.first).days * self._scale

    def years(self) -> Iterator[Shape]:
        """Yield the line with a tick at each New Year; numbers where they find room."""
        yield Line(0, _BAR[1], _WIDTH, _BAR[1])
        step = max(1, -int(-_ROOM // (365 * self._scale)))
        for year in range(self.first.year, self.last.year + 1):
            x = self.at(date(year, 1, 1))
            yield Line(x, _BAR[1], x, _BAR[1] + _TICK)
            if (year - self.first.year) % step == 0 and x + _ROOM <= _WIDTH:
                yield Label(x, _YEARS_AT, str(year))


def _spans(events: Sequence[EventRow], axis: _Axis) -> Iterator[Shape]:
    ends = [*(event.effective for event in events[1:]), axis.last]
    for event, end in zip(events, ends, strict=True):
        left, right = axis.at(event.effective), axis.at(end)
        if event.status in FILLS and left < right:
            yield from area(FILLS[event.status], left, _BAR[0], right - left, _BAR[1] - _BAR[0])


def _marks(events: Sequence[EventRow], axis: _Axis) -> Iterator[Shape]:
    for event in events:
        x = axis.at(event.effective)
        yield Line(x, 0, x, _BAR[1])

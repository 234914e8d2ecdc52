"""Figures as drawings: pure geometry, the same on paper and in Word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, assert_never

from app.documents.drawing import Area, Drawing, Label, Line, Shape, hatched

_ABOVE: Final = 6.0  # millimetres, for the figure over the highest bar
_BELOW: Final = 6.0  # for the words under the bars
_LEGEND: Final = 7.0
_SAMPLE: Final = (6.0, 3.2)  # a piece of a bar beside its word
_BAR: Final = 0.62  # of the room that a bar has
_WIDEST: Final = 14.0
_LETTER: Final = 1.75  # an average one's width
_CLEAR: Final = 1.5  # between words that stand side by side


class Fill(StrEnum):
    """How areas are told from one another on any printer."""

    FILLED = "filled"
    HATCHED = "hatched"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of two parts: the lower one filled, the upper one hatched."""

    word: str
    filled: int
    hatched: int = 0


def bars(values: Sequence[Bar], legend: Mapping[Fill, str], width: float, height: float) -> Drawing:
    """Return the bars side by side with their sums above and their words below, as many as find room."""
    floor = height - _BELOW - _LEGEND
    most = max((bar.filled + bar.hatched for bar in values), default=0)
    scale = (floor - _ABOVE) / max(most, 1)
    room = width / max(len(values), 1)
    shapes: list[Shape] = [Line(0, floor, width, floor)]
    for place, bar in enumerate(values):
        shapes += _bar(bar, room * (place + 0.5), min(room * _BAR, _WIDEST), floor, scale)
    for place in _told(values, room):
        shapes += _words(values[place], room * (place + 0.5), floor, scale)
    shapes += keys(legend, height - _SAMPLE[1])
    return Drawing(width, height, tuple(shapes))


def keys(words: Mapping[Fill, str], y: float) -> Iterator[Shape]:
    """Yield what the areas mean, side by side at that height."""
    x, (width, height) = 0.0, _SAMPLE
    for fill, word in words.items():
        yield from area(fill, x, y, width, height)
        yield Label(x + width + _CLEAR, y + height - 0.5, word)
        x += width + 5 * _CLEAR + len(word) * _LETTER


def area(fill: Fill, x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    """Yield a rectangle."""
    match fill:
        case Fill.FILLED | Fill.EMPTY:
            yield Area(x, y, width, height, filled=fill is Fill.FILLED)
        case Fill.HATCHED:
            yield from hatched(x, y, width, height)
        case _:
            assert_never(fill)


def _bar(bar: Bar, middle: float, width: float, floor: float, scale: float) -> Iterator[Shape]:
    left, full = middle - width / 2, bar.filled * scale
    if bar.filled:
        yield from area(Fill.FILLED, left, floor - full, width, full)
    if bar.hatched:
        above = bar.hatched * scale
        yield from area(Fill.HATCHED, left, floor - full - above, width, above)


def _words(bar: Bar, middle: float, floor: float, scale: float) -> Iterator[Shape]:
    total = bar.filled + bar.hatched
    yield Label(middle, floor - total * scale - _CLEAR, str(total), centred=True)
    yield Label(middle, floor + 4.2, bar.word, centred=True)


def _told(values: Sequence[Bar], room: float) -> range:
    """Return which bars get words: all, or every second, third … where they would touch."""
    longest = max((len(bar.word) for bar in values), default=0) * _LETTER + _CLEAR
    return range(0, len(values), max(1, -int(-longest // room)))

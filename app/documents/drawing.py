"""A drawing as a value: areas, lines, labels, in millimetres from its upper left corner."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

_HATCH: Final = 1.4  # between the lines of a hatching


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, filled or only outlined."""

    x: float
    y: float
    width: float
    height: float
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on the baseline `y`, which begins at `x` or has its middle there."""

    x: float
    y: float
    text: str
    centred: bool = False


Shape: TypeAlias = Area | Line | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """The shapes of a drawing, the later over the earlier ones."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def hatched(x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    """Yield an outlined area with slanting lines, which are told from a filled one on any printer."""
    yield Area(x, y, width, height, filled=False)
    for step in range(1, int((width + height) / _HATCH) + 1):
        reach = step * _HATCH  # the line x + y = reach, cut to the area
        left, right = max(0.0, reach - height), min(reach, width)
        if left < right:
            yield Line(x + left, y + reach - left, x + right, y + reach - right)

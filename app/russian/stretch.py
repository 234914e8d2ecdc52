"""A stretch of the calendar as it is named («15 февраля», «III квартал 2027 г.»), its year perhaps unsaid."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import NamedTuple


class Days(NamedTuple):
    """The first and the last day, both included."""

    first: date
    last: date


class Grain(Enum):
    """What kind of stretch was named: it decides whether «до» includes it."""

    DAY = auto()
    UNIT = auto()  # a month, a quarter, a season: something longer than a day, shorter than a year
    YEAR = auto()
    BEGINNING = auto()  # «начало года»
    MIDDLE = auto()
    END = auto()


# A leap day comes again after at most eight years (1896, 1904).
_YEARS_TRIED = 9


@dataclass(frozen=True, slots=True)
class Stretch:
    """A named stretch; `of_year` gives its days in a year and raises ValueError where there are none."""

    of_year: Callable[[int], Days]
    year: int | None
    grain: Grain
    has_reserve: bool = False  # «во втором (третьем) квартале»

    @property
    def begins_vaguely(self) -> bool:
        """Return whether everybody sees its first day elsewhere, as of «конец года»."""
        return self.grain in (Grain.MIDDLE, Grain.END)

    @property
    def ends_vaguely(self) -> bool:
        """Return whether everybody sees its last day elsewhere, as of «начало года»."""
        return self.grain in (Grain.BEGINNING, Grain.MIDDLE)

    def of(self, year: int | None) -> Days | None:
        """Return its days in its own year, or else in the given one; None where there are none."""
        own = year if self.year is None else self.year
        try:
            days = self.of_year(own) if own is not None else None
        except (ValueError, OverflowError):
            return None
        return days if days and days.first <= days.last else None

    def not_over_on(self, day: date) -> Days | None:
        """Return its days; with the year unsaid, the nearest time that it isn't over on that day."""
        return self._first(lambda days: days.last >= day, range(day.year, day.year + _YEARS_TRIED))

    def not_begun_on(self, day: date) -> Days | None:
        """Return its days; with the year unsaid, the nearest time that begins after that day."""
        return self._first(lambda days: days.first > day, range(day.year, day.year + _YEARS_TRIED))

    def begun_on(self, day: date) -> Days | None:
        """Return its days; with the year unsaid, the last time that has begun on that day."""
        return self._first(lambda days: days.first <= day, range(day.year, day.year - _YEARS_TRIED, -1))

    def _first(self, accept: Callable[[Days], bool], years: Iterable[int]) -> Days | None:
        if self.year is not None:
            return self.of(None)
        return next((days for year in years if (days := self.of(year)) and accept(days)), None)

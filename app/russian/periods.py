"""Periods as the office words them («до ноября 2026 года»): read, found, told from mere dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.russian.binding import is_announced, is_binding
from app.russian.dated_wordings import DATED_WORDINGS
from app.russian.folding import fold_in_place
from app.russian.stretches import stretch_pattern
from app.russian.undated_wordings import UNDATED_WORDINGS
from app.russian.wording import Found, Readings, Wording
from db.vocabulary import Period, PeriodKind

_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period that stands in text[start:end]."""

    period: Period
    start: int
    end: int


def read_period(text: str, on: date) -> Period | None:
    """Return the period that the whole wording is, in a document of the day `on`, or None."""
    return next(iter(_all_readings(text, on)), None)


def other_readings(period: Period, on: date) -> tuple[Period, ...]:
    """Return the other ways in which a disputed wording may be read."""
    return tuple(other for other in _all_readings(period.text, on) if not _same_days(other, period))


def find_periods(text: str, on: date) -> tuple[FoundPeriod, ...]:
    """Return the periods of a text in order; the longest wording wins, none overlaps."""
    folded = fold_in_place(text)
    found: list[FoundPeriod] = []
    for start in (opening.start() for opening in _openings().finditer(folded)):
        if found and start < found[-1].end:
            continue
        if longest := _longest_at(folded, start, on):
            match, readings = longest
            found.append(FoundPeriod(_periods(text[start : match.end], readings)[0], start, match.end))
    return tuple(found)


def deadline_of(text: str, on: date) -> Period | None:
    """Return the period by which what the clause says is to be done, or None; `on` is the document's day."""
    binding = [each for each in find_periods(text, on) if is_binding(text, each.start, each.period, on)]
    weightiest = min(binding, key=lambda each: _weight(text, each), default=None)
    return weightiest.period if weightiest else None


@cache
def _openings() -> re.Pattern[str]:
    """Return the pattern of where a period can begin: so not every word is tried in every wording."""
    stretch = _nameless(stretch_pattern().replace(" ", r"\s+"))
    begins = f"(?:{_beginnings(DATED_WORDINGS)})(?:{stretch})|{_undated().pattern}"
    return re.compile(rf'(?<![\w.-])(?=[\w«"„])(?={begins})')


@cache
def _undated() -> re.Pattern[str]:
    """Return the pattern of what any of the wordings without dates says."""
    return re.compile(_beginnings(UNDATED_WORDINGS))


def _beginnings(wordings: tuple[Wording, ...]) -> str:
    return _nameless("|".join(dict.fromkeys(wording.literals[0].pattern for wording in wordings)))


def _nameless(pattern: str) -> str:
    return _NAMED_GROUP.sub("(?:", pattern)


def _weight(text: str, found: FoundPeriod) -> tuple[bool, int]:
    """Return the rank of a period in its clause: after «Срок: …» first, then what has dates."""
    kinds = (PeriodKind.SPAN, PeriodKind.RELATIVE, PeriodKind.STANDING, PeriodKind.OPEN)
    return not is_announced(text[: found.start]), kinds.index(found.period.kind)


def _all_readings(text: str, on: date) -> tuple[Period, ...]:
    """Return every reading of a wording that is a period as a whole; the first is the office's."""
    words = text.strip()
    folded = fold_in_place(words)
    whole = (readings for match, readings in _matches(folded, 0, on) if match.end == len(words))
    return _periods(words, next(whole, ()))


def _matches(folded: str, start: int, on: date) -> Iterator[tuple[Found, Readings]]:
    """Yield what the wordings make of the text from `start` on, where they make sense."""
    undated = UNDATED_WORDINGS if _undated().match(folded, start) else ()  # mostly none of them
    for wording in (*DATED_WORDINGS, *undated):
        match = wording.match(folded, start, on)
        if match and (readings := wording.read(match)):
            yield match, readings


def _longest_at(folded: str, start: int, on: date) -> tuple[Found, Readings] | None:
    return max(_matches(folded, start, on), key=lambda each: each[0].end, default=None)


def _periods(words: str, readings: Readings) -> tuple[Period, ...]:
    several = len(readings) > 1
    return tuple(
        Period(words, reading.kind, reading.start, reading.end, several or reading.disputed, reading.note)
        for reading in readings
    )


def _same_days(one: Period, other: Period) -> bool:
    return (one.kind, one.start, one.end) == (other.kind, other.start, other.end)

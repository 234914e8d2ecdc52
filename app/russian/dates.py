"""Dates as documents write them («19 июня 2026 г.», «17–18 декабря 2022 г.»), printed and found."""

from dataclasses import dataclass
from datetime import date

from app.russian.calendar_words import GENITIVE
from app.russian.days import DAY_FORMS
from app.russian.folding import fold_in_place
from app.russian.typography import NO_BREAK_SPACE


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or a range of days that stands in text[start:end]."""

    start: int
    end: int
    date_from: date
    date_to: date


def long_date(day: date) -> str:
    """Return «19 июня 2026 г.», held together by no-break spaces."""
    return f"{_day_month(day)}{NO_BREAK_SPACE}{_year(day)}"


def short_date(day: date) -> str:
    """Return «19.06.2026»."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def date_span(first: date, last: date) -> str:
    """Return «17–18 декабря 2022 г.», naming month and year twice only where they differ."""
    if first == last:
        return long_date(last)
    if first.year != last.year:
        return f"{long_date(first)}{NO_BREAK_SPACE}– {long_date(last)}"
    if first.month != last.month:
        return f"{_day_month(first)}{NO_BREAK_SPACE}– {long_date(last)}"
    return f"{first.day}–{long_date(last)}"


def find_dates(text: str, year: int | None = None) -> tuple[FoundDate, ...]:
    """Return the dates of the text in order; those without a year only if told the year they are of."""
    found: list[FoundDate] = []
    for candidate in _candidates(fold_in_place(text), year):
        if not found or candidate.start >= found[-1].end:
            found.append(candidate)
    return tuple(found)


def parse_day(text: str) -> date | None:
    """Return the day a user typed («2026-06-19», «19.6.26», «19 июня 2026»), or None."""
    typed = text.strip()
    found = next(iter(find_dates(typed)), None)
    if not found or (found.start, found.end) != (0, len(typed)) or found.date_from != found.date_to:
        return None
    return found.date_from


def _candidates(folded: str, year: int | None) -> list[FoundDate]:
    """Return every reading of every stretch of text as a date, the longest first at each place."""
    candidates = [
        FoundDate(match.start(), match.end(), *days)
        for form in DAY_FORMS
        for match in form.pattern.finditer(folded)
        if (days := form.read(match, date.min).of(year))
    ]
    return sorted(candidates, key=lambda each: (each.start, -each.end))


def _day_month(day: date) -> str:
    return f"{day.day}{NO_BREAK_SPACE}{GENITIVE[day.month - 1]}"


def _year(day: date) -> str:
    return f"{day.year}{NO_BREAK_SPACE}г."

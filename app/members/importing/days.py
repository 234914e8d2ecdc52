"""Days as a registry tells them, kept as precise as they are: «14.02.2011 г.», «апрель 2018», «до 2010»."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from app.members.words import imprecise_day
from app.russian.calendar_words import full_year, month_end
from app.russian.folding import fold_in_place
from app.spreadsheet.sheets import Value
from db.vocabulary import Precision

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = r"(?P<name>янв|фев|мар(?=[та.\s])|апр|ма(?=[йяею])|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
_YEAR_WORD = r"(?:\s*(?:годов|года|году|год|гг?(?![а-я])\.?))?"
_LIMIT = r"(?P<limit>(?:не позднее|не позже|не поздн\.|до|ранее|раньше)\s+)?"
_BEFORE = r"(?:(?<![а-я])(?:с|со|от|в|во|на)\s+)?"
_TIME = r"(?:[ t]\d\d?:\d\d(?::\d\d)?)?"  # of a moment, where only a day was meant
_FULL_YEAR = r"(?:1[5-9]|2[01])\d\d"  # also what is a slip: it is told later
_ISO = rf"(?P<iso>{_FULL_YEAR})[-./](?P<iso_month>\d{{1,2}})(?:[-./](?P<iso_day>\d{{1,2}}))?(?!\d){_TIME}"
_SIGN = r"\s?[./-]\s?"
_DIGITS = rf"(?P<day>\d{{1,2}}){_SIGN}(?P<month>\d{{1,2}}){_SIGN}(?P<year>{_FULL_YEAR}|\d\d)(?!\d){_TIME}"
_WORDS = rf"[«\"]?(?:(?P<word_day>\d{{1,2}})[»\"]?(?:-?го)?\s*)?{_MONTH}\s*(?P<word_year>{_FULL_YEAR})"
_MONTH_ONLY = r"(?P<only_month>\d{1,2})[./](?P<month_year>(?:19|20)\d\d)(?!\d)"
_YEAR_ONLY = r"(?P<only_year>(?:19|20)\d\d)(?![\d./-])"
_FORMS = "|".join((_ISO, _DIGITS, _WORDS, _MONTH_ONLY, _YEAR_ONLY))
_WRITTEN = re.compile(rf"{_BEFORE}{_LIMIT}(?<![\d№/.-])(?:{_FORMS}){_YEAR_WORD}")
_EPOCH = date(1899, 12, 30)  # from which Excel counts
_SERIALS = range(14_000, 75_000)  # 1938 – 2105
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Day:
    """A day and how exactly it is known."""

    day: date
    precision: Precision = Precision.DAY

    def __str__(self) -> str:
        return imprecise_day(self.day, self.precision)

    @property
    def first(self) -> date:
        """Return the first day that is meant."""
        return date.min if self.precision is Precision.NOT_LATER else self.day

    @property
    def last(self) -> date:
        """Return the last day that is meant."""
        match self.precision:
            case Precision.YEAR:
                return date(self.day.year, 12, 31)
            case Precision.MONTH:
                return month_end(self.day.year, self.day.month)
            case _:
                return self.day

    def agrees(self, other: "Day") -> bool:
        """Return whether both may be the same day, each as precise as it is."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Found:
    """A day and where in the text it stands."""

    day: Day
    start: int
    end: int


def read_day(value: Value) -> Day | None:
    """Return the day that the whole cell tells, or None."""
    match value:
        case date():
            return Day(value)
        case int() | float():
            return _of_number(int(value))
        case str():
            return _of_text(value)
        case None:
            return None


@lru_cache(4096)
def _of_text(text: str) -> Day | None:
    stripped = text.strip(" \t\n\u00a0.,;()")
    if stripped.isdecimal():
        return _of_number(int(stripped)) if len(stripped) < 6 else None
    found = find_day(stripped)
    return found.day if found and (found.start, found.end) == (0, len(stripped)) else None


def _of_number(number: int) -> Day | None:
    """Return the day of a bare number: a year, or a day as Excel counts them."""
    if number in _YEARS:
        return Day(date(number, 1, 1), Precision.YEAR)
    return Day(_EPOCH + timedelta(days=number)) if number in _SERIALS else None


def find_day(text: str) -> Found | None:
    """Return the first day in the text, with the words that belong to it."""
    for match in _WRITTEN.finditer(fold_in_place(text)):
        try:
            day = _day(match)
        except ValueError:  # the 31st of February
            continue
        return Found(_not_later(day) if match["limit"] else day, match.start(), match.end())
    return None


def _day(match: re.Match[str]) -> Day:
    if match["iso"]:
        return _of_parts(match["iso"], match["iso_month"], match["iso_day"])
    if match["year"]:
        return _of_parts(match["year"], match["month"], match["day"])
    if match["word_year"]:
        month = 1 + _MONTHS.index(match["name"])
        return _of_parts(match["word_year"], str(month), match["word_day"])
    if match["month_year"]:
        return _of_parts(match["month_year"], match["only_month"], None)
    return Day(date(int(match["only_year"]), 1, 1), Precision.YEAR)


def _of_parts(year: str, month: str, day: str | None) -> Day:
    precision = Precision.DAY if day else Precision.MONTH
    return Day(date(full_year(year), int(month), int(day or 1)), precision)


def _not_later(day: Day) -> Day:
    return Day(day.last, Precision.NOT_LATER)

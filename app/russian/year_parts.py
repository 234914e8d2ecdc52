"""The parts of a year: months, quarters, half-years, seasons, halves and ten days of a month."""

import re
from datetime import date

from app.russian.calendar_words import (
    MONTH,
    YEAR,
    YEAR_BY_WORDS,
    full_year,
    month_end,
    month_number,
    year_said,
)
from app.russian.form import Form
from app.russian.stretch import Days, Grain, Stretch

_OF_YEAR = rf"(?:,?\s+(?P<year>{YEAR}|{YEAR_BY_WORDS}))?"
_AND = r"(?:\s*-\s*|\s*,\s*| (?:и|или|и/или) )"
_ENDING = r"(?:-?(?:й|го|му|м|я|ю))?"
_ORDINALS = (
    rf"(?:перв[а-я]{{2,3}}|1{_ENDING}|[iі]{_ENDING})",
    rf"(?:втор[а-я]{{2,3}}|2{_ENDING}|[iі]{{2}}{_ENDING})",
    rf"(?:трет[а-я]{{2,4}}|3{_ENDING}|[iі]{{3}}{_ENDING})",
    rf"(?:четверт[а-я]{{2,3}}|4{_ENDING}|[iі]v{_ENDING})",
)
# Hardly any word begins as an ordinal does: told by its first letter, it is not tried in all their forms.
_BEGINS_SO = "(?=[1-4iівптч])"
_ORDINAL = _BEGINS_SO + "(?:" + "|".join(reversed(_ORDINALS)) + ")"
_SEASONS = {"в": (3, 5), "л": (6, 8), "о": (9, 11)}


def months(year: int, first: int, last: int) -> Days:
    """Return the days from the first day of one month to the last day of another."""
    return Days(date(year, first, 1), month_end(year, last))


def part_of_month(year: int, month: int, part: int, size: int) -> Days:
    """Return the first, second … 10 or 15 days of a month; the last part takes the days that remain."""
    is_last = part == 30 // size
    last = month_end(year, month) if is_last else date(year, month, part * size)
    return Days(date(year, month, (part - 1) * size + 1), last)


def _ordinal(word: str) -> int:
    return next(number for number, pattern in enumerate(_ORDINALS, 1) if re.fullmatch(pattern, word))


def _months(match: re.Match[str], on: date) -> Stretch:
    last = month_number(match["month"])
    first = month_number(match["first"] or match["month"])
    own_first_year = match["first_year"]

    def of_year(year: int) -> Days:
        first_year = full_year(own_first_year) if own_first_year else year - (first > last)
        return Days(date(first_year, first, 1), month_end(year, last))

    return Stretch(of_year, year_said(match["year"], on), Grain.UNIT)


def _quarters(match: re.Match[str], on: date) -> Stretch:
    first = _ordinal(match["first"])
    last = _ordinal(match["last"] or match["reserve"] or match["first"])
    return Stretch(
        lambda year: months(year, 3 * first - 2, 3 * last),
        year_said(match["year"], on),
        Grain.UNIT,
        bool(match["reserve"]),
    )


def _half_year(match: re.Match[str], on: date) -> Stretch:
    half = _ordinal(match["half"])
    return Stretch(
        lambda year: months(year, 6 * half - 5, 6 * half), year_said(match["year"], on), Grain.UNIT
    )


def _half_month(match: re.Match[str], on: date) -> Stretch:
    month, half = month_number(match["month"]), _ordinal(match["half"])
    return Stretch(
        lambda year: part_of_month(year, month, half, 15), year_said(match["year"], on), Grain.UNIT
    )


def _ten_days(match: re.Match[str], on: date) -> Stretch:
    last = match["part"].startswith("последн")
    month, part = month_number(match["month"]), 3 if last else _ordinal(match["part"])
    return Stretch(
        lambda year: part_of_month(year, month, part, 10), year_said(match["year"], on), Grain.UNIT
    )


def _season(match: re.Match[str], on: date) -> Stretch:
    first, last = _SEASONS[match["season"][0]]
    return Stretch(lambda year: months(year, first, last), year_said(match["year"], on), Grain.UNIT)


_HALF = rf"{_BEGINS_SO}(?P<half>{_ORDINALS[1]}|{_ORDINALS[0]})"

MONTHS_FORM = Form(
    rf"(?:(?P<first>{MONTH})(?: (?P<first_year>{YEAR}))?{_AND}(?:{MONTH}{_AND})*)?"
    rf"(?P<month>{MONTH})(?: месяц[а-я]*)?{_OF_YEAR}",
    _months,
)
QUARTERS_FORM = Form(
    rf"(?P<first>{_ORDINAL})(?:{_AND}(?P<last>{_ORDINAL})|\s*\((?P<reserve>{_ORDINAL})\))?"
    rf" кв(?:артал[а-я]*|\.){_OF_YEAR}",
    _quarters,
)
HALF_YEAR_FORM = Form(rf"{_HALF} (?:полугоди[а-я]*|половин[а-я]*){_OF_YEAR}", _half_year)
HALF_MONTH_FORM = Form(rf"{_HALF} половин[а-я]* (?P<month>{MONTH}){_OF_YEAR}", _half_month)
TEN_DAYS_FORM = Form(
    rf"(?P<part>{_ORDINAL}|последн[а-я]{{2}}) декад[а-я]* (?P<month>{MONTH}){_OF_YEAR}", _ten_days
)
SEASON_FORM = Form(rf"(?P<season>весн(?:ой|ою|ы|е|у|а)|лет(?:ом|а|у|о)|осен(?:ью|и|ь)){_OF_YEAR}", _season)

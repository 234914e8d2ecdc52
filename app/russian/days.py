"""Days and ranges of days as they are written: «19 июня 2026 г.», «17–18 декабря», «19.06.2026»."""

import re
from datetime import date

from app.russian.calendar_words import (
    DAY,
    MONTH,
    YEAR,
    YEAR_BY_WORDS,
    YEAR_NUMBER,
    YEAR_WORD,
    full_year,
    leading_number,
    month_number,
    year_said,
)
from app.russian.form import Form
from app.russian.stretch import Days, Grain, Stretch

_DASH = r"\s*-\s*"
_AND = r"(?:\s*-\s*|\s*,\s*| (?:и|по|до) )"
_NUMBER = r"\d{1,2}"
_SHORT_YEAR = rf"(?:{YEAR_NUMBER}|\d\d)(?!\d)(?:\s*{YEAR_WORD})?"
_LAST = rf"(?P<day>{DAY}) (?P<month>{MONTH})(?: (?P<year>{YEAR}|{YEAR_BY_WORDS}))?"
_LAST_IN_NUMBERS = rf"(?P<day>{_NUMBER})\.(?P<month>{_NUMBER})\.(?P<year>{_SHORT_YEAR})"


def _read_days(match: re.Match[str], on: date) -> Stretch:
    parts = match.groupdict()
    last_day, last_month = leading_number(parts["day"]), month_number(parts["month"])
    first_day = leading_number(parts.get("first_day") or parts["day"])
    first_month = month_number(parts.get("first_month") or parts["month"])
    own_first_year = parts.get("first_year")

    def of_year(year: int) -> Days:
        first_year = full_year(own_first_year) if own_first_year else year - (first_month > last_month)
        return Days(date(first_year, first_month, first_day), date(year, last_month, last_day))

    return Stretch(of_year, year_said(parts["year"], on), Grain.DAY)


DAY_FORMS = tuple(
    Form(template, _read_days)
    for template in (
        rf"(?P<first_day>{DAY}) (?P<first_month>{MONTH})(?: (?P<first_year>{YEAR}))?{_DASH}{_LAST}",
        rf"(?P<first_day>{DAY}){_AND}{_LAST}",
        _LAST,
        rf"(?P<first_day>{_NUMBER})\.(?P<first_month>{_NUMBER})(?:\.(?P<first_year>{_SHORT_YEAR}))?"
        rf"{_DASH}{_LAST_IN_NUMBERS}",
        rf"(?P<first_day>{_NUMBER}){_DASH}{_LAST_IN_NUMBERS}",
        _LAST_IN_NUMBERS,
        rf"(?P<year>{YEAR_NUMBER})-(?P<month>\d\d)-(?P<day>\d\d)",
    )
)


def _day_of_month(match: re.Match[str], on: date) -> Stretch:
    """Read «20 числа»: of this month, or of the next one where the day is over or the words say so."""
    number = leading_number(match["day"])
    year, month = on.year, on.month
    if match["next"] or number < on.day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return Stretch(lambda of: Days(date(of, month, number), date(of, month, number)), year, Grain.DAY)


_FEASTS = {"н": (1, 1), "п": (5, 9), "з": (9, 1)}


def _feast(match: re.Match[str], _on: date) -> Stretch:
    """Read «Новый год», «День Победы»; before the New Year is before it begins."""
    month, day = _FEASTS[match["feast"][0]]
    grain = Grain.UNIT if (month, day) == (1, 1) else Grain.DAY
    return Stretch(lambda year: Days(date(year, month, day), date(year, month, day)), None, grain)


DAY_OF_MONTH_FORM = Form(
    rf"(?P<day>{DAY}) числ[ауо](?: (?:(?:текущего|этого|сего)|(?P<next>следующего)) месяца)?", _day_of_month
)
FEAST_FORM = Form(
    r"(?:(?=нов)|д(?:ня|ню|ень) (?=[пз]))(?P<feast>нов(?:ого|ому|ый) год[ау]?|победы|знаний)", _feast
)

"""Days and ranges of days as they are written: «19 июня 2026 г.», «17–18 декабря», «19.06.2026»."""

import re
from datetime import date

from app.russian.calendar_words import (
    DAY,
    MONTH,
    YEAR,
    YEAR_NUMBER,
    YEAR_WORD,
    full_year,
    leading_number,
    month_number,
)
from app.russian.form import Form
from app.russian.stretch import Days, Grain, Stretch

_DASH = r"\s*-\s*"
_AND = r"(?:\s*-\s*|\s*,\s*| (?:и|по) )"
_NUMBER = r"\d{1,2}"
_SHORT_YEAR = rf"(?:{YEAR_NUMBER}|\d\d)(?!\d)(?:\s*{YEAR_WORD})?"
_LAST = rf"(?P<day>{DAY}) (?P<month>{MONTH})(?: (?P<year>{YEAR}))?"
_LAST_IN_NUMBERS = rf"(?P<day>{_NUMBER})\.(?P<month>{_NUMBER})\.(?P<year>{_SHORT_YEAR})"


def _read_days(match: re.Match[str], _on: date) -> Stretch:
    parts = match.groupdict()
    last_day, last_month = leading_number(parts["day"]), month_number(parts["month"])
    first_day = leading_number(parts.get("first_day") or parts["day"])
    first_month = month_number(parts.get("first_month") or parts["month"])
    own_first_year = parts.get("first_year")

    def of_year(year: int) -> Days:
        first_year = full_year(own_first_year) if own_first_year else year - (first_month > last_month)
        return Days(date(first_year, first_month, first_day), date(year, last_month, last_day))

    return Stretch(of_year, full_year(parts["year"]) if parts["year"] else None, Grain.DAY)


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

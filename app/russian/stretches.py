"""Recognises every way a stretch of the calendar is named, also by what is current and by its edge."""

import re
from datetime import date, timedelta
from functools import lru_cache

from app.russian.days import DAY_FORMS, DAY_OF_MONTH_FORM, FEAST_FORM
from app.russian.form import Form, Named, longest
from app.russian.stretch import Days, Grain, Stretch
from app.russian.year_parts import (
    HALF_MONTH_FORM,
    HALF_YEAR_FORM,
    MONTHS_FORM,
    QUARTERS_FORM,
    SEASON_FORM,
    TEN_DAYS_FORM,
    months,
    part_of_month,
)
from app.russian.years import (
    ANY_SCHOOL_YEAR_FORM,
    BARE_YEAR_FORM,
    SCHOOL_YEAR_FORM,
    WINTER_FORM,
    YEARS_FORM,
)

_MONTHS_IN = {"м": 1, "к": 3, "п": 6, "г": 12}
_UNIT = r"(?P<unit>(?:недел|месяц|квартал|полугоди|год)[а-я]*)"
_EDGE = re.compile(r"(?P<edge>начал|середин|кон(?=е?ц))[а-я]*\s+")
_EDGES = {"начал": (1, Grain.BEGINNING), "середин": (2, Grain.MIDDLE), "кон": (3, Grain.END)}


@lru_cache(maxsize=64)  # every wording asks anew at the same place
def stretch_at(folded: str, position: int, on: date) -> Named | None:
    """Return the longest stretch named at the position of a folded text, and where its name ends."""
    return _edge_at(folded, position, on) or longest(_FORMS, folded, position, on)


def stretch_pattern() -> str:
    """Return the pattern of what begins as a stretch does; its groups have the names of all forms."""
    return "|".join((_EDGE.pattern, *(form.template for form in _FORMS)))


def _edge_at(folded: str, position: int, on: date) -> Named | None:
    """Return «начало», «середина», «конец» of a stretch: a third of it."""
    edge = _EDGE.match(folded, position)
    named = longest(_WITH_EDGES, folded, edge.end(), on) if edge else None
    if not edge or not named:
        return None
    whole, end = named
    third, grain = _EDGES[edge["edge"]]
    return Stretch(lambda year: _third(whole.of_year(year), third), whole.year, grain), end


def _third(days: Days, third: int) -> Days:
    """Return a third of the stretch: ten days of a month, else whole months."""
    year, month, size = days.first.year, days.first.month, days.last.month - days.first.month + 1
    if days.last - days.first < timedelta(days=27) or year != days.last.year:
        return days
    if size == 1:
        return part_of_month(year, month, third, 10)
    first = month + (third - 1) * size // 3
    return months(year, first, max(first, month + third * size // 3 - 1))


def _unit_of(word: str, day: date) -> Days:
    """Return the week, month, quarter, half-year or year in which the day lies."""
    if word.startswith("недел"):
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    size = _MONTHS_IN[word[0]]
    first = (day.month - 1) // size * size + 1
    return months(day.year, first, first + size - 1)


def _current(match: re.Match[str], on: date) -> Stretch:
    days = _unit_of(match["unit"], on)
    if match["next"]:
        days = _unit_of(match["unit"], days.last + timedelta(days=1))
    return Stretch(lambda _year: days, days.last.year, Grain.UNIT)


_THIS = r"(?:(?:текущ|нынешн)[а-я]*|эт(?:ой|ом|ого|от)|сего)"
_NEXT = r"(?P<next>(?:следующ|будущ|предстоящ)[а-я]*)"
_CURRENT_FORM = Form(rf"(?:{_THIS}|{_NEXT}) {_UNIT}", _current)
# «Конец года» is that of the document's year; a bare «год» by itself is no stretch.
_BARE_UNIT_FORM = Form(rf"(?P<next>){_UNIT}", _current)
_WHOLES = (
    MONTHS_FORM,
    QUARTERS_FORM,
    HALF_YEAR_FORM,
    SEASON_FORM,
    WINTER_FORM,
    YEARS_FORM,
    BARE_YEAR_FORM,
    SCHOOL_YEAR_FORM,
    ANY_SCHOOL_YEAR_FORM,
    _CURRENT_FORM,
)
_WITH_EDGES = (*_WHOLES, _BARE_UNIT_FORM)
_FORMS = (*DAY_FORMS, DAY_OF_MONTH_FORM, FEAST_FORM, HALF_MONTH_FORM, TEN_DAYS_FORM, *_WHOLES)

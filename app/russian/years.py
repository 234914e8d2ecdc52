"""Whole years and what reaches over New Year: «2026–2027 годы», «2026/27 учебный год», a winter."""

import re
from datetime import date

from app.russian.calendar_words import YEAR_NUMBER, YEAR_WORD, full_year, month_end
from app.russian.form import Form
from app.russian.stretch import Days, Grain, Stretch

_FIRST = rf"(?P<first>{YEAR_NUMBER})"
_ENDING = r"(?:-?(?:го|м))?"
_NEXT = r"\s*[-/]\s*(?:\d{4}|\d\d)"


def _years(match: re.Match[str], _on: date) -> Stretch:
    first = full_year(match["first"])
    last = full_year(match["last"] or match["first"])
    return Stretch(lambda year: Days(date(first, 1, 1), date(year, 12, 31)), last, Grain.YEAR)


def _school_year(match: re.Match[str], _on: date) -> Stretch:
    begins = full_year(match["first"])
    return Stretch(lambda year: Days(date(begins, 9, 1), date(year, 5, 31)), begins + 1, Grain.UNIT)


def _any_school_year(_match: re.Match[str], _on: date) -> Stretch:
    return Stretch(lambda year: Days(date(year - 1, 9, 1), date(year, 5, 31)), None, Grain.UNIT)


def _winter(match: re.Match[str], _on: date) -> Stretch:
    ends = full_year(match["first"]) + 1 if match["first"] else None
    return Stretch(lambda year: Days(date(year - 1, 12, 1), month_end(year, 2)), ends, Grain.UNIT)


YEARS_FORM = Form(
    rf"{_FIRST}{_ENDING}(?:(?:\s*-\s*| и )(?P<last>{YEAR_NUMBER}|\d\d){_ENDING})?\s*{YEAR_WORD}", _years
)
# Without «год» a number is a year only where no noun can follow that it might count.
BARE_YEAR_FORM = Form(rf"{_FIRST}(?P<last>)(?=\s*(?:[,;.)]|$)| (?:по|до) {YEAR_NUMBER})", _years)
SCHOOL_YEAR_FORM = Form(rf"{_FIRST}{_NEXT} уч(?:ебн[а-я]*|\.)\s*{YEAR_WORD}", _school_year)
ANY_SCHOOL_YEAR_FORM = Form(r"(?:нового )?учебн(?:ого|ому|ом|ый) год[ауе]?", _any_school_year)
WINTER_FORM = Form(rf"зим(?:ой|ою|ы|е|у|а)(?: {_FIRST}{_NEXT}(?:\s*{YEAR_WORD})?)?", _winter)

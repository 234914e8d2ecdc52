"""The words for months and years in all their cases, and the patterns that recognise them in folded text."""

import calendar
import re
from datetime import date, timedelta

MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)


def _cases(nominative: str) -> tuple[str, ...]:
    """Return nominative, genitive, dative, prepositional and instrumental of a month."""
    if nominative[-1] in "ьй":
        return (nominative, *(nominative[:-1] + ending for ending in ("я", "ю", "е", "ем")))
    return (nominative, *(nominative + ending for ending in ("а", "у", "е", "ом")))


GENITIVE = tuple(_cases(month)[1] for month in MONTHS)
MONTH_NUMBERS = {word: number for number, month in enumerate(MONTHS, 1) for word in _cases(month)}

MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + ")"
YEAR_WORD = r"(?:годов|годах|годам|годом|годы|года|году|год|г\.\s?г\.|гг\.?|г\.|г(?![\w.]))"
YEAR_NUMBER = r"[12]\d{3}"
YEAR = rf"{YEAR_NUMBER}(?:-?(?:го|му|м|й))?(?:\s*{YEAR_WORD})?"
DAY = r'[«"„]?(?:0?[1-9]|[12]\d|3[01])[»"“]?(?:-?(?:го|му|е))?'


def month_number(word: str) -> int:
    """Return the month that a folded word or a number names."""
    return int(word) if word.isdigit() else MONTH_NUMBERS[word]


def leading_number(word: str) -> int:
    """Return the number that a word like «2027 г.» or «1-го» contains."""
    found = re.search(r"\d+", word)
    return int(found[0]) if found else 0


def full_year(word: str) -> int:
    """Return the year of «2027 года»; of two digits, those below 70 are of this century."""
    year = leading_number(word)
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)

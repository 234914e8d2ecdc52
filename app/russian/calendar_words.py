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


def _cases(nominative: str) -> tuple[str, tuple[str, ...]]:
    """Return a month's stem and its endings: nominative, genitive, dative, prepositional, instrumental."""
    if nominative[-1] in "ьй":
        return nominative[:-1], (nominative[-1], "я", "ю", "е", "ем")
    return nominative, ("", "а", "у", "е", "ом")


_CASES = tuple(map(_cases, MONTHS))
GENITIVE = tuple(stem + endings[1] for stem, endings in _CASES)
MONTH_NUMBERS = {
    stem + ending: number for number, (stem, endings) in enumerate(_CASES, 1) for ending in endings
}
# By stems, so that a word which is no month is left at once; the longest ending first.
MONTH = "(?:" + "|".join(f"{stem}(?:{'|'.join(reversed(endings))})" for stem, endings in _CASES) + ")"
YEAR_WORD = r"(?:годов|годах|годам|годом|годы|года|году|год|г\.\s?г\.|гг\.?|г\.|г(?![\w.]))"
YEAR_NUMBER = r"[12]\d{3}"
YEAR = rf"{YEAR_NUMBER}(?:-?(?:го|му|м|й))?(?:\s*{YEAR_WORD})?"
# «Текущего года», «с. г.»: the document's own; «следующего года»: the one after.
YEAR_BY_WORDS = r"(?:(?:текущего|нынешнего|этого|сего|следующего|будущего) года|с\.\s?г\.)"
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


def year_said(word: str | None, on: date) -> int | None:
    """Return the year of a pattern's match, told by its number or seen from the day; None: not told."""
    if word is None or leading_number(word):
        return full_year(word) if word else None
    return on.year + word.startswith(("след", "буд")) if on > date.min else None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)

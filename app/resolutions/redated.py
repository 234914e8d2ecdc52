"""A day in a document's words replaced by another one, written as the first one was; pure."""

import re
from datetime import date
from typing import Final, NamedTuple

from app.russian.dates import FoundDate, date_span, find_dates, short_date
from app.russian.typography import plain_spaces

_NUMERIC: Final = re.compile(r"\d{1,2}\.\d{1,2}")
_YEAR_WORD: Final = re.compile(r"\s*(?:года?|г\.?)$")


class Days(NamedTuple):
    """The first and the last day of a meeting."""

    first: date
    last: date

    def __str__(self) -> str:
        return date_span(self.first, self.last)


def names_day(text: str, days: Days) -> bool:
    """Return whether the text names the days, or the last of them."""
    return any(_meant(found, days) for found in find_dates(text))


def redated(text: str, before: Days, after: Days) -> str:
    """Return the text with the days of before replaced by those of after, all else as it stands."""
    for found in reversed(find_dates(text)):
        if _meant(found, before):
            whole = found.date_from != found.date_to or before.first == before.last
            written = _written(
                text[found.start : found.end], after if whole else Days(after.last, after.last)
            )
            text = text[: found.start] + written + text[found.end :]
    return text


def _meant(found: FoundDate, days: Days) -> bool:
    return (found.date_from, found.date_to) in (days, (days.last, days.last))


def _written(like: str, days: Days) -> str:
    """Return the days in figures or in words, as the others were written."""
    word = _YEAR_WORD.search(like)
    ending = word[0] if word else ""
    if _NUMERIC.match(like):
        return "–".join(dict.fromkeys(map(short_date, days))) + ending
    worded = _YEAR_WORD.sub("", str(days))
    return (worded if "\u00a0" in like else plain_spaces(worded)) + ending

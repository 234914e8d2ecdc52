"""When and where a meeting was, from the first text that tells it."""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from app.resolutions.reading.landmarks import place_in
from app.russian.dates import FoundDate, find_dates

_Fact = TypeVar("_Fact")

_NAME_OF_A_PLACE: Final = re.compile(r"[А-ЯЁӢҚҶҒӮҲӨҢҮӘ][\w-]+(?:\s[А-ЯЁ][\w-]+)?")


def first_told(fact: Callable[[str], _Fact | None], *texts: str) -> _Fact | None:
    """Return the fact from the first text that tells it."""
    return next((found for text in texts if (found := fact(text)) is not None), None)


def days_of(sources: Iterable[str]) -> FoundDate | None:
    """Return the first date of the first text that has one."""
    return next((found for text in sources for found in find_dates(text)), None)


def place_of(date_line: str, *others: str) -> str:
    """Return the place as first written; in a line of date and place it may stand without «г.»."""
    for text in (date_line, *others):
        if place := place_in(text):
            return place
    bare = date_line
    for found in reversed(find_dates(bare)):
        bare = bare[: found.start] + bare[found.end :]
    name = _NAME_OF_A_PLACE.search(bare)
    return name[0] if name else ""

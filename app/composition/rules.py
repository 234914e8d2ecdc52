"""Who comes first in a composition, which posts can have one holder only, when a term ends soon: pure."""

import re
from datetime import date, timedelta
from typing import Final

from app.russian.folding import fold

SOON: Final = timedelta(days=60)

# The order in which a composition is read; where none fits, a post stands before the plain members.
_ORDER: Final = (
    re.compile(r"(?:со)?председател|президент|руководител|глава"),
    re.compile(r"перв\w+ (?:заместител|вице)"),
    re.compile(r"заместител|вице"),
    re.compile(r"(?:\w+ )?секретар"),
    re.compile(r"(?!член)"),
)


def rank(title: str) -> int:
    """Return the place of a post: chairman, deputies, secretary, other posts, plain members."""
    said = fold(title)
    return next((place for place, words in enumerate(_ORDER) if words.match(said)), len(_ORDER))


def has_one_holder(title: str) -> bool:
    """Return whether a body can have only one of this title at a time: its chairman."""
    return fold(title).startswith("председател")


def holds(since: date | None, until: date | None, day: date) -> bool:
    """Return whether a post of these days is held at the end of the day."""
    return (since is None or since <= day) and (until is None or until > day)


def ends_soon(until: date | None, day: date) -> bool:
    """Return whether a post that is held on the day ends within the time in which one must elect anew."""
    return until is not None and day < until <= day + SOON

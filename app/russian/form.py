"""A form is one way to name a stretch of the calendar: a pattern and what its match means."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from app.russian.stretch import Stretch

# A stretch and where its name ends.
Named: TypeAlias = tuple[Stretch, int]


@dataclass(frozen=True)
class Form:
    """A template of folded text and the reader of its matches, which is also told the document's day.

    A space of the template is any white space; it matches whole words only.
    """

    template: str
    read: Callable[[re.Match[str], date], Stretch]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the template as a pattern; made when first used, for the window starts without it."""
        spaced = self.template.replace(" ", r"\s+")
        return re.compile(rf"(?<![\w.-])(?:{spaced})(?!\w|-\w|\.\d)")


def longest(forms: Iterable[Form], folded: str, position: int, on: date) -> Named | None:
    """Return the stretch with the longest name that one of the forms finds at the position."""
    found = ((match, form.read) for form in forms if (match := form.pattern.match(folded, position)))
    best = max(found, key=lambda each: each[0].end(), default=None)
    return (best[1](best[0], on), best[0].end()) if best else None

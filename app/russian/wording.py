"""How a wording of a period is described and matched: literal words around stretches of the calendar."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from app.russian.stretch import Stretch
from app.russian.stretches import stretch_at
from db.vocabulary import PeriodKind

_WORD_GOES_ON = re.compile(r"\w|-\w|\.\d")


class Reading(NamedTuple):
    """One way to read a wording, with the sentence why."""

    start: date | None
    end: date | None
    note: str
    kind: PeriodKind = PeriodKind.SPAN
    disputed: bool = False


class Found(NamedTuple):
    """What a wording was matched with: the document's day, the stretches in its gaps, its literal pieces."""

    on: date
    stretches: tuple[Stretch, ...]
    pieces: tuple[re.Match[str], ...]
    end: int


# The first reading is the office's; no reading means that the wording is no period after all.
Readings: TypeAlias = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording: patterns of its literal words, a gap for a stretch between each two of them."""

    literals: tuple[re.Pattern[str], ...]
    read: Callable[[Found], Readings]

    def match(self, folded: str, position: int, on: date) -> Found | None:
        """Return the match of this wording that begins at the position of a folded text."""
        stretches: list[Stretch] = []
        pieces: list[re.Match[str]] = []
        for literal in self.literals:
            if pieces:
                found = stretch_at(folded, position, on)
                if not found:
                    return None
                stretches.append(found[0])
                position = found[1]
            piece = literal.match(folded, position)
            if not piece:
                return None
            pieces.append(piece)
            position = piece.end()
        if _WORD_GOES_ON.match(folded, position):
            return None
        return Found(on, tuple(stretches), tuple(pieces), position)


def wording(template: str, read: Callable[[Found], Readings]) -> Wording:
    """Return the wording of a template: `{}` is a stretch of the calendar, a space any white space."""
    literals = template.replace(" ", r"\s+").split("{}")
    return Wording(tuple(re.compile(literal) for literal in literals), read)

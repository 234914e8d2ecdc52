"""One thing that follows from a clause, or stands in its way: what the plan of an adoption consists of."""

from dataclasses import dataclass
from enum import StrEnum

from app.resolutions.decisions.effects import Effect
from app.resolutions.rules import DASH
from db.vocabulary import EventKind, Status


class Group(StrEnum):
    """What a consequence changes."""

    REGISTRY = "registry"
    COUNCIL = "council"
    EARLIER = "earlier"  # clauses of earlier resolutions
    MEETINGS = "meetings"
    ASSIGNMENTS = "assignments"
    REMEMBERED = "remembered"  # nothing yet: the facts wait until something makes use of them


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows from a clause; `effect` is what will be enacted, word for word."""

    marker: str
    group: Group
    subject: str
    change: str
    detail: str
    effect: Effect
    clause_id: int
    before: Status | None = None
    after: Status | None = None
    ended_by: EventKind | None = None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why the resolution cannot be adopted as it stands; the marker is empty where no clause is to blame."""

    marker: str
    sentence: str

    def __str__(self) -> str:
        return under_number(self.marker, self.sentence)


def under_number(marker: str | None, sentence: str) -> str:
    """Return «п. 7в: …»; what hangs on a dash or a paragraph has no number to stand under."""
    if is_number(marker):
        return f"п.\u00a0{marker}: {sentence}"
    return sentence[:1].upper() + sentence[1:]


def is_number(marker: str | None) -> bool:
    """Return whether the marker is a number by which a clause can be called."""
    return bool(marker) and marker != DASH

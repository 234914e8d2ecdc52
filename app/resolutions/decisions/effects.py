"""What follows from a decision: a few plain values, shown in the plan and enacted in one place."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from db.vocabulary import EventKind, MeetingKind, Period


@dataclass(frozen=True, slots=True)
class MembershipChanged:
    """An organisation takes a step of its timeline."""

    organization: str
    organization_id: int | None
    event: EventKind
    effective: date
    until: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPlanned:
    """A meeting is to be held within a period."""

    meeting_kind: MeetingKind
    number: int | None
    period: Period | None
    effective: date


@dataclass(frozen=True, slots=True)
class AssignmentOpened:
    """Somebody has to do something by some time."""

    text: str
    responsible: tuple[str, ...]
    period: Period | None


@dataclass(frozen=True, slots=True)
class CouncilMember:
    """A person of the council as the clause names him or her; no position: a plain member."""

    name: str
    position: str = ""


@dataclass(frozen=True, slots=True)
class PostsChanged:
    """The council has another composition from the day on."""

    members: tuple[CouncilMember, ...]
    effective: date


@dataclass(frozen=True, slots=True)
class Reference:
    """A clause of an earlier resolution: its number, the resolution as written, the row a person chose."""

    clause: str
    document: str  # «резолюции XIX страновой конференции от 12.05.2025»
    clause_id: int | None = None

    def __str__(self) -> str:
        return " ".join(filter(None, (f"п.\u00a0{self.clause}" if self.clause else "", self.document)))


@dataclass(frozen=True, slots=True)
class ClauseAmended:
    """An earlier clause says something else from now on; its own text stays, with a note."""

    reference: Reference
    effective: date
    change: str


@dataclass(frozen=True, slots=True)
class ClauseCancelled:
    """What an earlier clause opened and nobody has finished yet is closed."""

    reference: Reference
    effective: date
    reason: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A fact that is kept with its clause until something makes use of it."""

    subject: str
    period: Period | None


Effect: TypeAlias = (
    MembershipChanged
    | MeetingPlanned
    | AssignmentOpened
    | PostsChanged
    | ClauseAmended
    | ClauseCancelled
    | Remembered
)

from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.decisions.membership import SUSPENSION, decided
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspend(MembershipDecision):
    """A membership rests until a day, a meeting, or further notice."""

    kind: ClassVar[DecisionKind] = DecisionKind.SUSPEND
    event: ClassVar[EventKind] = EventKind.SUSPENDED
    verb: ClassVar[str] = "приостановить"
    until: str = ""  # with its preposition: «до отчётно-выборной конференции 2027 года»

    def term(self) -> str:
        """Return until when, in the clause's words."""
        return self.until


def recognise(wording: Wording) -> tuple[Suspend, ...]:
    """Return what the clause decides of this kind, one for each organisation."""
    return tuple(
        Suspend(organization=found.organization, until=found.until, reason=found.reason, source=found.source)
        for found in decided(wording, SUSPENSION)
    )

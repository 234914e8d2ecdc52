from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.decisions.membership import RESTORATION, decided
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore(MembershipDecision):
    """A suspended membership goes on."""

    kind: ClassVar[DecisionKind] = DecisionKind.RESTORE
    event: ClassVar[EventKind] = EventKind.RESTORED
    verb: ClassVar[str] = "возобновить"


def recognise(wording: Wording) -> tuple[Restore, ...]:
    """Return what the clause decides of this kind, one for each organisation."""
    return tuple(
        Restore(organization=found.organization, reason=found.reason, source=found.source)
        for found in decided(wording, RESTORATION)
    )

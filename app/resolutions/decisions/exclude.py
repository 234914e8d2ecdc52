from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.decisions.membership import EXCLUSION, TERMINATION, decided
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclude(MembershipDecision):
    """An organisation leaves the council by its decision."""

    kind: ClassVar[DecisionKind] = DecisionKind.EXCLUDE
    event: ClassVar[EventKind] = EventKind.EXCLUDED
    verb: ClassVar[str] = "исключить"


def recognise(wording: Wording) -> tuple[Exclude, ...]:
    """Return what the clause decides of this kind, one for each organisation."""
    return tuple(
        Exclude(organization=found.organization, reason=found.reason, source=found.source)
        for pattern in (EXCLUSION, TERMINATION)
        for found in decided(wording, pattern)
    )

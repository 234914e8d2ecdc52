from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.decisions.membership import ADMISSION, decided
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Admit(MembershipDecision):
    """An organisation joins the council, also once more."""

    kind: ClassVar[DecisionKind] = DecisionKind.ADMIT
    event: ClassVar[EventKind] = EventKind.ADMITTED
    verb: ClassVar[str] = "принять"


def recognise(wording: Wording) -> tuple[Admit, ...]:
    """Return what the clause decides of this kind, one for each organisation."""
    return tuple(
        Admit(organization=found.organization, reason=found.reason, source=found.source)
        for found in decided(wording, ADMISSION)
    )

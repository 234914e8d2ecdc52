from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.membership import EXTENSION, decided
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend(Suspend):
    """A suspension goes on, with a new term."""

    kind: ClassVar[DecisionKind] = DecisionKind.EXTEND
    event: ClassVar[EventKind] = EventKind.EXTENDED
    verb: ClassVar[str] = "продлить приостановление"


def recognise(wording: Wording) -> tuple[Extend, ...]:
    """Return what the clause decides of this kind, one for each organisation."""
    return tuple(
        Extend(organization=found.organization, until=found.until, reason=found.reason, source=found.source)
        for found in decided(wording, EXTENSION)
    )

"""What an organisation is told of: the decision that governs its membership, where it took a right away."""

from datetime import date

from app.members.rows import Card, EventRow
from db.vocabulary import EventKind

_TOLD = frozenset({EventKind.SUSPENDED, EventKind.EXTENDED, EventKind.EXCLUDED})


def to_be_told(shown: Card, day: date) -> EventRow | None:
    """Return the event that governs on the day, if a clause suspended or excluded the organisation by it."""
    standing = (event for event in shown.events if not event.annulled and event.effective <= day)
    governing = next(standing, None)
    if governing and governing.kind in _TOLD and governing.resolution_id is not None:
        return governing
    return None


def governing_resolution(shown: Card) -> int | None:
    """Return the document whose clause last decided about the membership, if any did."""
    decided = (event.resolution_id for event in shown.events if not event.annulled and event.resolution_id)
    return next(decided, None)

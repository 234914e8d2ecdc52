"""Whether the clauses of a draft keep their numbers: those of a draft that was printed for a meeting do."""

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.resolutions import store
from app.resolutions.plan import resolution_name, the_resolution
from db.models import Meeting
from db.vocabulary import DocumentKind, ResolutionState

_RESOLUTIONS = frozenset({Noun.RESOLUTIONS})


def numbers_stay(session: Session, resolution_id: int) -> bool:
    """Return whether the numbers move by the command alone."""
    return the_resolution(session, resolution_id).numbers_stay


def keep_numbers(session: Session, resolution_id: int) -> Changes:
    """Let the clauses keep their numbers from now on; new ones get numbers in between."""
    return _set(session, resolution_id, True, "Номера пунктов закреплены")


def free_numbers(session: Session, resolution_id: int) -> Changes:
    """Let the numbers follow the order of the clauses again."""
    return _set(session, resolution_id, False, "Номера пунктов больше не закреплены")


def awaits_printing(session: Session, resolution_id: int) -> bool:
    """Return whether printing this draft fixes its numbers: the day of its meeting is known."""
    resolution = the_resolution(session, resolution_id)
    meeting = session.get(Meeting, resolution.meeting_id) if resolution.meeting_id else None
    if resolution.state is ResolutionState.ADOPTED or resolution.kind is DocumentKind.MINUTES:
        return False  # minutes tell of a meeting that is over
    return not resolution.numbers_stay and meeting is not None and meeting.date_to is not None


def _set(session: Session, resolution_id: int, stay: bool, said: str) -> Changes:
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError("Номера принятой резолюции не меняются.")
    resolution.numbers_stay = stay
    name = resolution_name(store.load(session, resolution))
    return Changes(f"{said}: {name}", _RESOLUTIONS, (resolution_id,))

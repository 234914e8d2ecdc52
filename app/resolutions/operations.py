"""What the secretary does with resolutions; adoption itself is in adoption.py."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.resolutions import store
from app.resolutions.drafts import forget_typing
from app.resolutions.plan import meeting_of, resolution_name, the_resolution
from app.resolutions.text import ResolutionText
from db.models import Meeting, Resolution
from db.vocabulary import MeetingKind, ResolutionState

_RESOLUTIONS = frozenset({Noun.RESOLUTIONS, Noun.MEETINGS})


def import_resolution(session: Session, text: ResolutionText) -> Changes:
    """Take a resolution in as a draft, with its meeting."""
    resolution = Resolution()
    session.add(resolution)
    return _keep(session, resolution, text, "Внесён проект")


def save_text(session: Session, resolution_id: int, text: ResolutionText) -> Changes:
    """Keep the edited text of a draft; an adopted text is immutable."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError(
            "Принятая резолюция не меняется. Опечатку исправляет редакция, решение — новая резолюция."
        )
    return _keep(session, resolution, text, "Изменён проект")


def accept_as_basis(session: Session, resolution_id: int) -> Changes:
    """Mark a draft accepted as a basis (за основу): it goes on being edited, and nothing takes effect."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is not ResolutionState.DRAFT:
        raise UserError("За основу принимают проект. Эта резолюция уже принята.")
    text = store.load(session, resolution)
    if not text.clauses:
        raise UserError("В проекте нет ни одного пункта. Впишите пункты после слова «ПОСТАНОВИЛИ».")
    resolution.state = ResolutionState.BASIS
    return Changes(f"Принята за основу: {resolution_name(text)}", _RESOLUTIONS, (resolution_id,))


def remove_draft(session: Session, resolution_id: int) -> Changes:
    """Remove a draft with its clauses; an adopted resolution stays for ever."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError("Принятую резолюцию удалить нельзя: на неё опирается реестр.")
    text = store.load(session, resolution)
    store.write(session, resolution, ResolutionText())
    forget_typing(session, resolution_id)
    session.delete(resolution)
    return Changes(f"Удалён проект: {resolution_name(text)}", _RESOLUTIONS)


def _keep(session: Session, resolution: Resolution, text: ResolutionText, verb: str) -> Changes:
    meeting = _meeting(session, text, resolution)
    resolution.meeting_id = meeting.id if meeting else None
    store.write(session, resolution, text)
    forget_typing(session, resolution.id)
    return Changes(f"{verb}: {resolution_name(text)}", _RESOLUTIONS, (resolution.id,))


def _meeting(session: Session, text: ResolutionText, resolution: Resolution) -> Meeting | None:
    """Return the meeting that the text speaks of: planned or held already, the draft's own, or new."""
    if text.meeting_kind is None and text.date_to is None:
        return None
    kind = text.meeting_kind or MeetingKind.COUNTRY
    meeting = meeting_of(session, kind, text.number) or _held_on(session, kind, text.date_to)
    if meeting is None or (meeting.date_to and text.date_to and meeting.date_to != text.date_to):
        meeting = _own(session, resolution) or Meeting(kind=kind, number=text.number)
    meeting.kind, meeting.number = kind, text.number
    meeting.date_from, meeting.date_to = text.date_from or text.date_to, text.date_to
    meeting.theme = text.theme or meeting.theme or ""
    meeting.place = text.place or meeting.place or ""
    session.add(meeting)
    session.flush()
    return meeting


def _held_on(session: Session, kind: MeetingKind, day: date | None) -> Meeting | None:
    """Return the meeting without number of this kind on this day, or None."""
    return session.scalars(
        select(Meeting).where(
            Meeting.kind == kind,
            Meeting.number.is_(None),
            Meeting.date_to == day,
            Meeting.date_to.is_not(None),
        )
    ).first()


def _own(session: Session, resolution: Resolution) -> Meeting | None:
    """Return the meeting that no other resolution than this draft belongs to, or None."""
    if resolution.meeting_id is None:
        return None
    others = select(Resolution.id).where(
        Resolution.meeting_id == resolution.meeting_id, Resolution.id != resolution.id
    )
    return None if session.scalars(others).first() else session.get(Meeting, resolution.meeting_id)

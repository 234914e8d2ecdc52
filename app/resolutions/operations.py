"""What the secretary does with resolutions; adoption itself is in adoption.py."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.following import follow
from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.agenda_putting import let_go_of_draft
from app.meetings.finding import meant_by
from app.meetings.hanging import has_agenda
from app.meetings.moving import When, moved_since
from app.meetings.words import meeting_name
from app.resolutions import store
from app.resolutions.drafts import forget_typing
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.text import ResolutionText
from app.resolutions.version_store import forget_versions, keep_version
from db.models import Meeting, Resolution
from db.vocabulary import MeetingKind, ResolutionState

_RESOLUTIONS = frozenset({Noun.RESOLUTIONS, Noun.MEETINGS, Noun.ASSIGNMENTS})


def import_resolution(session: Session, text: ResolutionText) -> Changes:
    """Take a resolution in as a draft, with its meeting."""
    resolution = Resolution()
    session.add(resolution)
    return _keep(session, resolution, text, "Внесён проект")


def save_text(session: Session, resolution_id: int, text: ResolutionText) -> Changes:
    """Keep the edited text of a draft; an adopted text is immutable."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError(WORDS_OF[resolution.kind].unchanging)
    keep_version(session, resolution)  # of a draft that is older than its versions
    return _keep(session, resolution, text, "Изменён проект")


def accept_as_basis(session: Session, resolution_id: int) -> Changes:
    """Mark a draft accepted as a basis (за основу): it goes on being edited, and nothing takes effect."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is not ResolutionState.DRAFT:
        raise UserError(WORDS_OF[resolution.kind].no_draft)
    text = store.load(session, resolution)
    if not text.clauses:
        raise UserError(WORDS_OF[resolution.kind].no_clauses)
    resolution.state = ResolutionState.BASIS
    said = WORDS_OF[resolution.kind].as_basis
    return Changes(f"{said}: {resolution_name(text)}", _RESOLUTIONS, (resolution_id,))


def remove_draft(session: Session, resolution_id: int) -> Changes:
    """Remove a draft with its clauses; an adopted resolution stays for ever."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is ResolutionState.ADOPTED:
        raise UserError(WORDS_OF[resolution.kind].lasting)
    text = store.load(session, resolution)
    store.write(session, resolution, ResolutionText())
    forget_typing(session, resolution_id)
    forget_versions(session, resolution_id)
    let_go_of_draft(session, resolution_id)
    session.delete(resolution)
    return Changes(f"Удалён проект: {resolution_name(text)}", _RESOLUTIONS)


def _keep(session: Session, resolution: Resolution, text: ResolutionText, verb: str) -> Changes:
    meeting = _meeting(session, text, resolution)
    resolution.meeting_id = meeting.id if meeting else None
    store.write(session, resolution, text)
    forget_typing(session, resolution.id)
    keep_version(session, resolution, text.clauses)
    return Changes(f"{verb}: {resolution_name(text)}", _RESOLUTIONS, (resolution.id,))


def _meeting(session: Session, text: ResolutionText, resolution: Resolution) -> Meeting | None:
    """Return the meeting that the text speaks of: planned or held already, the draft's own, or new."""
    if text.meeting_kind is None and text.date_to is None:
        return None
    kind = text.meeting_kind or MeetingKind.COUNTRY
    known, own = _bound(session, text, resolution), _own(session, resolution)
    known = known or meant_by(session, kind, text.number, text.date_to)
    if known is None or (known.date_to and text.date_to and known.date_to != text.date_to):
        known = own
    meeting = known or Meeting()
    before = When.of(meeting)
    meeting.kind = kind
    if meeting is own or text.number is not None:
        meeting.number = text.number
    if meeting is own or text.date_to is not None:
        meeting.date_from, meeting.date_to = text.date_from or text.date_to, text.date_to
    if known and has_agenda(session, known.id):  # what is planned apart from its documents has its own words
        meeting.theme, meeting.place = known.theme or text.theme, known.place or text.place
    else:
        meeting.theme = text.theme or meeting.theme or ""
        meeting.place = text.place or meeting.place or ""
    session.add(meeting)
    session.flush()
    if known:
        moved_since(session, meeting, before)
    elif meeting.date_to:
        follow(session, meeting.id, meeting_name(meeting.kind, meeting.number))
    return meeting


def _bound(session: Session, text: ResolutionText, resolution: Resolution) -> Meeting | None:
    """Return the meeting of the document, unless its text speaks of another one by now."""
    meeting = session.get(Meeting, resolution.meeting_id) if resolution.meeting_id else None
    facts = meeting and (meeting.kind, meeting.number, meeting.date_to)
    return meeting if facts == (text.meeting_kind, text.number, text.date_to) else None


def _own(session: Session, resolution: Resolution) -> Meeting | None:
    """Return the meeting that no other resolution than this draft belongs to, or None."""
    if resolution.meeting_id is None:
        return None
    others = select(Resolution.id).where(
        Resolution.meeting_id == resolution.meeting_id, Resolution.id != resolution.id
    )
    return None if session.scalars(others).first() else session.get(Meeting, resolution.meeting_id)

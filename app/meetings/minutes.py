"""The minutes of a meeting: drawn up from its agenda, its participants and its votes, one for a meeting."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.council import council_details
from app.errors import UserError
from app.meetings.agenda import agenda
from app.meetings.attendance import attendance
from app.meetings.finding import the_meeting
from app.meetings.minutes_renewal import renewed
from app.meetings.minutes_text import Attached, Facts, minutes_text, resolution_text
from app.meetings.quorum import quorum
from app.meetings.votes import votes
from app.meetings.words import of_meeting
from app.resolutions import store
from app.resolutions.bodies import Case, declined
from app.resolutions.drafts import typed
from app.resolutions.operations import save_text
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.text import ResolutionText
from app.russian.typography import plain_spaces
from db.models import AgendaItem, Meeting, Resolution
from db.vocabulary import DocumentKind, ResolutionState


def draft_minutes(session: Session, meeting_id: int) -> ResolutionText:
    """Return the minutes as they follow from what is recorded of the meeting; changes nothing."""
    return minutes_text(facts_of(session, meeting_id))


def minutes_of(session: Session, meeting_id: int) -> int | None:
    """Return the id of the meeting's minutes, or None where nobody has begun them."""
    return session.scalar(
        select(Resolution.id).where(
            Resolution.meeting_id == meeting_id, Resolution.kind == DocumentKind.MINUTES
        )
    )


def begin_minutes(session: Session, meeting_id: int) -> Changes:
    """Draw up the minutes of the meeting as a draft; there is one of each."""
    if minutes_of(session, meeting_id) is not None:
        raise UserError("У этого заседания уже есть протокол. Откройте его в списке документов.")
    return _begun(session, meeting_id, draft_minutes(session, meeting_id), "Составлен")


def begin_resolution(session: Session, meeting_id: int) -> Changes:
    """Begin a draft of a resolution of this meeting."""
    return _begun(session, meeting_id, resolution_text(facts_of(session, meeting_id)), "Начат проект")


def renew_minutes(session: Session, resolution_id: int) -> Changes:
    """Bring those present, the quorum and the votes of a draft up to date; what was typed stays."""
    minutes = the_resolution(session, resolution_id)
    if minutes.meeting_id is None:
        raise UserError("Протокол не связан с заседанием. Укажите в нём вид и дату заседания.")
    former = typed(session, resolution_id) or store.load(session, minutes)
    text = renewed(former, facts_of(session, minutes.meeting_id))
    changes = save_text(session, resolution_id, text)
    return replace(changes, sentence=f"Обновлён по данным заседания: {resolution_name(text)}")


def facts_of(session: Session, meeting_id: int) -> Facts:
    """Return what the office recorded of the meeting."""
    meeting, items = the_meeting(session, meeting_id), agenda(session, meeting_id)
    council = council_details(session)
    return Facts(
        kind=meeting.kind,
        number=meeting.number,
        of_council=council.name_genitive or declined(council.name, Case.GENITIVE),
        theme=meeting.theme,
        place=meeting.place or council.city,
        date_from=meeting.date_from,
        date_to=meeting.date_to,
        by_correspondence=meeting.by_correspondence,
        chair=meeting.chair,
        clerk=meeting.clerk,
        agenda=items,
        attendance=attendance(session, meeting_id),
        votes=votes(session, meeting_id),
        quorum=quorum(session, meeting_id),
        attached={id_: _attached(session, id_) for row in items if (id_ := row.resolution_id)},
        approved=_approved(session, meeting_id),
    )


def _begun(session: Session, meeting_id: int, text: ResolutionText, verb: str) -> Changes:
    document = Resolution(meeting_id=meeting_id)
    session.add(document)
    session.flush()
    return replace(save_text(session, document.id, text), sentence=f"{verb}: {resolution_name(text)}")


def _attached(session: Session, resolution_id: int) -> Attached:
    resolution = the_resolution(session, resolution_id)
    return Attached(store.load(session, resolution), resolution.state is ResolutionState.ADOPTED)


def _approved(session: Session, meeting_id: int) -> dict[int, str]:
    """Return for the items that approve minutes whose they are: «заседания совета № 5 от 15.01.2026»."""
    found = session.execute(
        select(AgendaItem.id, Meeting.kind, Meeting.number, Meeting.date_to)
        .join(Meeting, Meeting.id == AgendaItem.minutes_of_id)
        .where(AgendaItem.meeting_id == meeting_id)
    )
    return {item: plain_spaces(of_meeting(kind, number, day)) for item, kind, number, day in found}

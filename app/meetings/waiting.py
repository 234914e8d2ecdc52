"""Suspensions that wait for a meeting: they learn of it when it is called, and let one called off go."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.resolutions.terms import read_term
from db.models import Meeting, MembershipEvent


def link_waiting(session: Session, meeting: Meeting) -> None:
    """Let the suspensions that wait for this meeting, entered before anybody called it, know it."""
    for event in session.scalars(_waiting().where(MembershipEvent.until_meeting_id.is_(None))):
        if _meeting_meant(session, event) == meeting.id:
            event.until_meeting_id = meeting.id


def let_go(session: Session, meeting: Meeting) -> None:
    """Let the suspensions that waited for a meeting called off wait for another one, or for none yet."""
    for event in session.scalars(_waiting().where(MembershipEvent.until_meeting_id == meeting.id)):
        event.until_meeting_id = _meeting_meant(session, event)


def _waiting() -> Select[MembershipEvent]:
    return select(MembershipEvent).where(
        MembershipEvent.until_text != "", MembershipEvent.until_date.is_(None), ~MembershipEvent.annulled
    )


def _meeting_meant(session: Session, event: MembershipEvent) -> int | None:
    return read_term(session, event.until_text, event.effective).meeting_id

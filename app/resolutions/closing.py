"""What a cancelled clause had opened: its assignments and the meeting it called."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.following import release
from app.meetings.hanging import is_prepared
from app.russian.numerals import plural
from db.models import Assignment, Decision, Meeting, MembershipEvent
from db.vocabulary import AssignmentState


@dataclass(frozen=True, slots=True)
class Opened:
    """What a clause opened and nobody has finished yet."""

    assignments: tuple[Assignment, ...]
    meetings: tuple[Meeting, ...]

    def __str__(self) -> str:
        """Return «снимается 1 поручение; заседание больше не назначено»."""
        said = []
        if self.assignments:
            said.append(
                f"снято с контроля: {plural(len(self.assignments), 'поручение', 'поручения', 'поручений')}"
            )
        if self.meetings:
            said.append("назначенное им заседание больше не планируется")
        return "; ".join(said) or "незавершённого за ним нет, отмена запомнится"


def opened_by(session: Session, clause_id: int) -> Opened:
    """Return the open assignments of the clause, and the meetings without a day that it alone called."""
    assignments = session.scalars(
        select(Assignment).where(Assignment.clause_id == clause_id, Assignment.state == AssignmentState.OPEN)
    ).all()
    called = session.scalars(
        select(Meeting)
        .join(Decision, Decision.meeting_id == Meeting.id)
        .where(Decision.clause_id == clause_id, Meeting.date_to.is_(None))
        .distinct()
    ).all()
    alone = (meeting for meeting in called if not _called_elsewhere(session, meeting.id, clause_id))
    return Opened(tuple(assignments), tuple(alone))


def close(session: Session, clause_id: int, day: date, reason: str) -> None:
    """Take the clause's open assignments off control, and give up the meeting that it called."""
    opened = opened_by(session, clause_id)
    for assignment in opened.assignments:
        assignment.state, assignment.closed_on = AssignmentState.OBSOLETE, day
        assignment.result = reason
    for meeting in opened.meetings:
        _give_up(session, meeting, reason)


def _called_elsewhere(session: Session, meeting_id: int, clause_id: int) -> bool:
    others = select(Decision.id).where(Decision.meeting_id == meeting_id, Decision.clause_id != clause_id)
    return session.scalars(others).first() is not None


def _give_up(session: Session, meeting: Meeting, reason: str) -> None:
    """Drop the plan of a meeting; one that is being prepared already stays, without its period."""
    meeting.period = None
    if is_prepared(session, meeting.id):
        return
    for decision in session.scalars(select(Decision).where(Decision.meeting_id == meeting.id)):
        decision.meeting_id = None
    release(session, meeting.id, reason)
    waiting = select(MembershipEvent).where(MembershipEvent.until_meeting_id == meeting.id)
    for event in session.scalars(waiting):
        event.until_meeting_id = None
    session.flush()
    session.delete(meeting)
    session.flush()

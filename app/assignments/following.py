"""Deadlines that are counted from a meeting: they wait while it has no day, and follow it when it moves."""

from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.assignments.anchors import meeting_for
from app.russian.relative import hangs_on_meeting, reckoned
from app.russian.stretch import Days
from db.models import Assignment, DeadlineMove, Meeting
from db.vocabulary import AssignmentState, PeriodKind

_DECIDED_BY = "дата заседания"


def follow(session: Session, meeting_id: int, why: str) -> int:
    """Count anew the open deadlines that hang on the meeting; return how many moved."""
    meeting = session.get_one(Meeting, meeting_id)
    return sum(_moved(session, each, meeting, why) for each in _hanging(session, meeting_id))


def bind(session: Session, assignment: Assignment) -> None:
    """Let a new assignment know the meeting from which its relative period is counted, and its days."""
    if hangs_on_meeting(assignment.period):
        assignment.meeting_id = _anchor(session, assignment)
        _reckon(assignment, _meeting_of(session, assignment))


def release(session: Session, meeting_id: int, why: str) -> None:
    """Let nothing hang on a meeting that is about to be removed; its deadlines wait for another one."""
    for assignment in session.scalars(select(Assignment).where(Assignment.meeting_id == meeting_id)):
        assignment.meeting_id = None
        if assignment.state is AssignmentState.OPEN:
            _counted_anew(session, assignment, why)
    session.flush()


def claim(session: Session, meeting_id: int) -> None:
    """Let what went to another meeting while this one was called off wait for this one again."""
    elsewhere = session.scalars(_waiting().where(Assignment.meeting_id != meeting_id))
    for assignment in elsewhere.all():
        if _anchor(session, assignment) == meeting_id:
            assignment.meeting_id = None
    session.flush()


def _hanging(session: Session, meeting_id: int) -> list[Assignment]:
    """Return the open assignments that wait for the meeting, also those that had nothing to wait for yet."""
    free = or_(Assignment.meeting_id == meeting_id, Assignment.meeting_id.is_(None))
    return [
        each
        for each in session.scalars(_waiting().where(free)).all()
        if each.meeting_id or (hangs_on_meeting(each.period) and _anchor(session, each) == meeting_id)
    ]


def _waiting() -> Select[Assignment]:
    return select(Assignment).where(
        Assignment.state == AssignmentState.OPEN, Assignment.period_kind == PeriodKind.RELATIVE
    )


def _moved(session: Session, assignment: Assignment, meeting: Meeting, why: str) -> bool:
    """Return whether the days changed; what hung on a meeting called off waits for another one."""
    assignment.meeting_id = _anchor(session, assignment) if meeting.cancelled else meeting.id
    return _counted_anew(session, assignment, why)


def _counted_anew(session: Session, assignment: Assignment, why: str) -> bool:
    """Count the deadline from the meeting it waits for; return whether it moved, which is remembered."""
    before = assignment.period
    _reckon(assignment, _meeting_of(session, assignment))
    after = assignment.period
    if before is None or after is None or (before.start, before.end) == (after.start, after.end):
        return False
    move = DeadlineMove(
        assignment_id=assignment.id, moved_on=date.today(), decided_by=_DECIDED_BY, why=why.strip()
    )
    move.period = before
    session.add(move)
    return True


def _reckon(assignment: Assignment, meeting: Meeting | None) -> None:
    if assignment.period:
        held = _held(meeting) if meeting else None
        settled = meeting is not None and meeting.date_from is not None
        assignment.period = reckoned(assignment.period, held, settled=settled)


def _held(meeting: Meeting) -> Days | None:
    """Return the days of the meeting, or the window in which it is planned; None where neither is known."""
    first = meeting.date_from or meeting.period_start or meeting.period_end
    last = meeting.date_to or meeting.period_end or first
    return Days(first, last) if first and last and not meeting.cancelled else None


def _anchor(session: Session, assignment: Assignment) -> int | None:
    return meeting_for(session, assignment.clause_id, assignment.period_text or "")


def _meeting_of(session: Session, assignment: Assignment) -> Meeting | None:
    return session.get(Meeting, assignment.meeting_id) if assignment.meeting_id else None

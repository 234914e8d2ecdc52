"""Adoption is one act: all consequences of the plan in one transaction, or none."""

from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members.timeline import Entry, take_step
from app.resolutions import council_posts, earlier
from app.resolutions.closing import close
from app.resolutions.decisions.effects import (
    AssignmentOpened,
    ClauseAmended,
    ClauseCancelled,
    MeetingPlanned,
    MembershipChanged,
    PostsChanged,
    Remembered,
)
from app.resolutions.drafts import forget_typing
from app.resolutions.plan import Consequence, Group, meeting_of, plan, the_resolution
from app.resolutions.terms import read_term
from db import models
from db.vocabulary import DecisionKind, ResolutionState

# A meeting that was called before may be called anew, and a suspension may wait for the one called now.
_FIRST = {Group.EARLIER: 0, Group.MEETINGS: 1}
_TOUCHED = frozenset({Noun.RESOLUTIONS, Noun.ORGANIZATIONS, Noun.MEETINGS, Noun.ASSIGNMENTS, Noun.COUNCIL})


def adopt(session: Session, resolution_id: int) -> Changes:
    """Mark the resolution adopted and enact its decisions, or refuse naming the clause in the way."""
    planned = plan(session, resolution_id)
    if planned.obstacles or planned.day is None:
        raise UserError("\n".join(str(obstacle) for obstacle in planned.obstacles))
    resolution = the_resolution(session, resolution_id)
    resolution.state, resolution.adopted_on = ResolutionState.ADOPTED, planned.day
    for consequence in sorted(planned.consequences, key=lambda item: _FIRST.get(item.group, len(_FIRST))):
        _enact(session, consequence)
    forget_typing(session, resolution_id)
    return Changes(f"Отмечена принятой: {planned.name}", _TOUCHED, (resolution_id,))


def _enact(session: Session, consequence: Consequence) -> None:
    effect = consequence.effect
    match effect:
        case MembershipChanged():
            _change_membership(session, effect, consequence.clause_id)
        case MeetingPlanned():
            _plan_meeting(session, effect, consequence.clause_id)
        case AssignmentOpened():
            _open_assignment(session, effect, consequence.clause_id)
        case PostsChanged():
            council_posts.replace_posts(session, effect, consequence.clause_id)
        case ClauseAmended() | ClauseCancelled():
            _act_on_earlier(session, effect, consequence.clause_id)
        case Remembered():
            pass  # its facts stand with the decision already
        case _:
            assert_never(effect)
    session.flush()


def _change_membership(session: Session, effect: MembershipChanged, clause_id: int) -> None:
    assert effect.organization_id is not None  # the plan has found the card
    term = read_term(session, effect.until, effect.effective)
    entry = Entry(
        effect.event,
        effect.effective,
        clause_id=clause_id,
        reason=effect.reason,
        until=effect.until,
        until_date=term.day,
        until_meeting_id=term.meeting_id,
    )
    take_step(session, effect.organization_id, entry)


def _open_assignment(session: Session, effect: AssignmentOpened, clause_id: int) -> None:
    assignment = models.Assignment(clause_id=clause_id, text=effect.text, responsible=effect.responsible)
    assignment.period = effect.period
    session.add(assignment)


def _act_on_earlier(session: Session, effect: ClauseAmended | ClauseCancelled, clause_id: int) -> None:
    """Close what a cancelled clause opened; the decision remembers which clause it is about."""
    meant = effect.reference
    assert meant.clause_id is not None  # the plan has found the clause
    earlier.remember_clause(session, clause_id, meant)
    if isinstance(effect, ClauseCancelled):
        by = f"отменено: {earlier.words_of(session, clause_id)}"
        close(session, meant.clause_id, effect.effective, "; ".join(filter(None, (by, effect.reason))))


def _plan_meeting(session: Session, effect: MeetingPlanned, clause_id: int) -> None:
    meeting = meeting_of(session, effect.meeting_kind, effect.number)
    if meeting is None:
        meeting = models.Meeting(kind=effect.meeting_kind, number=effect.number)
        session.add(meeting)
    meeting.period = effect.period
    session.flush()
    for decision in session.scalars(
        select(models.Decision).where(
            models.Decision.clause_id == clause_id, models.Decision.kind == DecisionKind.SCHEDULE
        )
    ):
        decision.meeting_id = meeting.id
    _link_waiting(session, meeting)


def _link_waiting(session: Session, meeting: models.Meeting) -> None:
    """Let the suspensions that wait for this meeting, entered before anybody called it, know it."""
    waiting = select(models.MembershipEvent).where(
        models.MembershipEvent.until_text != "",
        models.MembershipEvent.until_date.is_(None),
        models.MembershipEvent.until_meeting_id.is_(None),
        ~models.MembershipEvent.annulled,
    )
    for event in session.scalars(waiting):
        if read_term(session, event.until_text, event.effective).meeting_id == meeting.id:
            event.until_meeting_id = meeting.id

"""Adoption is one act: all consequences of the plan in one transaction, or none."""

from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members.timeline import Entry, take_step
from app.resolutions.decisions.base import AssignmentOpened, MeetingPlanned, MembershipChanged
from app.resolutions.drafts import forget_typing
from app.resolutions.plan import Consequence, Group, meeting_of, plan, the_resolution
from app.resolutions.terms import read_term
from db import models
from db.vocabulary import DecisionKind, ResolutionState


def adopt(session: Session, resolution_id: int) -> Changes:
    """Mark the resolution adopted and enact its decisions, or refuse naming the clause in the way."""
    planned = plan(session, resolution_id)
    if planned.obstacles or planned.day is None:
        raise UserError("\n".join(str(obstacle) for obstacle in planned.obstacles))
    resolution = the_resolution(session, resolution_id)
    resolution.state, resolution.adopted_on = ResolutionState.ADOPTED, planned.day
    # A suspension may wait for the very meeting that the same resolution schedules: meetings come first.
    for consequence in sorted(planned.consequences, key=lambda item: item.group is not Group.MEETINGS):
        _enact(session, consequence)
    forget_typing(session, resolution_id)
    nouns = frozenset({Noun.RESOLUTIONS, Noun.ORGANIZATIONS, Noun.MEETINGS, Noun.ASSIGNMENTS})
    return Changes(f"Отмечена принятой: {planned.name}", nouns, (resolution_id,))


def _enact(session: Session, consequence: Consequence) -> None:
    effect = consequence.effect
    match effect:
        case MembershipChanged():
            _change_membership(session, effect, consequence.clause_id)
        case MeetingPlanned():
            _plan_meeting(session, effect, consequence.clause_id)
        case AssignmentOpened():
            assignment = models.Assignment(
                clause_id=consequence.clause_id, text=effect.text, responsible=effect.responsible
            )
            assignment.period = effect.period
            session.add(assignment)
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


def _plan_meeting(session: Session, effect: MeetingPlanned, clause_id: int) -> None:
    meeting = meeting_of(session, effect.meeting_kind, effect.number)
    if meeting is None:
        meeting = models.Meeting(kind=effect.meeting_kind, number=effect.number)
        session.add(meeting)
    meeting.period = effect.period
    session.flush()
    decisions = session.scalars(
        select(models.Decision).where(
            models.Decision.clause_id == clause_id, models.Decision.kind == DecisionKind.SCHEDULE
        )
    )
    for decision in decisions:
        decision.meeting_id = meeting.id

"""Adoption is one act: all consequences of the plan in one transaction, or none."""

from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from itertools import groupby
from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.following import bind
from app.assignments.parts import add_parts, is_for_all
from app.assignments.rules import recurrence_of
from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.agenda_putting import follow_decisions
from app.meetings.finding import planned_as
from app.meetings.moving import moved
from app.members.timeline import Entry, take_steps
from app.resolutions import council_posts, earlier, store
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
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import Consequence, Group, enactable, the_resolution
from app.resolutions.terms import read_term
from app.resolutions.vote import NO_VOTE, Vote
from db import models
from db.vocabulary import DecisionKind, ResolutionState

# A meeting that was called before may be called anew, and a suspension may wait for the one called now;
# an assignment given to all is given to those who are members when the registry has changed.
_ORDER = {Group.EARLIER: 0, Group.MEETINGS: 1, Group.ASSIGNMENTS: 3}
_BETWEEN = 2
_TOUCHED = frozenset({Noun.RESOLUTIONS, Noun.ORGANIZATIONS, Noun.MEETINGS, Noun.ASSIGNMENTS, Noun.COUNCIL})


def adopt(session: Session, resolution_id: int, vote: Vote = NO_VOTE) -> Changes:
    """Mark the resolution adopted and enact its decisions, or refuse naming the clause in the way."""
    planned = enactable(session, resolution_id, vote)
    if planned.obstacles or planned.day is None:
        raise UserError("\n".join(str(obstacle) for obstacle in planned.obstacles))
    resolution = the_resolution(session, resolution_id)
    resolution.state, resolution.adopted_on = ResolutionState.ADOPTED, planned.day
    store.write_adoption(resolution, planned.adoption)
    ordered = sorted(planned.consequences, key=lambda item: _ORDER.get(item.group, _BETWEEN))
    for kind, alike in groupby(ordered, key=lambda item: type(item.effect)):
        if kind is MembershipChanged:
            _change_memberships(session, alike)
        else:
            for consequence in alike:
                _enact(session, consequence, planned.day)
        session.flush()
    follow_decisions(session, resolution_id)
    forget_typing(session, resolution_id)
    return Changes(f"{WORDS_OF[resolution.kind].adopted}: {planned.name}", _TOUCHED, (resolution_id,))


def _enact(session: Session, consequence: Consequence, day: date) -> None:
    effect = consequence.effect
    match effect:
        case MembershipChanged():
            _change_memberships(session, [consequence])
        case MeetingPlanned():
            _plan_meeting(session, effect, consequence.clause_id)
        case AssignmentOpened():
            _open_assignment(session, effect, consequence.clause_id, day)
        case PostsChanged():
            council_posts.replace_posts(session, effect, consequence.clause_id)
        case ClauseAmended() | ClauseCancelled():
            _act_on_earlier(session, effect, consequence.clause_id)
        case Remembered():
            pass  # its facts stand with the decision already
        case _:
            assert_never(effect)


def _change_memberships(session: Session, consequences: Iterable[Consequence]) -> None:
    """Take the steps of all at once; what a term means is read once, however many wait for it."""
    term = cache(partial(read_term, session))
    entries = []
    for consequence in consequences:
        effect = consequence.effect
        assert isinstance(effect, MembershipChanged)
        assert effect.organization_id is not None  # the plan has found the card
        until = term(effect.until, effect.effective)
        entry = Entry(
            effect.event,
            effect.effective,
            clause_id=consequence.clause_id,
            reason=effect.reason,
            until=effect.until,
            until_date=until.day,
            until_meeting_id=until.meeting_id,
        )
        entries.append((effect.organization_id, entry))
    take_steps(session, entries)


def _open_assignment(session: Session, effect: AssignmentOpened, clause_id: int, adopted_on: date) -> None:
    """Open the assignment; one given to all is opened into a list of those who are members by then."""
    assignment = models.Assignment(clause_id=clause_id, text=effect.text, responsible=effect.responsible)
    assignment.period = effect.period
    assignment.recurrence = recurrence_of(effect.period)
    bind(session, assignment)
    session.add(assignment)
    if is_for_all(effect.responsible):
        session.flush()
        add_parts(session, assignment, adopted_on)


def _act_on_earlier(session: Session, effect: ClauseAmended | ClauseCancelled, clause_id: int) -> None:
    """Close what a cancelled clause opened; the decision remembers which clause it is about."""
    meant = effect.reference
    assert meant.clause_id is not None  # the plan has found the clause
    earlier.remember_clause(session, clause_id, meant)
    if isinstance(effect, ClauseCancelled):
        by = f"отменено: {earlier.words_of(session, clause_id)}"
        close(session, meant.clause_id, effect.effective, "; ".join(filter(None, (by, effect.reason))))


def _plan_meeting(session: Session, effect: MeetingPlanned, clause_id: int) -> None:
    meeting = planned_as(session, effect.meeting_kind, effect.number, effect.period, effect.effective)
    if meeting is None:
        meeting = models.Meeting(kind=effect.meeting_kind)
        session.add(meeting)
    meeting.number = effect.number or meeting.number
    meeting.period = effect.period
    session.flush()
    for decision in session.scalars(
        select(models.Decision).where(
            models.Decision.clause_id == clause_id, models.Decision.kind == DecisionKind.SCHEDULE
        )
    ):
        decision.meeting_id = meeting.id
    moved(session, meeting, earlier.words_of(session, clause_id))

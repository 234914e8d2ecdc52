"""Who has a vote at a meeting: by the registry as it was at the opening, or by the posts held that day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.meetings.rights import quorum_rule
from app.members import as_of, rules
from app.members.rules import STATUS_AFTER, Step
from db.models import Clause, Decision, Meeting, MembershipEvent, Post, Resolution
from db.vocabulary import AttendanceRole, Body, DecisionKind, QuorumBase, ResolutionState, Status

_ACTIVE = [kind for kind, status in STATUS_AFTER.items() if kind and status is Status.ACTIVE]
BODY = {QuorumBase.COUNCIL: Body.COUNCIL, QuorumBase.SECRETARIAT: Body.SECRETARIAT}


class Voter(NamedTuple):
    """As what somebody comes, and for whom."""

    role: AttendanceRole
    organization_id: int | None
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Electorate:
    """Whom the votes belong to: organisations with so many votes each, or the persons of a body."""

    base: QuorumBase
    quota: int = 1
    organizations: frozenset[int] = frozenset()
    persons: frozenset[int] = frozenset()

    def has_vote(self, voter: Voter) -> bool:
        """Return whether somebody who comes so has a vote."""
        if self.base in BODY:
            return voter.role is AttendanceRole.MEMBER and voter.person_id in self.persons
        return voter.role is AttendanceRole.DELEGATE and voter.organization_id in self.organizations

    def votes(self, came: Iterable[Voter]) -> int:
        """Return how many votes those who came have together: nobody has more than is due."""
        voters = [voter for voter in came if self.has_vote(voter)]
        match self.base:
            case QuorumBase.NONE:
                return len(voters)
            case QuorumBase.ORGANIZATIONS | QuorumBase.DELEGATES:
                of_each = Counter(voter.organization_id for voter in voters)
                return sum(min(count, self.quota) for count in of_each.values())
            case QuorumBase.COUNCIL | QuorumBase.SECRETARIAT:
                return len({voter.person_id for voter in voters})

    def entitled(self, present: int) -> int:
        """Return how many votes there are in all; where whoever comes may vote, as many as came."""
        if self.base is QuorumBase.NONE:
            return present
        return len(self.organizations) * self.quota + len(self.persons)


def opening(meeting: Meeting) -> date:
    """Return the day of which rights are taken: the first one; a meeting without a day has that of today."""
    return meeting.date_from or date.today()


def electorate(session: Session, meeting: Meeting) -> Electorate:
    """Return who has a vote at the meeting."""
    rule = quorum_rule(session, meeting.kind)
    if body := BODY.get(rule.base):
        return Electorate(rule.base, persons=sitting(session, meeting, body))
    quota = rule.quota if rule.base is QuorumBase.DELEGATES else 1
    return Electorate(rule.base, quota, members_at(session, meeting))


def members_at(session: Session, meeting: Meeting) -> frozenset[int]:
    """Return the active members at the opening: what the meeting itself decides counts only on wish."""
    day = opening(meeting)
    active = set(
        session.scalars(
            select(MembershipEvent.organization_id).where(
                as_of.governs(day), MembershipEvent.kind.in_(_ACTIVE)
            )
        )
    )
    for organization_id, steps in _steps_of_decided(session, meeting, day).items():
        last = rules.timeline(steps)[-1:]
        if last and STATUS_AFTER[last[0].kind] is Status.ACTIVE:
            active.add(organization_id)
        else:
            active.discard(organization_id)
    return frozenset(active)


def sitting(session: Session, meeting: Meeting, body: Body) -> frozenset[int]:
    """Return the persons who hold a post in the body as it was composed when the meeting opened."""
    held = as_of.holds(composed_on(session, meeting, body))
    return frozenset(
        session.scalars(select(Post.person_id).where(Post.organization_id.is_(None), Post.body == body, held))
    )


def composed_on(session: Session, meeting: Meeting, body: Body) -> date:
    """Return the day whose composition of the body sits: its own decision about it counts only on wish."""
    day, decided = opening(meeting), _composition_decided(session, meeting, body)
    if decided and meeting.recounted:
        return max(day, decided)
    return day - timedelta(days=1) if decided and decided <= day else day


def decides_on_members(session: Session, meeting: Meeting) -> bool:
    """Return whether the meeting itself changed who is a member, or who sits in the body that it is of."""
    body = BODY.get(quorum_rule(session, meeting.kind).base)
    if body:
        return _composition_decided(session, meeting, body) is not None
    return bool(_steps_of_decided(session, meeting, opening(meeting)))


def _composition_decided(session: Session, meeting: Meeting, body: Body) -> date | None:
    """Return the day from which the meeting itself has composed the body anew, or None."""
    if body is not Body.COUNCIL:  # no decision composes another one
        return None
    decided = (
        select(func.max(Resolution.adopted_on))
        .join(Clause, Clause.resolution_id == Resolution.id)
        .join(Decision, Decision.clause_id == Clause.id)
        .where(
            Resolution.meeting_id == meeting.id,
            Resolution.state == ResolutionState.ADOPTED,
            Decision.kind == DecisionKind.COMPOSITION,
        )
    )
    return session.scalar(decided)


def _steps_of_decided(session: Session, meeting: Meeting, day: date) -> dict[int, list[Step]]:
    """Return, for each whose membership the meeting itself changed, the steps that count at the meeting."""
    own = set(
        session.scalars(
            select(MembershipEvent.id)
            .join(Clause, Clause.id == MembershipEvent.clause_id)
            .join(Resolution, Resolution.id == Clause.resolution_id)
            .where(Resolution.meeting_id == meeting.id, ~MembershipEvent.annulled)
        )
    )
    changed = select(MembershipEvent.organization_id).where(MembershipEvent.id.in_(own))
    found = session.execute(
        select(
            MembershipEvent.organization_id,
            MembershipEvent.kind,
            MembershipEvent.effective,
            MembershipEvent.id,
        ).where(MembershipEvent.organization_id.in_(changed), ~MembershipEvent.annulled)
    )
    steps: dict[int, list[Step]] = {}
    for organization_id, kind, effective, id_ in found:
        counting = steps.setdefault(organization_id, [])
        if meeting.recounted if id_ in own else effective <= day:
            counting.append(Step(kind, effective, id_))
    return steps

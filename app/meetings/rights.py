"""The rules of each kind of meeting: its quorum, its majorities, what it may not decide."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.majorities import Majority
from db import models
from db.vocabulary import DecisionKind, MeetingKind, QuorumBase, Share

_D = DecisionKind


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """Whom a quorum counts and how many it takes; what `may_not` be decided is only warned about."""

    base: QuorumBase
    quota: int = 1  # delegates from each organisation
    share: Share = Share.HALF
    number: int | None = None
    may_not: frozenset[DecisionKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of a kind of meeting; the majority of None is for every decision without one of its own."""

    quorum: QuorumRule
    majorities: Mapping[DecisionKind | None, Majority] = field(default_factory=dict)

    def majority(self, kind: DecisionKind | None = None) -> Majority:
        """Return how many votes it takes: the decision's own rule, the meeting's, half of those present."""
        return self.majorities.get(kind) or self.majorities.get(None) or Majority()


# Until the office says otherwise. Who excludes and who elects is mostly the conference; a forum, a regional
# and a youth conference gather whoever comes, so no count of the whole country would suit them.
_MEMBERSHIP: Final = frozenset({_D.ADMIT, _D.SUSPEND, _D.EXTEND, _D.RESTORE, _D.EXCLUDE})
_CONFERENCE: Final = QuorumRule(QuorumBase.ORGANIZATIONS)
_GATHERING: Final = QuorumRule(QuorumBase.NONE, may_not=_MEMBERSHIP | {_D.COMPOSITION})
_USUAL: Final = {
    MeetingKind.THEMATIC: _CONFERENCE,
    MeetingKind.ELECTION: _CONFERENCE,
    MeetingKind.COUNTRY: _CONFERENCE,
    MeetingKind.EXTRAORDINARY: _CONFERENCE,
    MeetingKind.COUNCIL: QuorumRule(QuorumBase.COUNCIL, may_not=frozenset({_D.EXCLUDE, _D.COMPOSITION})),
    MeetingKind.SECRETARIAT: QuorumRule(QuorumBase.SECRETARIAT, may_not=_MEMBERSHIP | {_D.COMPOSITION}),
    MeetingKind.REGIONAL: _GATHERING,
    MeetingKind.YOUTH: _GATHERING,
    MeetingKind.FORUM: _GATHERING,
}


def rules_of(session: Session, kind: MeetingKind) -> Rules:
    """Return all rules of a kind of meeting, the usual ones where the office has set none."""
    found = session.scalars(
        select(models.MajorityRule)
        .where(models.MajorityRule.meeting_kind == kind)
        .order_by(models.MajorityRule.id)
    )
    majorities = {row.decision_kind: Majority(row.share, row.number, row.counted) for row in found}
    return Rules(quorum_rule(session, kind), majorities)


def quorum_rule(session: Session, kind: MeetingKind) -> QuorumRule:
    """Return the quorum of a kind of meeting: the office's own rule, else the usual one."""
    own = select(models.QuorumRule).where(models.QuorumRule.meeting_kind == kind)
    row = session.scalars(own).one_or_none()
    if row is None:
        return _USUAL[kind]
    may_not = frozenset(map(DecisionKind, row.may_not))
    return QuorumRule(row.base, row.quota, row.share, row.number, may_not)


def majority_rule(
    session: Session, meeting_kind: MeetingKind, decision_kind: DecisionKind | None = None
) -> Majority:
    """Return how many votes a kind of decision takes at a kind of meeting; None: a decision of no kind."""
    return rules_of(session, meeting_kind).majority(decision_kind)


def may_not_decide(session: Session, meeting_kind: MeetingKind) -> frozenset[DecisionKind]:
    """Return the kinds of decisions that such a meeting may not take: they are warned about, not refused."""
    return quorum_rule(session, meeting_kind).may_not

"""What the secretary does to the rules of meetings."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.rights import QuorumRule, Rules
from app.meetings.words import NOMINATIVE
from db import models
from db.vocabulary import MeetingKind, Share

_NOUNS: Final = frozenset({Noun.COUNCIL, Noun.MEETINGS})
_MOST: Final = 10_000  # a larger number is a slip of the finger


def set_rules(session: Session, kinds: Iterable[MeetingKind], rules: Rules) -> Changes:
    """Make these the rules of the kinds of meetings; a vote taken already keeps its own."""
    _check(rules)
    named = list(kinds)
    for kind in named:
        _write_quorum(session, kind, rules.quorum)
        _write_majorities(session, kind, rules)
    session.flush()
    return Changes(f"Правила заседаний: {', '.join(NOMINATIVE[kind] for kind in named)}", _NOUNS)


def _check(rules: Rules) -> None:
    majorities = [(rule.share, rule.number) for rule in rules.majorities.values()]
    for share, number in ((rules.quorum.share, rules.quorum.number), *majorities):
        if (share is Share.NUMBER) != (number is not None) or not 1 <= (
            1 if number is None else number
        ) <= _MOST:
            raise UserError("Впишите, сколько нужно: целое число не меньше одного.")
    if not 1 <= rules.quorum.quota <= _MOST:
        raise UserError("Делегатов от организации бывает не меньше одного. Исправьте число.")


def _write_quorum(session: Session, kind: MeetingKind, rule: QuorumRule) -> None:
    own = select(models.QuorumRule).where(models.QuorumRule.meeting_kind == kind)
    row = session.scalars(own).one_or_none() or models.QuorumRule(meeting_kind=kind)
    row.base, row.quota, row.share, row.number = rule.base, rule.quota, rule.share, rule.number
    row.may_not = tuple(sorted(rule.may_not))
    session.add(row)


def _write_majorities(session: Session, kind: MeetingKind, rules: Rules) -> None:
    """Let just these majorities be set; what stays keeps its row."""
    stored = select(models.MajorityRule).where(models.MajorityRule.meeting_kind == kind)
    former = {row.decision_kind: row for row in session.scalars(stored)}
    for decision_kind, majority in rules.majorities.items():
        row = former.pop(decision_kind, None)
        row = row or models.MajorityRule(meeting_kind=kind, decision_kind=decision_kind)
        row.share, row.number, row.counted = majority.share, majority.number, majority.counted
        session.add(row)
    for row in former.values():
        session.delete(row)

"""What may be corrected as a misprint: the wording, never what is decided, about whom, by when."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members.queries import named
from app.resolutions.consequence import under_number
from app.resolutions.decisions import Decision
from app.resolutions.reading.clauses import understood
from app.resolutions.text import Clause, walk
from app.russian.folding import fold
from db.models import MembershipEvent
from db.vocabulary import Period

_ALIKE: Final = 0.85
_NUMBER = re.compile(r"\d+")


def refuse_other_decision(
    session: Session, before: tuple[Clause, ...], after: tuple[Clause, ...], day: date
) -> None:
    """Refuse another wording of the clauses that would be read as deciding something else."""
    for was, now in zip(walk(understood(before, day)), walk(understood(after, day)), strict=True):
        if not _decides_the_same(session, was, now):
            raise UserError(
                under_number(
                    now.marker,
                    "в новом тексте решено другое: о другой организации, другом сроке или числе. "
                    "Так опечатки не исправляют: решение меняет только новая резолюция.",
                )
            )


def _decides_the_same(session: Session, was: Clause, now: Clause) -> bool:
    if was.decisions and _NUMBER.findall(was.text) != _NUMBER.findall(now.text):
        return False
    return (
        _days(was.period) == _days(now.period)
        and _alike(was.responsible, now.responsible)
        and [decision.kind for decision in was.decisions] == [decision.kind for decision in now.decisions]
        and all(_same(session, was.id, *pair) for pair in zip(was.decisions, now.decisions, strict=True))
    )


def _same(session: Session, clause_id: int | None, was: Decision, now: Decision) -> bool:
    """Return whether the decisions differ in letters alone; the name may be mended to that of the card."""
    facts, others = was.facts(), now.facts()
    whom, whom_now = facts.pop("organization", ""), others.pop("organization", "")
    if not _alike(facts, others):
        return False
    return fold(whom) == fold(whom_now) or _is_about(session, clause_id, whom_now)


def _is_about(session: Session, clause_id: int | None, name: str) -> bool:
    """Return whether the name is that of an organisation about which the clause decided."""
    decided = select(MembershipEvent.organization_id).where(MembershipEvent.clause_id == clause_id)
    return not set(session.scalars(decided)).isdisjoint(named(session, name))


def _alike(one: Any, other: Any) -> bool:
    """Return whether the values are the same but for a few letters."""
    match one, other:
        case str(), str():
            return fold(one) == fold(other) or _differ_by_letters(one, other)
        case dict(), dict():
            return one.keys() == other.keys() and _all_alike(one.values(), other.values())
        case ((list() | tuple()), (list() | tuple())):
            return len(one) == len(other) and _all_alike(one, other)
        case _:
            return bool(one == other)


def _all_alike(some: Iterable[Any], others: Iterable[Any]) -> bool:
    return all(_alike(*pair) for pair in zip(some, others, strict=True))


def _differ_by_letters(one: str, other: str) -> bool:
    same_numbers = _NUMBER.findall(one) == _NUMBER.findall(other)
    return same_numbers and SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _ALIKE


def _days(period: Period | None) -> tuple[object, ...] | None:
    return (period.kind, period.start, period.end) if period else None

"""Likely duplicates, each decided by a person: pure, the widgets only ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.members.importing import (
    Alike,
    Answer,
    Different,
    LeftOut,
    Outcome,
    Plan,
    PlanRow,
    SameAs,
    SameAsRow,
)


class Verdict(StrEnum):
    """What a person says of a pair."""

    SAME = "same"
    DIFFERENT = "different"
    LEFT_OUT = "left_out"


Key: TypeAlias = tuple[str, int, int | None, str, int]  # the row of the file, and what it is like


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the file beside one card, or one earlier row, that it is like."""

    row: PlanRow
    alike: Alike

    @property
    def key(self) -> Key:
        """Return what the pair is known by, also when the file is planned anew."""
        alike = self.alike
        return (self.row.sheet, self.row.line, alike.organization_id, alike.sheet, alike.line)


Verdicts: TypeAlias = Mapping[Key, Verdict]


def pairs(plan: Plan) -> list[Pair]:
    """Return what is to be decided, in the order of the file."""
    return [Pair(row, alike) for row in plan.of(Outcome.QUESTION) for alike in row.alike]


def is_settled(pair: Pair, verdicts: Verdicts) -> bool:
    """Return whether nothing is to be asked any more: another pair of the row may have decided it."""
    return pair.key in verdicts or _answer(pair.row, verdicts) is not None


def answers(asked: list[Pair], verdicts: Verdicts) -> dict[tuple[str, int], Answer]:
    """Return the answer of each row of which enough was said."""
    rows = {(pair.row.sheet, pair.row.line): pair.row for pair in asked}
    found = {place: _answer(row, verdicts) for place, row in rows.items()}
    return {place: answer for place, answer in found.items() if answer is not None}


def _answer(row: PlanRow, verdicts: Verdicts) -> Answer | None:
    said = [(alike, verdicts.get(Pair(row, alike).key)) for alike in row.alike]
    for alike, verdict in said:
        match verdict:
            case Verdict.SAME:
                return _same(alike)
            case Verdict.LEFT_OUT:
                return LeftOut()
    # An organisation of its own is only what is like none of them.
    return Different() if all(verdict is Verdict.DIFFERENT for _, verdict in said) else None


def _same(alike: Alike) -> Answer:
    if alike.organization_id is None:
        return SameAsRow(alike.sheet, alike.line)
    return SameAs(alike.organization_id)

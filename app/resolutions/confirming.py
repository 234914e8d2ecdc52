"""What the reader proposes and a person confirms: nothing read is enacted by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.resolutions.decisions.base import Decision
from app.resolutions.rules import decides
from app.resolutions.text import Clause, ResolutionText, walk

Place: TypeAlias = tuple[int, int]  # which clause in reading order, which of its decisions


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision that was read, with its clause."""

    place: Place
    clause: Clause
    decision: Decision


def proposals(text: ResolutionText) -> Iterator[Proposal]:
    """Yield every decision that was read, in reading order."""
    for at, clause in enumerate(walk(text.clauses)):
        for number, decision in enumerate(clause.decisions):
            yield Proposal((at, number), clause, decision)


def without_consequences(text: ResolutionText) -> int:
    """Return how many clauses decide nothing."""
    return sum(decides(clause) and not clause.decisions for clause in walk(text.clauses))


def confirmed(text: ResolutionText, kept: Mapping[Place, Decision]) -> ResolutionText:
    """Return the text with the confirmed decisions alone, as they were corrected."""
    places = {id(clause): at for at, clause in enumerate(walk(text.clauses))}

    def settled(clause: Clause) -> Clause:
        at = places[id(clause)]
        decisions = (kept.get((at, number)) for number in range(len(clause.decisions)))
        return replace(
            clause,
            children=tuple(settled(child) for child in clause.children),
            decisions=tuple(decision for decision in decisions if decision is not None),
        )

    return replace(text, clauses=tuple(settled(clause) for clause in text.clauses))

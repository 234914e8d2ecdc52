"""What the operative clauses say: who is responsible, by when, and what is decided."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.resolutions.decisions import MembershipDecision, Wording, recognise
from app.resolutions.reading.responsibles import is_governing, named
from app.resolutions.text import Clause
from app.russian.periods import deadline_of
from db.vocabulary import Period

_LONGEST = 10_000  # characters; whatever is longer is no clause, and is kept without being understood


def understood(clauses: Iterable[Clause], on: date) -> tuple[Clause, ...]:
    """Return the clauses with responsibles in effect, periods and the decisions they propose."""
    return tuple(_understood(clause, (), on) for clause in clauses)


def _understood(clause: Clause, inherited: tuple[str, ...], on: date) -> Clause:
    if len(clause.text) > _LONGEST:
        return clause
    lines = [child for child in clause.children if is_governing(child.text)]
    governing = next((people for line in lines if (people := named(line.text))), ())
    own = named(clause.text)
    responsible = own or governing or inherited
    listed = own if clause.text.endswith(":") else ()
    children = tuple(
        _understood(child, listed if child.marker == "-" else governing, on) for child in clause.children
    )
    period = deadline_of(clause.text, on) or _period_of(lines, on)
    decisions = recognise(Wording(clause.text, _items(clause), responsible, period))
    if any(isinstance(decision, MembershipDecision) for decision in decisions):
        period = None  # the term is the suspension's, not a deadline of the clause
    return replace(clause, children=children, decisions=decisions, period=period, responsible=responsible)


def _items(clause: Clause) -> tuple[str, ...]:
    return tuple(child.text for child in clause.children)


def _period_of(lines: Iterable[Clause], on: date) -> Period | None:
    """Return the period of an unmarked line «Срок: …» below the clause."""
    periods = (deadline_of(line.text, on) for line in lines if line.marker is None)
    return next((period for period in periods if period), None)

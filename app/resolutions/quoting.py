"""Clauses quoted in other papers: each under those whose sentence it ends."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from app.resolutions.text import Clause
from db.vocabulary import ClauseRole


def quoted_clauses(clauses: tuple[Clause, ...], wanted: Collection[int]) -> tuple[Clause, ...]:
    """Return the clauses of these ids with all below them, and of those above them what they complete."""
    return tuple(_quoted(clauses, frozenset(wanted)))


def _quoted(clauses: tuple[Clause, ...], wanted: frozenset[int]) -> Iterator[Clause]:
    for clause in clauses:
        if clause.id in wanted:
            yield clause
        elif below := tuple(_quoted(clause.children, wanted)):
            if clause.role is ClauseRole.ITEM:
                yield replace(clause, children=tuple(_of_item(clause, below)))
            elif clause.text.endswith(":"):
                yield replace(clause, children=below)
            else:
                yield from below


def _of_item(item: Clause, decided: tuple[Clause, ...]) -> Iterator[Clause]:
    """Yield of an item of minutes what was heard, these decisions and how they were voted on."""
    chosen = iter(decided)
    for clause in item.children:
        if clause.role in (ClauseRole.HEARD, ClauseRole.VOTED):
            yield clause
        elif clause.role is ClauseRole.DECIDED:
            yield from chosen  # where the first decision stood

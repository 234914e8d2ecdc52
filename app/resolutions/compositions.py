"""A composition of the council that stands in an appendix: «Утвердить состав совета (приложение 1)»."""

import re
from dataclasses import replace

from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.composition import Composition, member_in
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.text import Appendix, Clause, ResolutionText, walk

_COMPOSITION = re.compile(r"(?<!\w)состав(?!\w)", re.IGNORECASE)


def with_listed_council(text: ResolutionText) -> ResolutionText:
    """Return the text in which a composition that names nobody has the names that an appendix lists."""
    listed = next((members for appendix in text.appendices if (members := _members(appendix))), ())
    return (
        replace(text, clauses=tuple(_filled(clause, listed) for clause in text.clauses)) if listed else text
    )


def _members(appendix: Appendix) -> tuple[CouncilMember, ...]:
    lines = [clause.text for clause in walk(appendix.blocks)]
    if not any(map(_COMPOSITION.search, (appendix.title, *lines[:2]))):
        return ()
    return tuple(member for line in lines if (member := member_in(line)))


def _filled(clause: Clause, members: tuple[CouncilMember, ...]) -> Clause:
    children = tuple(_filled(child, members) for child in clause.children)
    decisions = tuple(_named(decision, members) for decision in clause.decisions)
    return replace(clause, children=children, decisions=decisions)


def _named(decision: Decision, members: tuple[CouncilMember, ...]) -> Decision:
    if isinstance(decision, Composition) and not decision.members:
        return replace(decision, members=members)
    return decision

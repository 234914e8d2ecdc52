"""By what an adopted clause is found: its folded text, what it decides, about whom, who is responsible."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from sqlalchemy import func, or_, select, union_all
from sqlalchemy.orm import Session

from app.russian.folding import fold, search_fold
from db.models import Clause, Decision, FormerName, MembershipEvent, Organization, Resolution
from db.vocabulary import ClausePart, ClauseRole, DecisionKind, ResolutionState

Named: TypeAlias = Mapping[str, frozenset[int]]
_Told: TypeAlias = tuple[int, str, int, tuple[str, ...]]  # id, text, year, who is responsible

_SEARCHED: Final = (ClausePart.OPERATIVE, ClausePart.APPENDIX)  # in reading order
_DECIDE: Final = (ClauseRole.ITEM, ClauseRole.DECIDED)  # of minutes; what was said and voted is no clause
_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]")
_NOBODY: Final = frozenset[int]()


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """A clause as the index knows it."""

    id: int
    folded: str
    year: int
    kinds: frozenset[DecisionKind]
    organizations: frozenset[int]  # named in the text, or decided about
    people: tuple[str, ...]  # responsible: persons and bodies, as written


def adopted_clauses(session: Session) -> list[ClauseFacts]:
    """Return the clauses of adopted resolutions, the newest meeting first, each in reading order."""
    decided, concerned = _decided(session), _concerned(session)
    quoted = _names_in_quotes(session)
    return [
        ClauseFacts(
            id_,
            search_fold(text),
            year,
            frozenset(decided[id_]),
            concerned[id_].union(*(quoted.get(search_fold(name), _NOBODY) for name in _QUOTED.findall(text))),
            responsible,
        )
        for id_, text, year, responsible in _in_reading_order(session)
    ]


def organization_names(session: Session) -> dict[int, str]:
    """Return what the organisations are called in short, or in full where no short name was given."""
    called = func.coalesce(func.nullif(Organization.short_name, ""), Organization.name)
    return dict(session.execute(select(Organization.id, called)).all())


def _in_reading_order(session: Session) -> Iterator[_Told]:
    """Yield the clauses as one reads them: a clause, all below it, the next one."""
    found = session.execute(
        select(
            Clause.id,
            Clause.text,
            func.coalesce(Resolution.adopted_on, date.min),
            Clause.responsible,
            Clause.parent_id,
            Resolution.id,
            Clause.part,
            Clause.position,
        )
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .where(
            Resolution.state == ResolutionState.ADOPTED,
            Clause.part.in_(_SEARCHED),
            or_(Clause.role.is_(None), Clause.role.in_(_DECIDE)),
        )
    )
    below: dict[int | None, list[tuple[tuple[int, ...], _Told]]] = defaultdict(list)
    for id_, text, day, responsible, parent, resolution, part, position in found:
        # Those below a clause differ by their position alone, the others by their resolution first.
        place = (-day.toordinal(), -resolution, _SEARCHED.index(part), position)
        below[parent].append((place, (id_, text, day.year, responsible)))

    def level(parent: int | None) -> Iterator[_Told]:
        for _, told in sorted(below.get(parent, ())):
            yield told
            yield from level(told[0])

    return (told for told in level(None) if told[1])


def _decided(session: Session) -> Mapping[int, set[DecisionKind]]:
    kinds: dict[int, set[DecisionKind]] = defaultdict(set)
    for clause_id, kind in session.execute(select(Decision.clause_id, Decision.kind)):
        kinds[clause_id].add(kind)
    return kinds


def _concerned(session: Session) -> Mapping[int, frozenset[int]]:
    """Return about which organisations each clause decides, by the registry and by the decisions' facts."""
    concerned: dict[int, frozenset[int]] = defaultdict(frozenset)
    events = select(MembershipEvent.clause_id, MembershipEvent.organization_id)
    for clause_id, organization_id in session.execute(events):
        if clause_id is not None:
            concerned[clause_id] |= {organization_id}
    called = _called(session)
    for clause_id, facts in session.execute(select(Decision.clause_id, Decision.facts)):
        chosen = facts.get("organization_id")
        concerned[clause_id] |= (
            {chosen} if chosen else called.get(fold(facts.get("organization", "")), _NOBODY)
        )
    return concerned


def _called(session: Session) -> Named:
    return _grouped((fold(name), id_) for id_, name in _all_names(session))


def _names_in_quotes(session: Session) -> Named:
    """Return the organisations by their names proper, which stand in quotes and are never inflected."""
    return _grouped(
        (search_fold(proper), id_)
        for id_, name in _all_names(session)
        for proper in _QUOTED.findall(name)[:1]
    )


def _grouped(pairs: Iterable[tuple[str, int]]) -> Named:
    named: dict[str, frozenset[int]] = defaultdict(frozenset)
    for key, id_ in pairs:
        if key:
            named[key] |= {id_}
    return named


def _all_names(session: Session) -> list[tuple[int, str]]:
    names = (
        select(Organization.id, Organization.name),
        select(Organization.id, Organization.short_name),
        select(FormerName.organization_id, FormerName.name),
        select(FormerName.organization_id, FormerName.short_name),
    )
    return [(id_, name) for id_, name in session.execute(union_all(*names))]

"""The control list in its groups: by who is responsible, by deadline, by resolution."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from app.assignments.rows import AssignmentRow, Standing
from app.assignments.words import NOBODY
from app.russian.calendar_words import MONTHS
from app.russian.folding import sort_key

Groups: TypeAlias = list[tuple[str, list[AssignmentRow]]]


class Grouping(StrEnum):
    """By what the assignments of a list are put together."""

    RESPONSIBLE = "responsible"
    DEADLINE = "deadline"
    RESOLUTION = "resolution"


WORDS: Final = {
    Grouping.RESPONSIBLE: "по ответственным",
    Grouping.DEADLINE: "по срокам",
    Grouping.RESOLUTION: "по решениям",
}
_OVERDUE: Final = "Срок прошёл"
_NO_DAY: Final = "Без последнего дня"
_CLOSED: Final = "Снято с контроля"


def grouped(rows: Iterable[AssignmentRow], by: Grouping, names: Mapping[int, str]) -> Groups:
    """Return the assignments in groups with their titles; what has several responsibles is in several."""
    match by:
        case Grouping.RESPONSIBLE:
            return _by_responsible(rows)
        case Grouping.DEADLINE:
            return _by_deadline(rows)
        case Grouping.RESOLUTION:
            return _by_resolution(rows, names)


def _by_responsible(rows: Iterable[AssignmentRow]) -> Groups:
    found: dict[str, list[AssignmentRow]] = defaultdict(list)
    for row in rows:
        for name in row.responsible or (NOBODY,):
            found[name[:1].upper() + name[1:]].append(row)
    return sorted(found.items(), key=lambda group: (group[0] == NOBODY.capitalize(), sort_key(group[0])))


def _by_deadline(rows: Iterable[AssignmentRow]) -> Groups:
    found: dict[tuple[int, date], list[AssignmentRow]] = defaultdict(list)
    for row in rows:
        found[_place(row)].append(row)
    return [(_month(*place), found[place]) for place in sorted(found)]


def _place(row: AssignmentRow) -> tuple[int, date]:
    match row.standing:
        case Standing.OVERDUE:
            return 0, date.min
        case Standing.CLOSED:
            return 3, date.min
    return (1, row.deadline.replace(day=1)) if row.deadline else (2, date.min)


def _month(place: int, first: date) -> str:
    if place == 1:
        return f"{MONTHS[first.month - 1].capitalize()} {first.year}\u00a0г."
    return {0: _OVERDUE, 2: _NO_DAY, 3: _CLOSED}[place]


def _by_resolution(rows: Iterable[AssignmentRow], names: Mapping[int, str]) -> Groups:
    found: dict[int, list[AssignmentRow]] = defaultdict(list)
    for row in rows:
        found[row.resolution_id].append(row)
    newest = sorted(found.items(), key=lambda group: (_decided(group[1]), group[0]), reverse=True)
    return [(names[resolution_id], some) for resolution_id, some in newest]


def _decided(rows: list[AssignmentRow]) -> date:
    return rows[0].decided_on or date.min

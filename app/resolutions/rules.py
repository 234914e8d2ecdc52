"""How the clauses of a draft are numbered: 7, 7а, 7б – with Russian letters, as Word counts them."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from app.resolutions.text import Clause
from app.russian.numerals import letter
from db.vocabulary import ClauseRole, ClauseStyle

DASH = "-"
NEW = ""  # the marker of a clause that is still to be numbered


class _Form(Enum):
    NUMBER = auto()  # 7
    LETTERED = auto()  # 7а
    DOTTED = auto()  # 7.1
    LETTER = auto()  # а
    DASH = auto()


_USUAL = {0: _Form.NUMBER, 1: _Form.LETTERED}
_IN_MINUTES = {0: _Form.NUMBER, 1: _Form.DOTTED, 2: _Form.LETTERED}


def renumber(clauses: tuple[Clause, ...], style: ClauseStyle) -> tuple[Clause, ...]:
    """Return the outline numbered anew; dashes and paragraphs without a marker stay what they are."""
    if is_minutes(clauses):
        return tuple(_numbered(_in_roles(clauses, 0), 0, "", _Numbering(clauses, _IN_MINUTES)))
    if style is ClauseStyle.DASHED:
        return tuple(_dashed(clause) for clause in clauses)
    return tuple(_numbered(clauses, 0, "", _Numbering(clauses, _USUAL)))


def decides(clause: Clause) -> bool:
    """Return whether the clause is one of those that decide: in minutes the others only tell."""
    return clause.role in (None, ClauseRole.DECIDED)


def is_minutes(clauses: tuple[Clause, ...]) -> bool:
    """Return whether the outline tells how the items of an agenda went."""
    return any(clause.role is ClauseRole.ITEM for clause in clauses)


def _in_roles(clauses: tuple[Clause, ...], depth: int) -> tuple[Clause, ...]:
    """Return the outline of minutes with the roles that the places have: items above, below them the rest."""
    return tuple(_in_role(clause, depth) for clause in clauses)


def _in_role(clause: Clause, depth: int) -> Clause:
    role, marker = clause.role, clause.marker
    if depth == 0:
        role = ClauseRole.ITEM
    elif role is ClauseRole.ITEM:
        role, marker = ClauseRole.DECIDED, NEW
    elif role is None and marker is not None:
        role = ClauseRole.DECIDED
    return replace(clause, role=role, marker=marker, children=_in_roles(clause.children, depth + 1))


def _dashed(clause: Clause) -> Clause:
    marker = clause.marker if clause.marker is None else DASH
    children = tuple(_dashed(child) for child in clause.children)
    return replace(clause, marker=marker, children=children, written=_written(clause, marker, ""))


class _Numbering:
    """How a document numbers each of its levels, and with what it closes the number: «7.», «7)»."""

    def __init__(self, clauses: tuple[Clause, ...], usual: dict[int, _Form]) -> None:
        self._forms = dict(usual)
        self._closings: dict[int, str] = {}
        self._learn(clauses, 0)

    def form(self, depth: int) -> _Form:
        return self._forms.get(depth, _Form.DASH)

    def closing(self, depth: int) -> str:
        return self._closings.get(depth, "")

    def _learn(self, clauses: tuple[Clause, ...], depth: int) -> None:
        numbered = next((clause for clause in clauses if clause.marker not in (None, DASH, NEW)), None)
        if numbered and numbered.marker and depth not in self._closings:
            self._forms[depth] = _form(numbered.marker)
            self._closings[depth] = numbered.written.partition(numbered.marker)[2]
        for clause in clauses:
            self._learn(clause.children, depth + 1)


def _form(marker: str) -> _Form:
    if marker.isalpha():
        return _Form.LETTER
    if "." in marker:
        return _Form.DOTTED
    return _Form.LETTERED if marker[-1].isalpha() else _Form.NUMBER


def _numbered(
    clauses: tuple[Clause, ...], depth: int, parent: str, numbering: _Numbering
) -> Iterator[Clause]:
    number, highest = 0, max((_announced(clause) for clause in clauses), default=0)
    for clause in clauses:
        marker = clause.marker
        if marker is not None and marker != DASH:
            number = _announced(clause) or max(number, highest) + 1
            marker = _marker(numbering.form(depth), parent, number)
        children = tuple(_numbered(clause.children, depth + 1, marker or "", numbering))
        written = _written(clause, marker, numbering.closing(depth))
        yield replace(clause, marker=marker, children=children, written=written)


def _announced(clause: Clause) -> int:
    """Return the number under which an agenda item was announced, which stays with it; 0: it has none."""
    marker = clause.marker or ""
    return int(marker) if clause.role is ClauseRole.ITEM and marker.isdecimal() else 0


def _marker(form: _Form, parent: str, number: int) -> str:
    match form:
        case _Form.LETTERED:
            return parent.strip(DASH) + letter(number)
        case _Form.DOTTED:
            return f"{parent.strip(DASH)}.{number}".lstrip(".")
        case _Form.LETTER:
            return letter(number)
        case _Form.DASH:
            return DASH
        case _:
            return str(number)


def _written(clause: Clause, marker: str | None, closing: str) -> str:
    """Return the marker as it is to be printed; one that did not change stays as it was written."""
    if marker == clause.marker:
        return clause.written
    return marker + closing if marker and closing else ""

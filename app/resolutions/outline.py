"""The outline as a list of lines, as it is edited: split, deepen, raise, remove."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.resolutions.rules import DASH, NEW
from app.resolutions.text import Clause
from db.vocabulary import Mark

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A clause without its children, and how deep it stands."""

    depth: int
    clause: Clause


def lines_of(clauses: Iterable[Clause], depth: int = 0) -> list[Line]:
    """Return the outline line by line, parents before their children."""
    lines: list[Line] = []
    for clause in clauses:
        lines.append(Line(depth, replace(clause, children=())))
        lines += lines_of(clause.children, depth + 1)
    return lines


def tree_of(lines: Sequence[Line]) -> tuple[Clause, ...]:
    """Return the outline that the lines describe."""
    clauses = []
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        clauses.append(replace(lines[at].clause, children=tree_of(lines[at + 1 : end])))
        at = end
    return tuple(clauses)


def added(lines: Sequence[Line], at: int, clause: Clause) -> list[Line]:
    """Return the lines with the clause after the one at `at`, or as its first child where it has children."""
    has_children = at + 1 < len(lines) and lines[at + 1].depth > lines[at].depth
    neighbour = lines[at + 1] if has_children else lines[at]
    new = Line(neighbour.depth, replace(clause, marker=_alike(neighbour.clause.marker)))
    return [*lines[: at + 1], new, *lines[at + 1 :]]


def parted(clause: Clause, place: int) -> tuple[Clause, Clause]:
    """Return the clause up to this place with all that was understood of it, and the rest as a new one."""
    text = clause.text
    end = len(text[:place].rstrip())
    start = len(text) - len(text[place:].lstrip())
    first = replace(clause, text=text[:end], marks=_marks_within(clause.marks, 0, end))
    return first, Clause(NEW, text[start:], marks=_marks_within(clause.marks, start, len(text)))


def put_before(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines with an empty clause before the one at `at`, as deep as it."""
    new = Line(lines[at].depth, Clause(_alike(lines[at].clause.marker), ""))
    return [*lines[:at], new, *lines[at:]]


def may_deepen(lines: Sequence[Line], at: int) -> bool:
    """Return whether the clause can become a subclause of the one above it."""
    if at == 0 or lines[at].depth > lines[at - 1].depth:
        return False
    return max(line.depth for line in lines[at : _end(lines, at)]) < DEEPEST


def deepened(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines with this one and all below it one step deeper, marked like its new neighbours."""
    marker = _marker_below(lines, at)
    return _moved(lines, at, 1, marker)


def may_raise(lines: Sequence[Line], at: int) -> bool:
    """Return whether the clause can leave the clause it belongs to."""
    return lines[at].depth > 0


def raised(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines with this one and all below it one step higher, marked like its former parent."""
    parent = next(line for line in reversed(lines[:at]) if line.depth < lines[at].depth)
    return _moved(lines, at, -1, _alike(parent.clause.marker))


def removed(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines without this one; what hung below it moves one step up."""
    end = _end(lines, at)
    return [*lines[:at], *(_stepped(line, -1) for line in lines[at + 1 : end]), *lines[end:]]


def _marks_within(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    """Return the marks of text[start:end], counted from its own beginning."""
    return tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.emphasis)
        for mark in marks
        if mark.start < end and mark.end > start
    )


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where the clause at `at` ends, all that hangs below it included."""
    after = range(at + 1, len(lines))
    return next((place for place in after if lines[place].depth <= lines[at].depth), len(lines))


def _moved(lines: Sequence[Line], at: int, step: int, marker: str | None) -> list[Line]:
    end = _end(lines, at)
    first = Line(lines[at].depth + step, replace(lines[at].clause, marker=marker))
    return [*lines[:at], first, *(_stepped(line, step) for line in lines[at + 1 : end]), *lines[end:]]


def _stepped(line: Line, step: int) -> Line:
    """Return the line moved; its number belonged to its former place."""
    return Line(line.depth + step, replace(line.clause, marker=_alike(line.clause.marker)))


def _marker_below(lines: Sequence[Line], at: int) -> str | None:
    """Return how a clause is marked that goes below its elder neighbour: like the children already there."""
    for line in reversed(lines[:at]):
        if line.depth == lines[at].depth + 1:
            return _alike(line.clause.marker)
        if line.depth == lines[at].depth:
            numbered = line.clause.marker not in (None, DASH)
            return NEW if numbered and line.depth == 0 else DASH
    raise ValueError("a clause that stands first can't go below another")


def _alike(marker: str | None) -> str | None:
    return marker if marker in (None, DASH) else NEW

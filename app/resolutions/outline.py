"""The outline as a list of lines, as it is edited: split, deepen, raise, move, remove, add."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.resolutions.rules import DASH, NEW
from app.resolutions.text import Clause
from db.vocabulary import ClauseRole, Mark

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A clause without its children, and how deep it stands."""

    depth: int
    clause: Clause
    key: int = field(default=0, compare=False)  # tells it from all others while it is edited; 0 is a new one


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
        end = end_of(lines, at)
        clauses.append(replace(lines[at].clause, children=tree_of(lines[at + 1 : end])))
        at = end
    return tuple(clauses)


def added(lines: Sequence[Line], at: int, clause: Clause) -> list[Line]:
    """Return the lines with the clause after the one at `at`, or as its first child where it has children."""
    has_children = at + 1 < len(lines) and lines[at + 1].depth > lines[at].depth
    neighbour = lines[at + 1] if has_children else lines[at]
    alike = replace(clause, marker=_alike(neighbour.clause.marker), role=neighbour.clause.role)
    return [*lines[: at + 1], Line(neighbour.depth, alike), *lines[at + 1 :]]


def parted(clause: Clause, place: int) -> tuple[Clause, Clause]:
    """Return the clause up to this place with all that was understood of it, and the rest as a new one."""
    text = clause.text
    end = len(text[:place].rstrip())
    start = len(text) - len(text[place:].lstrip())
    first = replace(clause, text=text[:end], marks=_marks_within(clause.marks, 0, end))
    return first, Clause(NEW, text[start:], marks=_marks_within(clause.marks, start, len(text)))


def put_before(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines with an empty clause before the one at `at`, as deep as it."""
    here = lines[at].clause
    new = Line(lines[at].depth, Clause(_alike(here.marker), "", role=here.role))
    return [*lines[:at], new, *lines[at:]]


def may_deepen(lines: Sequence[Line], at: int) -> bool:
    """Return whether the clause can become a subclause of the one above it."""
    if at == 0 or lines[at].depth > lines[at - 1].depth:
        return False
    return max(line.depth for line in lines[at : end_of(lines, at)]) < DEEPEST


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


def landing_depths(lines: Sequence[Line], at: int, to: int) -> range:
    """Return how deep the clause may stand before the line at `to`: nothing else changes its parent."""
    end = end_of(lines, at)
    if at <= to <= end:
        above, below = lines[:at], lines[end:]
    else:
        above, below = lines[:to], lines[to:]
    height = max(line.depth for line in lines[at:end]) - lines[at].depth
    deepest = min(above[-1].depth + 1 if above else 0, DEEPEST - height)
    return range(below[0].depth if below else 0, deepest + 1)


def moved(lines: Sequence[Line], at: int, to: int, depth: int) -> list[Line]:
    """Return the lines with this one and all below it before the line at `to`, so deep as is said."""
    end = end_of(lines, at)
    block, rest = lines[at:end], [*lines[:at], *lines[end:]]
    place = to if to <= at else max(to - len(block), at)
    first = replace(block[0], depth=depth)
    stepped = [_stepped(line, depth - block[0].depth) for line in block[1:]]
    here = [*rest[:place], first, *stepped, *rest[place:]]
    if _parent(here, place) is not _parent(lines, at):
        here[place] = replace(first, clause=replace(first.clause, marker=_marker_among(rest, place, first)))
    return here


def place_above(lines: Sequence[Line], at: int) -> int | None:
    """Return before which line the clause comes when it changes places with its elder neighbour."""
    for place in range(at - 1, -1, -1):
        if lines[place].depth <= lines[at].depth:
            return place if lines[place].depth == lines[at].depth else None
    return None


def place_below(lines: Sequence[Line], at: int) -> int | None:
    """Return before which line the clause comes when it changes places with its younger neighbour."""
    end = end_of(lines, at)
    younger = end < len(lines) and lines[end].depth == lines[at].depth
    return end_of(lines, end) if younger else None


def put_in(lines: Sequence[Line], at: int, place: int, clauses: Sequence[Clause]) -> tuple[list[Line], range]:
    """Return the lines with clauses from elsewhere at this place of one's text, and where they stand now."""
    here = lines[at].clause
    count = len(lines_of(clauses))
    if place == 0:
        put = _put_before(lines, at, clauses, like=at)
        if not (here.text or here.decisions):  # what was begun here is what is put in
            put = removed(put, at + count)
        return put, range(at, at + count)
    first, rest = parted(here, place)
    parts = [*lines[:at], replace(lines[at], clause=first), *lines[at + 1 :]]
    if rest.text:
        parts = added(parts, at, rest)
    like = at + 1 if end_of(parts, at) > at + 1 else at
    return _put_before(parts, at + 1, clauses, like), range(at + 1, at + 1 + count)


def recast(lines: Sequence[Line], at: int, role: ClauseRole) -> list[Line]:
    """Return the lines with a paragraph of minutes as something else of its item; a decision has a number."""
    decided = role is ClauseRole.DECIDED
    former = lines[at].clause
    decisions, period = (former.decisions, former.period) if decided else ((), None)
    marker = NEW if decided else None
    clause = replace(former, role=role, marker=marker, written="", decisions=decisions, period=period)
    return [*lines[:at], replace(lines[at], clause=clause), *lines[at + 1 :]]


def removed(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines without this one; what hung below it moves one step up."""
    end = end_of(lines, at)
    return [*lines[:at], *(_stepped(line, -1) for line in lines[at + 1 : end]), *lines[end:]]


def _marks_within(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    """Return the marks of text[start:end], counted from its own beginning."""
    within = (
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.emphasis)
        for mark in marks
        if mark.start < end and mark.end > start
    )
    return tuple(sorted(within))


def end_of(lines: Sequence[Line], at: int) -> int:
    """Return where the clause at `at` ends, all that hangs below it included."""
    after = range(at + 1, len(lines))
    return next((place for place in after if lines[place].depth <= lines[at].depth), len(lines))


def _moved(lines: Sequence[Line], at: int, step: int, marker: str | None) -> list[Line]:
    end = end_of(lines, at)
    first = _marked(replace(lines[at], depth=lines[at].depth + step), marker)
    return [*lines[:at], first, *(_stepped(line, step) for line in lines[at + 1 : end]), *lines[end:]]


def _stepped(line: Line, step: int) -> Line:
    """Return the line moved; its number belonged to its former place."""
    return _marked(replace(line, depth=line.depth + step), _alike(line.clause.marker))


def _marked(line: Line, marker: str | None) -> Line:
    return replace(line, clause=replace(line.clause, marker=marker))


def _put_before(lines: Sequence[Line], to: int, clauses: Iterable[Clause], like: int) -> list[Line]:
    """Return the lines with other clauses before the one at `to`, as deep as the line at `like`."""
    written = any(line.clause.text for line in lines)  # else the numbers brought along are the only ones
    new = (
        Line(
            min(lines[like].depth + line.depth, DEEPEST),
            _fitted(line.clause, lines[like].clause) if written else line.clause,
        )
        for line in lines_of(clauses)
    )
    return [*lines[:to], *new, *lines[to:]]


def _fitted(clause: Clause, neighbour: Clause) -> Clause:
    """Return a clause from elsewhere: one without any sign is marked like its neighbour."""
    marker = neighbour.marker if clause.marker == NEW else clause.marker
    return replace(clause, marker=_alike(marker), written="", role=neighbour.role)


def _parent(lines: Sequence[Line], at: int) -> Line | None:
    return next((line for line in reversed(lines[:at]) if line.depth < lines[at].depth), None)


def _marker_among(lines: Sequence[Line], place: int, new: Line) -> str | None:
    """Return how a line is marked that comes under another clause: like those already there."""
    if new.clause.role is not None:  # it is the minutes that say which of their paragraphs are numbered
        return _alike(new.clause.marker)
    for neighbours in (reversed(lines[:place]), lines[place:]):
        for line in neighbours:
            if line.depth == new.depth:
                return _alike(line.clause.marker)
            if line.depth < new.depth:
                break
    parent = _parent([*lines[:place], new], place)
    return _marker_under(parent) if parent else _alike(new.clause.marker)


def _marker_below(lines: Sequence[Line], at: int) -> str | None:
    """Return how a clause is marked that goes below its elder neighbour: like the children already there."""
    for line in reversed(lines[:at]):
        if line.depth == lines[at].depth + 1:
            return _alike(line.clause.marker)
        if line.depth == lines[at].depth:
            return _marker_under(line)
    raise ValueError("a clause that stands first can't go below another")


def _marker_under(parent: Line) -> str:
    """Return how the first clause below another is marked."""
    return NEW if parent.depth == 0 and parent.clause.marker not in (None, DASH) else DASH


def _alike(marker: str | None) -> str | None:
    return marker if marker in (None, DASH) else NEW

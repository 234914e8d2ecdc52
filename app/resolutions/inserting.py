"""How new clauses are numbered once the others' numbers stay: 2а after 2, or the next free number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from app.resolutions.rules import DASH, NEW, renumber
from app.resolutions.text import Clause, walk
from app.russian.numerals import LETTERS, letter
from db.vocabulary import ClauseStyle


def inserted(clauses: tuple[Clause, ...], style: ClauseStyle) -> tuple[Clause, ...]:
    """Return the outline with a number for each clause that has none yet; the others keep theirs."""
    taken = {clause.marker for clause in walk(clauses) if clause.marker and clause.marker != DASH}
    return tuple(_level(clauses, renumber(clauses, style), "", taken))


def _level(
    clauses: Sequence[Clause], proposed: Sequence[Clause], parent: str, taken: set[str]
) -> Iterator[Clause]:
    numbered = [clause.marker for clause in clauses]
    for place, (clause, usual) in enumerate(zip(clauses, proposed, strict=True)):
        marker = clause.marker
        if marker == NEW:
            marker = _free(usual.marker or DASH, numbered, place, parent, taken)
            clause = replace(clause, marker=marker, written=_written(usual, marker), role=usual.role)
            numbered[place] = marker
            taken.add(marker)
        children = tuple(_level(clause.children, usual.children, marker or "", taken))
        yield replace(clause, children=children)


def _free(usual: str, siblings: Sequence[str | None], place: int, parent: str, taken: set[str]) -> str:
    """Return the number for the clause at this place among its siblings; `usual` shows its form."""
    lettered = usual[-1].isalpha()
    if usual == DASH or (lettered and not usual.isalpha() and parent[-1:].isalpha()):
        return DASH  # below a clause that has a letter itself there are no more letters
    last = next((marker for marker in reversed(siblings[:place]) if _is_number(marker)), None)
    goes_on = any(_is_number(marker) for marker in siblings[place + 1 :])
    if last and goes_on and not lettered:
        base = last.rstrip(LETTERS)
        return next(each for number in count(1) if (each := base + letter(number)) not in taken)
    series = _series(usual, parent)
    used = {marker for marker in siblings if marker} | (set() if usual.isalpha() else taken)
    last_used = max((number for number in range(1, len(used) + 2) if series(number) in used), default=0)
    top = max((int(each) for each in siblings if each and each.isdecimal()), default=0)
    beginning = max(last_used, top if usual.isdecimal() else 0) + 1
    return next(each for number in count(beginning) if (each := series(number)) not in used)


def _series(usual: str, parent: str) -> Callable[[int], str]:
    """Return how the numbers of a level follow one another: 1, 2 … or 7а, 7б … or 7.1, 7.2 … or а, б …."""
    if usual.isalpha():
        return letter
    if "." in usual:
        stem = parent or usual.rpartition(".")[0]
        return lambda number: f"{stem}.{number}"
    if usual[-1].isalpha():
        return lambda number: parent + letter(number)
    return str


def _is_number(marker: str | None) -> bool:
    return marker not in (None, DASH, NEW)


def _written(usual: Clause, marker: str) -> str:
    """Return the number with what its level closes it with: «7.», «7)»."""
    closing = usual.written.partition(usual.marker or "")[2] if usual.written else ""
    return marker + closing if closing and marker != DASH else ""

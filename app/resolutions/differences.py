"""How two texts of a resolution differ, clause by clause and word by word; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from app.resolutions.matching import in_order, matched
from app.resolutions.outline import Line, lines_of
from app.resolutions.rules import DASH
from app.resolutions.text import Clause, ResolutionText

_WORD: Final = re.compile(r"\s+|\w+|[^\w\s]")


class Kind(StrEnum):
    """What became of a clause, or of a word."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that both texts have, or only one of them."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause, or a part around the clauses, in both texts; `before` and `after` are its numbers."""

    kind: Kind
    part: str  # «Преамбула», «Тема»; empty: an operative clause
    before: str
    after: str
    pieces: tuple[Piece, ...]
    facts: tuple[Piece, ...] = ()  # what the chips say, where it is not the same


def differences(before: ResolutionText, after: ResolutionText) -> tuple[Difference, ...]:
    """Return all of the text in reading order, with what was removed where it stood."""
    return tuple(_differences(before, after))


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return the words of both texts in one row."""
    found: list[Piece] = []
    for old, new, same in _stretches(_WORD.findall(before), _WORD.findall(after)):
        said = ((Kind.SAME, old),) if same else ((Kind.REMOVED, old), (Kind.ADDED, new))
        found += (Piece(kind, text) for kind, text in said if text)
    return tuple(found)


def _stretches(old: list[str], new: list[str]) -> list[tuple[str, str, bool]]:
    """Return what both say in turn; a mere comma or blank between two changes belongs to them."""
    found: list[tuple[str, str, bool]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        one, other, same = "".join(old[a:b]), "".join(new[c:d]), tag == "equal"
        if not same and len(found) > 1 and found[-1][2] and not re.search(r"\w", found[-1][0]):
            for former in (found.pop(), found.pop()):
                one, other = former[0] + one, former[1] + other
        found.append((one, other, same))
    return found


def _differences(before: ResolutionText, after: ResolutionText) -> Iterator[Difference]:
    for part, old, new in _frame(before, after):
        yield from _lines(part, old, new)
    yield from _outlines("Преамбула", before.preamble, after.preamble)
    yield from _lines("Слово перед пунктами", before.operative, after.operative)
    yield from _outlines("", before.clauses, after.clauses)
    yield from _lines("Принятие", before.adoption.text, after.adoption.text)
    yield from _lines("Подписи", _signatures(before), _signatures(after))
    yield from _outlines("Приложения", _appendices(before), _appendices(after))


def _frame(before: ResolutionText, after: ResolutionText) -> Iterator[tuple[str, str, str]]:
    yield "Шапка", "\n".join(before.letterhead), "\n".join(after.letterhead)
    yield "Название", before.title, after.title
    yield "Заседание", before.meeting, after.meeting
    yield "Тема", before.theme, after.theme
    yield "Дата и место", before.date_line or before.place, after.date_line or after.place


def _signatures(text: ResolutionText) -> str:
    return "\n".join(f"{line.position} {line.name}".strip() for line in text.signatures)


def _appendices(text: ResolutionText) -> tuple[Clause, ...]:
    return tuple(Clause(None, appendix.title, appendix.blocks) for appendix in text.appendices)


def _lines(part: str, before: str, after: str) -> Iterator[Difference]:
    """Yield a part that is one text, unless neither has it."""
    if before or after:
        kind = Kind.SAME if before == after else Kind.CHANGED
        if kind is Kind.CHANGED and not (before and after):
            kind = Kind.ADDED if after else Kind.REMOVED
        yield Difference(kind, part, "", "", pieces(before, after))


def _outlines(part: str, before: tuple[Clause, ...], after: tuple[Clause, ...]) -> Iterator[Difference]:
    old, new = lines_of(before), lines_of(after)
    match = matched([line.clause.text for line in old], [line.clause.text for line in new])
    stayed = set(in_order(match))
    gone = [place for place in range(len(old)) if place not in {a for a, _ in match}]
    former = {b: a for a, b in match}
    for place, line in enumerate(new):
        at = former.get(place)
        if at is None:
            yield _one(part, None, line, Kind.ADDED)
            continue
        if (at, place) in stayed:
            while gone and gone[0] < at:
                yield _one(part, old[gone.pop(0)], None, Kind.REMOVED)
        yield _one(part, old[at], line, Kind.SAME if (at, place) in stayed else Kind.MOVED)
    for at in gone:
        yield _one(part, old[at], None, Kind.REMOVED)


def _one(part: str, before: Line | None, after: Line | None, kind: Kind) -> Difference:
    old, new = (line.clause if line else Clause(None, "") for line in (before, after))
    facts = () if _facts(old) == _facts(new) else pieces(_facts(old), _facts(new))
    if kind is Kind.SAME and (old.text != new.text or facts):
        kind = Kind.CHANGED
    return Difference(kind, part, _number(old), _number(new), pieces(old.text, new.text), facts)


def _number(clause: Clause) -> str:
    return "–" if clause.marker == DASH else clause.marker or ""


def _facts(clause: Clause) -> str:
    """Return what was understood of the clause, in one line."""
    said = [decision.label() for decision in clause.decisions]
    if clause.period:
        said.append(f"срок: {clause.period.text}")
    if clause.responsible:
        said.append(f"ответственные: {', '.join(clause.responsible)}")
    return "; ".join(said)

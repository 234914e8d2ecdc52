"""References to other clauses of a draft, kept true when the numbers move; those that lead nowhere."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from app.resolutions.consequence import under_number
from app.resolutions.decisions.base import Decision, Span
from app.resolutions.decisions.earlier import EarlierDecision
from app.resolutions.outline import Line, lines_of
from app.resolutions.reference_words import Reference, find
from app.resolutions.rules import DASH
from app.resolutions.text import Clause
from db.vocabulary import Mark

_LETTER = re.compile(r"(?<=\d)[а-я]+$")

# From the name a clause had to the one it has now; empty: it is no more, or has no number any more.
Moves: TypeAlias = Mapping[str, str]


def names(lines: Sequence[Line]) -> list[str]:
    """Return by what each clause is referred to: «7в»; empty where it has no number."""
    above: dict[int, str] = {}
    found = []
    for line in lines:
        marker = line.clause.marker or ""
        number = above.get(line.depth - 1, "")
        name = "" if marker == DASH else f"{number} {marker}".strip() if marker.isalpha() else marker
        above[line.depth] = name
        found.append(name.lower())
    return found


def renumbered(before: Sequence[Line], after: Sequence[Line]) -> list[Line]:
    """Return the lines with every reference at the clause it meant; a line is known by its key."""
    moves = _moves(before, after)
    if all(old == new for old, new in moves.items()):
        return list(after)
    return [replace(line, clause=followed(line.clause, moves)) for line in after]


def _moves(before: Sequence[Line], after: Sequence[Line]) -> Moves:
    """Return where each name went; one that two clauses bear means neither of them for sure."""
    former = names(before)
    now = {line.key: _bare(name) for line, name in zip(after, names(after), strict=True) if line.key}
    return {
        _bare(name): now.get(line.key, "")
        for line, name in zip(before, former, strict=True)
        if name and former.count(name) == 1
    }


def followed(clause: Clause, moves: Moves) -> Clause:
    """Return the clause with its references, also those in its decisions, following the numbers."""
    if any(isinstance(decision, EarlierDecision) for decision in clause.decisions):
        return clause  # what it quotes are the clauses of another document
    goals = [_goal(reference, key in clause.astray, moves) for reference, key in _keyed(clause.text)]
    text, marks = clause.text, clause.marks
    for reference, name, _ in reversed(goals):
        if name != reference.name:
            text, marks = _said(text, marks, reference, name)
    keys = _keys(name for _, name, _ in goals)
    astray = tuple(key for key, (_, _, lost) in zip(keys, goals, strict=True) if lost)
    decisions = tuple(_decision(decision, clause, moves) for decision in clause.decisions)
    return replace(clause, text=text, marks=marks, decisions=decisions, astray=astray)


def _said(
    text: str, marks: tuple[Mark, ...], reference: Reference, name: str
) -> tuple[str, tuple[Mark, ...]]:
    """Return the text with another name in place of the reference's, and where its marks stand then."""
    for span, words in sorted(zip(reference.spans, name.split(), strict=True), reverse=True):
        text = text[: span[0]] + words + text[span[1] :]
        marks = tuple(_shifted(mark, span, len(words)) for mark in marks)
    return text, marks


def _goal(reference: Reference, astray: bool, moves: Moves) -> tuple[Reference, str, bool]:
    """Return the reference with the name it shall say, and whether it leads nowhere."""
    moved = None if astray else moves.get(_bare(reference.name))
    to = reference.name if moved is None else _as_said(moved, reference)
    lost = astray or len(to.split()) != len(reference.spans)
    return reference, reference.name if lost else to, lost


def _bare(name: str) -> str:
    """Return «7в» also where the letter stands by itself: one may refer to either as the other."""
    return name.replace(" ", "")


def _as_said(name: str, reference: Reference) -> str:
    """Return the name in as many words as the reference has: «8г», or «8 г» for «подпункт «в» пункта 7»."""
    return _LETTER.sub(r" \g<0>", name) if len(reference.spans) > 1 else name


def _keyed(text: str) -> Iterator[tuple[Reference, str]]:
    """Yield the references of the text, each with what tells it from those of the same name."""
    found = find(text)
    return zip(found, _keys(reference.name for reference in found), strict=True)


def _keys(names: Iterable[str]) -> list[str]:
    """Return «3», «4», «3#2»: the second of a name is told by its place among them."""
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        seen[name] += 1
        keys.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return keys


def _decision(decision: Decision, clause: Clause, moves: Moves) -> Decision:
    """Return the decision with the references in its words, so that it goes on agreeing with the text."""
    told: dict[str, Any] = {
        fact: followed(Clause(None, words, astray=clause.astray), moves).text
        for fact, words in decision.facts().items()
        if isinstance(words, str) and find(words)
    }
    return replace(decision, **told) if told else decision


def _shifted(mark: Mark, span: Span, length: int) -> Mark:
    """Return the mark after the stretch became so long; one that ends in it goes on to its end."""
    end = span[0] + length
    by = end - span[1]
    start = mark.start + by if mark.start >= span[1] else min(mark.start, end)
    stop = mark.end + by if mark.end >= span[1] else min(mark.end, end)
    return replace(mark, start=start, end=stop)


def settled(clause: Clause) -> Clause:
    """Return the clause without the lost references that its text no longer has."""
    if not clause.astray:
        return clause
    said = {key for _, key in _keyed(clause.text)}
    return replace(clause, astray=tuple(key for key in clause.astray if key in said))


def troubles(lines: Sequence[Line]) -> list[str]:
    """Return for each line which of its references lead nowhere, as a sentence; empty where none does."""
    known = {_bare(name) for name in names(lines) if name}
    return [" ".join(_troubles(line.clause, known)) for line in lines]


def warnings(clauses: tuple[Clause, ...]) -> Iterator[str]:
    """Yield a sentence for every clause with references that lead nowhere."""
    lines = lines_of(clauses)
    for line, sentence in zip(lines, troubles(lines), strict=True):
        if sentence:
            yield under_number(line.clause.marker, sentence[:1].lower() + sentence[1:])


def _troubles(clause: Clause, known: set[str]) -> Iterator[str]:
    if not known or any(isinstance(decision, EarlierDecision) for decision in clause.decisions):
        return
    for reference, key in _keyed(clause.text):
        if key in clause.astray:
            yield f"Ссылка на {reference} ведёт в никуда: тот пункт удалён."
        elif _bare(reference.name) not in known and key == reference.name:
            yield f"Ссылка на {reference}: такого пункта в проекте нет."

"""The middle of minutes for paper: each agenda item with what was heard, spoken, decided and voted."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.documents import tree
from app.documents.tree import Block, Run
from app.meetings.minutes_words import WORDS
from app.resolutions.printed import marker_of, printed_clause
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import ClauseRole


def minutes_blocks(text: ResolutionText) -> Iterator[Block]:
    """Yield who was there, the agenda, and item by item how it went."""
    yield from (printed_clause(clause) for clause in text.preamble)
    for item in text.clauses:
        yield from _item(item, text.operative)


def _item(item: Clause, operative: str) -> Iterator[Block]:
    """Yield the item's title and its paragraphs; without a title its number stands with the first of them."""
    below, marker = item.children, marker_of(item)
    if item.text:
        yield tree.Clause(marker, (Run(item.text, bold=True),), keep_with_next=bool(below))
        marker = None
    for role, group in groupby(below, key=lambda clause: clause.role):
        clauses = list(group)
        if role is ClauseRole.DECIDED:
            yield from _decided(clauses, operative, marker)
        else:
            yield from _told(clauses, role, marker)
        marker = None


def _decided(clauses: Sequence[Clause], operative: str, marker: str | None) -> Iterator[Block]:
    """Yield the decisions under the word of the document, or under another one where that was said."""
    if not _is_word(clauses[0]):
        yield from _announced(f"{operative}:" if operative else "", marker)
        marker = None
    for clause in clauses:
        if _is_word(clause):
            yield from _announced(f"{clause.written}:", marker)
            marker = None
        else:
            yield printed_clause(clause)


def _is_word(clause: Clause) -> bool:
    """Return whether nothing but another word than that of the document stands there."""
    return clause.marker is None and bool(clause.written) and not clause.text


def _announced(word: str, marker: str | None) -> Iterator[Block]:
    """Yield the word on a line of its own, with the item's number where it has no title."""
    if word or marker:
        yield tree.Clause(marker, (Run(word, bold=True),), keep_with_next=True)


def _told(clauses: Sequence[Clause], role: ClauseRole | None, marker: str | None) -> Iterator[Block]:
    """Yield the paragraphs of one role, the first with the word that tells what it is."""
    usual = WORDS.get(role, "") if role else ""
    for clause in clauses:
        word = usual if clause.marker else clause.written or usual
        if clause.marker:
            yield from _announced(word, marker)
            yield printed_clause(clause)
        else:
            said = tree.runs(clause.text, clause.marks)
            runs = (Run(f"{word} " if said else word, bold=True), *said) if word else said
            yield tree.Clause(marker, runs, tuple(map(printed_clause, clause.children)))
        usual, marker = "", None

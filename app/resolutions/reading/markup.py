"""Markdown's signs are formatting, not text: they become marks; a sign that is none stays a character."""

import re
from collections.abc import Iterator
from itertools import groupby

from app.resolutions.reading.marked import Marked, joined
from db.vocabulary import Emphasis

_SPAN = 2000  # an opening sign without its closing one must not make the search run through the whole file
_NESTING = 2  # italic inside bold, or the other way round
_EMPHASIS = re.compile(
    rf"""
      \*\*\*(?P<both>[^\s*](?:[^*]{{0,{_SPAN}}}?[^\s*])?)\*\*\*
    | \*\*(?P<bold>[^\s*](?:.{{0,{_SPAN}}}?\S)?)\*\*
    | (?<![\w*])\*(?P<italic>[^\s*](?:[^*]{{0,{_SPAN}}}?[^\s*])?)\*(?![\w*])
    | (?<![\w_])__(?P<strong>[^\s_](?:[^_]{{0,{_SPAN}}}?[^\s_])?)__(?![\w_])
    | (?<![\w_])_(?P<emphasised>[^\s_](?:[^_]{{0,{_SPAN}}}?[^\s_])?)_(?![\w_])
    | <(?P<link>(?:https?://|mailto:|www\.)[^<>\s]{{1,{_SPAN}}})>
    | \[(?P<label>[^\[\]]{{1,{_SPAN}}})\]\((?P<address>[^()\s]{{1,{_SPAN}}})\)
    """,
    re.VERBOSE | re.DOTALL,
)
_EMPHASES = {
    "both": (Emphasis.BOLD, Emphasis.ITALIC),
    "bold": (Emphasis.BOLD,),
    "strong": (Emphasis.BOLD,),
    "italic": (Emphasis.ITALIC,),
    "emphasised": (Emphasis.ITALIC,),
    "link": (),
}
_SPACED = re.compile(r"(?<!\w)(?:[А-ЯЁ] ){4,}[А-ЯЁ](?!\w)")  # П О С Т А Н О В И Л И
_HASHES = re.compile(r"\s*#{1,6}\s+")
_UNTYPABLE_SPACES = "\u00a0\u2007\u202f\u2009"


def marked_lines(text: str) -> list[Marked]:
    """Return the lines of the text without Markdown's signs; no-break spaces are left to the output."""
    clean = _SPACED.sub(lambda word: word[0].replace(" ", ""), _with_plain_spaces(text))
    lines = clean.removeprefix("\ufeff").splitlines()
    result: list[Marked] = []
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        block = "\n".join(group)
        result.extend([Marked("")] * (block.count("\n") + 1) if blank else _block(block))
    return result


def plainly_spaced(line: Marked) -> Marked:
    """Return the line with plain spaces, letters set apart for show («Р Е Ш И Л И») closed up."""
    plain = Marked(_with_plain_spaces(line.text), line.marks)
    pieces: list[Marked] = []
    position = 0
    for found in _SPACED.finditer(plain.text):
        pieces.append(plain.cut(position, found.start()))
        pieces += [plain.cut(place, place + 1) for place in range(*found.span(), 2)]
        position = found.end()
    return joined([*pieces, plain.cut(position)]) if pieces else plain


def _with_plain_spaces(text: str) -> str:
    for space in _UNTYPABLE_SPACES:
        text = text.replace(space, " ")
    return text


def _block(text: str) -> Iterator[Marked]:
    """Yield the lines of a block; an emphasis may go over a line's end, never over a blank line."""
    block = _emphasised(text, _NESTING)
    for line in re.finditer(r"[^\n]+", block.text):
        start = line.start()
        if hashes := _HASHES.match(line[0]):
            start += hashes.end()
        yield block.cut(start, line.end())


def _emphasised(text: str, depth: int) -> Marked:
    if not depth:
        return Marked(text)
    pieces: list[Marked] = []
    position = 0
    for found in _EMPHASIS.finditer(text):
        pieces += [Marked(text[position : found.start()]), _inside(found, depth - 1)]
        position = found.end()
    return joined([*pieces, Marked(text[position:])])


def _inside(found: re.Match[str], depth: int) -> Marked:
    """Return what one pair of signs holds; of a named link the address stays readable in brackets."""
    sign = found.lastgroup or ""
    if sign == "address":
        label, address = found["label"], found["address"]
        return Marked(label if label == address else f"{label} ({address})")
    if sign == "link":
        return Marked(found["link"])
    return _emphasised(found[sign], depth).wrapped(*_EMPHASES[sign])

"""Words looked for in a text being written, and others put in their place."""

from collections.abc import Sequence
from typing import TypeAlias

from app.resolutions.reading.marked import Marked
from app.russian.folding import fold_in_place
from db.vocabulary import Mark

Hit: TypeAlias = tuple[int, int]  # from where to where


def hits(text: str, wanted: str) -> list[Hit]:
    """Return where the words stand, in capitals or not, with е or ё, whatever the spaces and dashes."""
    folded, sought = fold_in_place(text), fold_in_place(wanted)
    found: list[Hit] = []
    place = folded.find(sought) if sought else -1
    while place >= 0:
        found.append((place, place + len(sought)))
        place = folded.find(sought, place + len(sought))
    return found


def replaced(text: str, marks: Sequence[Mark], found: Sequence[Hit], words: str) -> Marked:
    """Return the text with the words in each of these places; what was bold or italic there stays so."""
    for hit in reversed(found):
        start, end = hit
        put = _begun_alike(words, text[start:end])
        text = text[:start] + put + text[end:]
        shifted = (_shifted(mark, hit, len(put)) for mark in marks)
        marks = [mark for mark in shifted if mark.start < mark.end]
    return Marked(text, tuple(sorted(marks)))


def _begun_alike(words: str, former: str) -> str:
    """Return the words with a capital where the former ones began with one, as at a sentence's start."""
    return words[:1].upper() + words[1:] if former[:1].isupper() else words


def _shifted(mark: Mark, hit: Hit, length: int) -> Mark:
    """Return the mark after the replacement; of new words all look as the first of the former ones did."""
    start, end = hit
    return Mark(
        mark.start if mark.start <= start else max(mark.start, end) + length - (end - start),
        mark.end if mark.end <= start else max(mark.end, end) + length - (end - start),
        mark.emphasis,
    )

"""Two wordings of one text: the words that differ, and where its bold and italic stand now; pure."""

from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from itertools import takewhile
from typing import Final

from db.vocabulary import Mark

_LONGEST: Final = 120  # letters of a fragment that is quoted


def differing(before: str, after: str) -> tuple[str, str]:
    """Return the words that stood there and those that stand there now, without the same around them."""
    was, now = before.split(" "), after.split(" ")
    start = _alike(was, now)
    tail = _alike(was[start:][::-1], now[start:][::-1])
    if start and start in (len(was) - tail, len(now) - tail):
        start -= 1  # words were only added or left out: the word before them tells where
    first, second = (" ".join(words[start : len(words) - tail]) for words in (was, now))
    return _shortened(first), _shortened(second)


def marks_moved(marks: tuple[Mark, ...], before: str, after: str) -> tuple[Mark, ...]:
    """Return the marks where their words stand in the other wording; one whose words are gone is dropped."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    moved = (Mark(_start(blocks, each.start), _end(blocks, each.end), each.emphasis) for each in marks)
    return tuple(mark for mark in moved if mark.start < mark.end)


def _start(blocks: Sequence[Match], place: int) -> int:
    """Return where the letter stands now, or where that begins which stands in its place."""
    before = [block for block in blocks if block.a <= place]
    return before[-1].b + min(place - before[-1].a, before[-1].size) if before else 0


def _end(blocks: Sequence[Match], place: int) -> int:
    after = next(block for block in blocks if block.a + block.size >= place)
    return after.b + max(place - after.a, 0)


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """Return with how many same words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"

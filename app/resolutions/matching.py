"""Which clause of a text is which of another one, told by their likeness; pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

Match: TypeAlias = tuple[int, int]  # where a clause stood, where it stands now

_ALIKE: Final = 0.5  # from this likeness on two clauses are one that was changed
_WITHIN: Final = 0.75  # so much of the shorter one within the longer one makes them alike, too
_SOME_WORDS: Final = 3  # a shorter one is within too many others


def matched(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return which clause is which: first those that say the same, then the likest of the others."""
    match = list(_equal(old, new))
    left = set(range(len(old))) - {at for at, _ in match}
    right = set(range(len(new))) - {place for _, place in match}
    likeness = sorted(
        (-found, abs(at - place), at, place)
        for place in right
        for at in left
        if (found := _likeness(old[at], new[place]))
    )
    for _, _, at, place in likeness:
        if at in left and place in right:
            left.remove(at)
            right.remove(place)
            match.append((at, place))
    return sorted(match, key=lambda pair: pair[1])


def in_order(match: Sequence[Match]) -> Iterator[Match]:
    """Yield the longest run of clauses that kept their order; the others were moved."""
    ends: list[int] = []  # where the last of the best run of each length stood
    chains: list[list[Match]] = []
    for at, place in match:
        length = bisect_left(ends, at)
        chain = [*(chains[length - 1] if length else []), (at, place)]
        ends[length:] = [at, *ends[length + 1 :]]
        chains[length:] = [chain, *chains[length + 1 :]]
    yield from chains[-1] if chains else ()


def _equal(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    left = list(range(len(old)))
    for place, text in enumerate(new):
        same = next((at for at in left if old[at] == text), None)
        if same is not None:
            left.remove(same)
            yield same, place


def _likeness(before: str, after: str) -> float:
    """Return how like they are, 0 where that is too little; one that only grew or was cut is like it."""
    old, new = _words(before), _words(after)
    half, shorter = (len(old) + len(new)) / 2, min(len(old), len(new))
    enough = min(_ALIKE * half, _WITHIN * shorter) if shorter >= _SOME_WORDS else _ALIKE * half
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not half or matcher.quick_ratio() * half < enough:  # cheap, and never less than the true likeness
        return 0.0
    ratio = matcher.ratio()
    return max(ratio, _ALIKE) if ratio * half >= enough else 0.0


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"\w+", text)]

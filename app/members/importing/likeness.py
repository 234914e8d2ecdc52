"""Names that look alike, found among thousands without comparing each with each."""

import re
from collections import defaultdict
from typing import Generic, TypeVar

from app.members.search import bare
from app.russian.folding import search_fold

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_ALIKE = 86  # of 100; «Родничок» and «Родничёк» have 87, «Лада» and «Лана» 75
_PIECE = 3  # letters
_RAREST = 6  # of a name's pieces are looked up
_MOST = 100  # names are compared


class Likeness(Generic[T]):
    """Names and whose they are; finds those like a given one by the rarest pieces of words they share."""

    def __init__(self) -> None:
        self._names: list[tuple[str, T]] = []
        self._having: dict[str, list[int]] = defaultdict(list)

    def add(self, name: str, whose: T) -> None:
        """Remember a name."""
        key = _key(name)
        for piece in _pieces(key):
            self._having[piece].append(len(self._names))
        self._names.append((key, whose))

    def like(self, name: str) -> list[T]:
        """Return whose names are like this one, the likest first."""
        key = _key(name)
        near = (self._names[number] for number in self._candidates(key))
        close = [(_likeness(key, other), whose) for other, whose in near]
        close.sort(key=lambda each: -each[0])
        return list(dict.fromkeys(whose for score, whose in close if score))

    def _candidates(self, key: str) -> list[int]:
        shared = sorted((self._having[piece] for piece in _pieces(key) if piece in self._having), key=len)
        candidates: dict[int, None] = {}
        for having in shared[:_RAREST]:
            candidates |= dict.fromkeys(having[:_MOST])
            if len(candidates) >= _MOST:
                break
        return list(candidates)


def _key(name: str) -> str:
    return " ".join(_WORD.findall(search_fold(bare(name))))


def _pieces(key: str) -> set[str]:
    """Return how the words begin and end, with all numbers of the name: other ones tell two names apart."""
    numbers = " ".join(_NUMBER.findall(key))
    words = key.split()
    return {f"{word[:_PIECE]}-{numbers}" for word in words} | {
        f"-{word[-_PIECE:]}{numbers}" for word in words
    }


def _likeness(one: str, other: str) -> float:
    # Needed only where an unknown name comes in; an import done before costs next to nothing.
    from rapidfuzz import fuzz

    straight = fuzz.ratio(one, other, score_cutoff=_ALIKE)
    return straight or fuzz.token_sort_ratio(one, other, score_cutoff=_ALIKE)

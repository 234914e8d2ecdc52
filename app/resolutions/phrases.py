"""Phrases with which the office often begins a sentence, taken from its own adopted clauses."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import pairwise, zip_longest
from operator import attrgetter
from os.path import commonprefix
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.sentences import sentences
from app.russian.folding import fold_in_place
from db.models import Clause, Resolution
from db.vocabulary import ClausePart, ResolutionState

SHORTEST = 3  # letters typed before anything is offered
OFFERED = 5
_LAST = "\U0010ffff"


class _Phrase(NamedTuple):
    """What several sentences begin with, and how many they are."""

    folded: str
    words: str
    said: int


class Phrases:
    """What several sentences of the office's clauses begin with, in the order of the alphabet."""

    def __init__(self, texts: Iterable[str]) -> None:
        # All is counted beforehand: what is offered at a key press is only looked up.
        cut = (text[start:end].strip() for text in texts for start, end in sentences(text))
        said = sorted((fold_in_place(sentence), sentence) for sentence in cut)
        counted = [_counted(phrase, said) for phrase in sorted(set(_shared(said)))]
        # Of phrases said equally often the longest tells all; it stands right behind those it begins with.
        pairs = zip_longest(counted, counted[1:])
        self._phrases = [phrase for phrase, longer in pairs if not _goes_on(phrase, longer)]

    def offered(self, typed: str) -> list[str]:
        """Return how sentences that begin as typed go on, what is said most often first."""
        begun = fold_in_place(typed.lstrip())
        if len(begun) < SHORTEST:
            return []
        folded = attrgetter("folded")
        start = bisect_left(self._phrases, begun, key=folded)
        end = bisect_left(self._phrases, begun + _LAST, key=folded)
        alike = (phrase for phrase in self._phrases[start:end] if len(phrase.folded) > len(begun))
        usual = nsmallest(OFFERED, alike, key=lambda phrase: (-phrase.said, -len(phrase.folded)))
        return [phrase.words for phrase in usual]


def phrases(session: Session) -> Phrases:
    """Return the phrases of the clauses adopted so far."""
    return Phrases(
        session.scalars(
            select(Clause.text)
            .join(Resolution, Resolution.id == Clause.resolution_id)
            .where(Resolution.state == ResolutionState.ADOPTED, Clause.part == ClausePart.OPERATIVE)
        )
    )


def _shared(said: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the whole words with which neighbours begin alike."""
    for (one, _), (other, _) in pairwise(said):
        common = commonprefix((one, other))  # noqa: RUF071 (of sentences, not of paths)
        ends = (text[len(common) : len(common) + 1] for text in (one, other))
        if any(end.isalnum() for end in ends):  # the last word is not the same any more
            common = common.rpartition(" ")[0]
        if common := common.rstrip():
            yield common


def _counted(phrase: str, said: list[tuple[str, str]]) -> _Phrase:
    start, end = bisect_left(said, (phrase,)), bisect_left(said, (phrase + _LAST,))
    return _Phrase(phrase, said[start][1][: len(phrase)], end - start)


def _goes_on(phrase: _Phrase, longer: _Phrase | None) -> bool:
    """Return whether wherever the phrase is said, it goes on with the same words."""
    if longer is None:
        return False
    return longer.folded.startswith(phrase.folded) and longer.said == phrase.said

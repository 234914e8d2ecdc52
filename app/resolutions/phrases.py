"""Phrases with which the office often begins a sentence, taken from its own adopted clauses."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.sentences import sentences
from app.russian.folding import fold_in_place
from db.models import Clause, Resolution
from db.vocabulary import ClausePart, ResolutionState

SHORTEST = 3  # letters typed before anything is offered
OFFERED = 5
_LAST = "\U0010ffff"


class Phrases:
    """The sentences of the office's clauses in the order of the alphabet: what several share is a phrase."""

    def __init__(self, texts: Iterable[str]) -> None:
        cut = (text[start:end].strip() for text in texts for start, end in sentences(text))
        self._said = sorted((fold_in_place(sentence), sentence) for sentence in cut)

    def offered(self, typed: str) -> list[str]:
        """Return how sentences that begin as typed go on, what is said most often first."""
        begun = fold_in_place(typed.lstrip())
        if len(begun) < SHORTEST:
            return []
        alike = (phrase for phrase in _shared(self._beginning(begun)) if len(phrase) > len(begun))
        shared = {phrase: len(self._beginning(phrase)) for phrase in alike}
        usual = sorted(shared, key=lambda phrase: (-shared[phrase], -len(phrase)))
        whole = (phrase for phrase in usual if not _goes_on(phrase, shared))
        return [self._beginning(phrase)[0][1][: len(phrase)] for phrase in islice(whole, OFFERED)]

    def _beginning(self, begun: str) -> list[tuple[str, str]]:
        return self._said[bisect_left(self._said, (begun,)) : bisect_left(self._said, (begun + _LAST,))]


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
        alike = (
            place for place, letters in enumerate(zip(one, other, strict=False)) if len(set(letters)) > 1
        )
        common = one[: next(alike, min(len(one), len(other)))]
        ends = (text[len(common) : len(common) + 1] for text in (one, other))
        if any(end.isalnum() for end in ends):  # the last word is not the same any more
            common = common.rpartition(" ")[0]
        yield common.rstrip()


def _goes_on(phrase: str, shared: dict[str, int]) -> bool:
    """Return whether wherever the phrase is said, it goes on with the same words."""
    return any(
        other != phrase and other.startswith(phrase) and shared[other] == shared[phrase] for other in shared
    )

"""The index of all adopted clauses, in memory: found at each letter, by what they decide about whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.resolutions.clause_facts import ClauseFacts, adopted_clauses, organization_names
from app.russian.folding import search_fold, sort_key
from db.vocabulary import DecisionKind


@dataclass(frozen=True, slots=True)
class ClauseFilter:
    """Which clauses are wanted: of each condition any value will do; an empty one asks for nothing."""

    kinds: frozenset[DecisionKind] = frozenset()
    organizations: frozenset[int] = frozenset()
    people: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()

    def lets_through(self, facts: ClauseFacts) -> bool:
        """Return whether the clause is wanted."""
        return (
            not (self.years and facts.year not in self.years)
            and not (self.kinds and self.kinds.isdisjoint(facts.kinds))
            and not (self.organizations and self.organizations.isdisjoint(facts.organizations))
            and not (self.people and self.people.isdisjoint(facts.people))
        )


ALL_CLAUSES = ClauseFilter()


class ClauseIndex:
    """All adopted clauses, the newest meeting first, in reading order."""

    def __init__(self, clauses: Sequence[ClauseFacts], names: Mapping[int, str]) -> None:
        self._clauses, self._names = clauses, names
        self._texts = [clause.folded for clause in clauses]  # side by side they are read through sooner

    def __len__(self) -> int:
        return len(self._clauses)

    def find(self, asked: str, wanted: ClauseFilter = ALL_CLAUSES) -> list[int]:
        """Return the clauses in which all words asked for stand, in any order, and which are wanted."""
        texts = self._texts
        found: Iterable[int] = range(len(texts))
        for word in sorted(words_of(asked), key=len, reverse=True):
            found = [place for place in found if word in texts[place]]
        clauses = [self._clauses[place] for place in found]
        if wanted != ALL_CLAUSES:
            clauses = [clause for clause in clauses if wanted.lets_through(clause)]
        return [clause.id for clause in clauses]

    def kinds(self) -> list[DecisionKind]:
        """Return what is decided in any of the clauses, in the order of the vocabulary."""
        decided = {kind for clause in self._clauses for kind in clause.kinds}
        return [kind for kind in DecisionKind if kind in decided]

    def organizations(self) -> list[int]:
        """Return the organisations named in any of the clauses, in the order of the alphabet."""
        named = {each for clause in self._clauses for each in clause.organizations}
        return sorted(named, key=lambda each: sort_key(self.name_of(each)))

    def people(self) -> list[str]:
        """Return who is responsible for any of the clauses, in the order of the alphabet."""
        return sorted({each for clause in self._clauses for each in clause.people}, key=sort_key)

    def years(self) -> list[int]:
        """Return the years in which anything was adopted, the last one first."""
        return sorted({clause.year for clause in self._clauses}, reverse=True)

    def name_of(self, organization_id: int) -> str:
        """Return what the organisation is called today."""
        return self._names.get(organization_id, "")


def clause_index(session: Session) -> ClauseIndex:
    """Return the index of the clauses adopted so far."""
    return ClauseIndex(adopted_clauses(session), organization_names(session))


def words_of(asked: str) -> list[str]:
    """Return the words asked for, folded as the searched texts are."""
    return search_fold(asked).split()

"""The conditions by which clauses are chosen, in the words of the chips."""

from app.resolutions.clause_index import ClauseFilter, ClauseIndex
from app.resolutions.kinds import KIND
from db.vocabulary import DecisionKind

CONDITIONS = {
    "kinds": "решение",
    "organizations": "организация",
    "people": "ответственный",
    "years": "год",
}


def value_words(index: ClauseIndex, condition: str, value: object) -> str:
    """Return a value that may be ticked in words."""
    match condition, value:
        case "kinds", DecisionKind():
            return KIND[value]
        case "organizations", int():
            return index.name_of(value)
        case _:
            return str(value)


def told(index: ClauseIndex, wanted: ClauseFilter, condition: str) -> str:
    """Return what is asked by this condition, nothing when it asks nothing: «год: 2024, 2025»."""
    values = sorted(value_words(index, condition, value) for value in getattr(wanted, condition))
    return f"{CONDITIONS[condition]}: {', '.join(values)}" if values else ""


def in_words(index: ClauseIndex, wanted: ClauseFilter) -> str:
    """Return all that is asked: «решение: исключение; год: 2024»."""
    return "; ".join(filter(None, (told(index, wanted, condition) for condition in CONDITIONS)))

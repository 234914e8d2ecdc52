"""The conditions by which organisations are chosen, in the words of the chips."""

from dataclasses import dataclass
from typing import Any

from app.members.filters import ALL, MEMBERS, Filter
from app.members.words import FORM
from app.russian.dates import short_date
from app.russian.folding import sort_key
from app.russian.numerals import plural
from db.vocabulary import LegalForm, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """A choice by status: its words and the statuses it lets through."""

    words: str
    statuses: frozenset[Status]


STANDINGS = (
    Standing("состоят и приостановлены", MEMBERS),
    Standing("состоят", frozenset({Status.ACTIVE})),
    Standing("приостановленные", frozenset({Status.SUSPENDED})),
    Standing("кандидаты", frozenset({Status.CANDIDATE})),
    Standing("бывшие", frozenset({Status.FORMER})),
    Standing("все", ALL),
)

USUAL = Filter(statuses=MEMBERS)
EVERYBODY = Filter()

STATUSES = "statuses"
SUSPENDED_UNTIL = "suspended_until"
SILENT_YEARS = "silent_years"
TICKED = {"regions": "регион", "cities": "город", "fields": "направление", "forms": "форма"}
FLAGS = {"without_email": "без эл. почты", "without_leader": "без руководителя"}
WORDS = TICKED | FLAGS | {SUSPENDED_UNTIL: "приостановлены до…", SILENT_YEARS: "давно нет связи"}


def standing_words(choice: Filter) -> str:
    """Return the choice by status in words."""
    known = (each.words for each in STANDINGS if each.statuses == choice.statuses)
    return next(known, "по членству")


def told(choice: Filter, condition: str) -> str:
    """Return what the choice asks by this condition, nothing when it asks nothing."""
    value = getattr(choice, condition)
    if condition == STATUSES:
        return standing_words(choice)
    if value is None or not value:
        return ""
    match condition:
        case "suspended_until":
            return f"приостановлены до {short_date(value)}"
        case "silent_years":
            return f"нет связи {plural(value, 'год', 'года', 'лет')}"
        case _ if condition in FLAGS:
            return FLAGS[condition]
    return f"{TICKED[condition]}: {', '.join(sorted(map(value_words, value), key=sort_key))}"


def in_words(choice: Filter) -> str:
    """Return all that the choice asks: «бывшие, регион: Север»."""
    asked = [told(choice, condition) for condition in (STATUSES, *WORDS)]
    return ", ".join(filter(None, asked))


def value_words(value: Any) -> str:
    """Return a value that may be ticked in words."""
    return FORM[value] if isinstance(value, LegalForm) else str(value)

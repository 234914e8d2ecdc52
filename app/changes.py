from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """The nouns of the office whose pages an operation may touch."""

    COUNCIL = "council"
    ORGANIZATIONS = "organizations"
    MEETINGS = "meetings"
    RESOLUTIONS = "resolutions"
    ASSIGNMENTS = "assignments"
    SENT_LISTS = "sent_lists"


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation did: the sentence for the status bar, the nouns it touched, the rows it made."""

    sentence: str
    nouns: frozenset[Noun]
    ids: tuple[int, ...] = ()
    issued: bool = False  # something left the house by it: it can be annulled, not undone

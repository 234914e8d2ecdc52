from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sender(StrEnum):
    """Whose delegates they are."""

    COUNCIL = "council"  # a decision of the council sends them somewhere
    ORGANIZATION = "organization"  # a member sends them to a meeting of the council


class Came(StrEnum):
    """Whether a delegate was there."""

    YES = "yes"
    NO = "no"
    AHEAD = "ahead"  # the meeting is still to come
    UNKNOWN = "unknown"  # it is no meeting of the council


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """Who was sent where, by whom, on what ground, and whether he or she came."""

    sender: Sender
    id: int  # of the decision, or of the line on the meeting's sheet
    person: str
    organization: str  # as it was called that day; empty: the council itself
    event: str  # «на Всемирный форум»; a meeting of the council by its name
    first: date | None  # the days of the event, where it is a meeting of the council
    last: date | None
    when: str  # the days, or the period for which it is planned; empty: it is somebody else's
    basis: str  # the clause, or the mandate
    decided: date | None
    came: Came
    meeting_id: int | None
    resolution_id: int | None = None
    clause_id: int | None = None

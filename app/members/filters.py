"""Which organisations are wanted: the choice that a page, an export and a saved filter share."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary import LegalForm, Status

ALL = frozenset(Status)
MEMBERS = frozenset({Status.ACTIVE, Status.SUSPENDED})


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold together; within one of them any value will do, and an empty one asks nothing."""

    statuses: frozenset[Status] = ALL
    regions: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    forms: frozenset[LegalForm] = frozenset()
    fields: frozenset[str] = frozenset()  # of work
    suspended_until: date | None = None  # suspended, and the term is a day not later than this one
    silent_years: int | None = None  # the last contact is so many years ago or more
    without_leader: bool = False
    without_email: bool = False

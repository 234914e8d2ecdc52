"""What a row tells of a membership."""

from dataclasses import dataclass, field
from datetime import date

from app.members.importing.days import Day
from app.members.importing.fields import Field
from app.members.importing.statuses import StatusTold
from db.vocabulary import EventKind, Status

K, S = EventKind, Status


@dataclass(slots=True)
class MembershipTold:
    """What the cells of a row say of the membership."""

    status: StatusTold | None = None
    days: dict[Field, Day] = field(default_factory=dict)  # of SINCE, ADMITTED, SUSPENDED, LEFT
    left: EventKind | None = None  # how, where a column of its own tells it
    until: str = ""
    until_date: date | None = None
    until_meeting_id: int | None = None
    reason: str = ""
    basis: str = ""
    basis_date: date | None = None
    group: StatusTold | None = None  # what is said above the row, of all rows below

    def absorb(self, other: "MembershipTold") -> None:
        """Take over what another row of the organisation tells, where this one says nothing."""
        self.status = self.status or other.status
        self.days = other.days | self.days
        self.left = self.left or other.left
        self.until, self.reason = self.until or other.until, self.reason or other.reason
        if not self.basis:
            self.basis, self.basis_date = other.basis, other.basis_date

    def now(self) -> Status | None:
        """Return the status that the row itself tells, or that follows from its days."""
        own = self.status.status if self.status else None
        if own not in (None, S.NONE):
            return own
        if self.left or Field.LEFT in self.days:
            return S.FORMER
        if Field.SUSPENDED in self.days or self.until:
            return S.SUSPENDED
        return own

    def ended_by(self) -> EventKind:
        """Return how a former member left."""
        told = self.status.kind if self.status else None
        above = self.group.kind if self.group else None
        return told or self.left or above or K.WITHDREW

    def day(self, *fields: Field) -> Day | None:
        """Return the first of the days that is told, else the day of the status itself."""
        own = self.status.day if self.status else None
        return next((self.days[each] for each in fields if each in self.days), own)

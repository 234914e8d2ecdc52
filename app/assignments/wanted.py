"""Which assignments are wanted: the choice that the page, its paper and its workbook share."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.assignments.rows import AssignmentRow, Standing

NOT_CLOSED: Final = frozenset(Standing) - {Standing.CLOSED}


@dataclass(frozen=True, slots=True)
class Wanted:
    """All conditions hold together; within one of them any value will do, and an empty one asks nothing."""

    standings: frozenset[Standing] = frozenset(Standing)
    responsible: frozenset[str] = frozenset()
    resolutions: frozenset[int] = frozenset()
    due_by: date | None = None  # the deadline is this day or earlier

    def meets(self, row: AssignmentRow) -> bool:
        """Return whether the assignment is one of those that are wanted."""
        return (
            row.standing in self.standings
            and (not self.responsible or not self.responsible.isdisjoint(row.responsible))
            and (not self.resolutions or row.resolution_id in self.resolutions)
            and (self.due_by is None or (row.deadline is not None and row.deadline <= self.due_by))
        )


EVERYTHING: Final = Wanted()
CURRENT: Final = Wanted(NOT_CLOSED)

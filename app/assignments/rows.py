"""What is asked of assignments: frozen rows, the only form in which the window and the desk see them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.vocabulary import AssignmentState, Period, Recurrence


class Standing(StrEnum):
    """How an assignment under control stands on a day."""

    NOT_YET = "not_yet"  # its window has not opened
    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"  # снято с контроля


@dataclass(frozen=True, slots=True)
class PartRow:
    """What one organisation has to do of an assignment given to all of them."""

    organization_id: int
    organization: str
    done_on: date | None
    note: str
    gone: str = ""  # «исключена»: it is a member no more, nothing is expected of it


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """An assignment with its clause, as it stands on a day."""

    id: int
    text: str
    responsible: tuple[str, ...]
    period: Period | None
    state: AssignmentState
    standing: Standing
    deadline: date | None  # the last day that counts, also worked out from a meeting
    control: date | None  # the working day by which one acts
    term: str  # the period in its wording with what is known of it: «не позднее 01.01.2027, уточнится»
    resolution_id: int
    marker: str | None
    source: str  # «п. 2а резолюции XX страновой конференции от 19.06.2026»
    decided_on: date | None
    recurrence: Recurrence | None
    meeting_id: int | None  # that the period moves with
    parts_done: int
    parts: int
    progress: str  # the newest note
    closed_on: date | None
    result: str
    clause_id: int
    result_name: str  # of the file that shows the result

"""Assignments as a conference gives them: an adopted resolution with the clauses that a test tells."""

from datetime import date

from app.assignments.queries import assignment_row, assignments
from app.assignments.rows import AssignmentRow
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from app.russian.periods import read_period
from db.vocabulary import MeetingKind

DAY = date(2026, 6, 19)
PARADE = "Подготовить парад оркестров"


def task(text: str, period: str = "", *responsible: str, marker: str = "1") -> Clause:
    """A clause that gives an assignment, its period in words."""
    read = read_period(period, DAY) if period else None
    assert read or not period, period
    return Clause(marker, text, decisions=(Assign(),), period=read, responsible=responsible)


def conference(period: str, number: int = 21, marker: str = "2", *below: Clause) -> Clause:
    """A clause that calls a country conference within a period."""
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=number)
    text = "Провести очередную страновую отчётно-выборную конференцию."
    return Clause(marker, text, below, decisions=(called,), period=read_period(period, DAY))


def resolve(
    office: Office,
    *clauses: Clause,
    number: int = 20,
    day: date = DAY,
    kind: MeetingKind = MeetingKind.THEMATIC,
) -> int:
    """The resolution of a conference with these clauses, adopted on its day."""
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=kind,
        number=number,
        date_from=day,
        date_to=day,
        operative="ПОСТАНОВИЛИ",
        clauses=clauses,
    )
    drafted = office.do(import_resolution, text).ids[0]
    office.do(adopt, drafted)
    return drafted


def given(office: Office, period: str = "", *responsible: str, text: str = PARADE) -> int:
    """One assignment of a resolution of its own; its id."""
    taken = office.read(assignments, date.max)
    resolve(office, task(text, period, *responsible), number=20 + len(taken))
    (new,) = {row.id for row in office.read(assignments, date.max)} - {row.id for row in taken}
    return new


def row(office: Office, assignment_id: int, day: date = DAY) -> AssignmentRow:
    """The assignment as it stands on a day."""
    found = office.read(assignment_row, assignment_id, day)
    assert found
    return found

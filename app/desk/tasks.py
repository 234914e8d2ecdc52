"""Assignments on the desk: overdue, or open with the deadline near."""

from datetime import date

from sqlalchemy.orm import Session

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.rules import urgency
from app.russian.dates import short_date

NOW, SOON = 7, 30  # days before the deadline


def tasks(session: Session, day: date) -> list[DeskItem]:
    """Return the assignments under control that press on the day."""
    return [item for row in assignments(session, day) if (item := _item(row, day))]


def responsible(row: AssignmentRow) -> str:
    """Return where the assignment comes from and who is to do it."""
    return " · ".join(filter(None, (row.source, ", ".join(row.responsible))))


def _item(row: AssignmentRow, day: date) -> DeskItem | None:
    presses = _urgency(row, day)
    if presses is None:
        return None
    first = row.period.start if row.period else None
    return DeskItem(
        Kind.ASSIGNMENT,
        presses,
        row.text,
        responsible(row),
        _when(row, presses, day),
        Act.CLOSE,
        (row.id,),
        first,
        row.deadline,
    )


def _urgency(row: AssignmentRow, day: date) -> Urgency | None:
    if row.standing is Standing.OVERDUE:
        return Urgency.OVERDUE
    if row.standing is not Standing.OPEN or row.deadline is None:
        return None
    # By the control day one acts; once it is past there is no time left, though nothing is overdue.
    left = urgency(day, row.control or row.deadline, now=NOW, soon=SOON)
    return Urgency.NOW if left is Urgency.OVERDUE else left


def _when(row: AssignmentRow, presses: Urgency, day: date) -> str:
    if row.deadline is None:
        return row.term
    if presses is Urgency.OVERDUE:
        return f"срок прошёл {short_date(row.deadline)}"
    return "сегодня последний день" if row.deadline == day else f"не позднее {short_date(row.deadline)}"

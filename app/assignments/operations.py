"""What the secretary does with an assignment under control; closing it is in closing.py."""

from datetime import date

from sqlalchemy.orm import Session

from app.assignments.following import bind
from app.assignments.the_one import past_day, said_of, the_assignment, the_open_assignment
from app.assignments.words import NOBODY, RECURRENCE
from app.changes import Changes
from app.errors import UserError
from app.russian.dates import short_date
from app.russian.periods import read_period
from app.russian.typography import quoted
from db.models import DeadlineMove, ProgressNote
from db.vocabulary import Period, Recurrence


def add_note(session: Session, assignment_id: int, text: str, *, day: date | None = None) -> Changes:
    """Note what was heard or done about the assignment."""
    if not text.strip():
        raise UserError("Напишите, что сделано.")
    assignment = the_assignment(session, assignment_id)
    note = ProgressNote(assignment_id=assignment.id, day=past_day(day), text=text.strip())
    session.add(note)
    session.flush()
    return said_of(assignment, f"отмечено {short_date(note.day)}", note.id)


def move_deadline(
    session: Session,
    assignment_id: int,
    new: str | Period,
    decided_by: str,
    why: str,
    *,
    day: date | None = None,
) -> Changes:
    """Give the assignment another period, in words or as read; the old one is kept, with who and why."""
    assignment = the_open_assignment(session, assignment_id)
    moved_on = past_day(day)
    period = new if isinstance(new, Period) else _understood(new, moved_on)
    if not decided_by.strip():
        raise UserError("Укажите, кто перенёс срок: фамилию, заседание или документ.")
    move = DeadlineMove(
        assignment_id=assignment.id, moved_on=moved_on, decided_by=decided_by.strip(), why=why.strip()
    )
    move.period = assignment.period
    session.add(move)
    assignment.period, assignment.meeting_id = period, None
    bind(session, assignment)
    return said_of(assignment, f"новый срок {quoted(period.text)}")


def settle_period(session: Session, assignment_id: int, period: Period) -> Changes:
    """Read the period in the way that a person chose."""
    assignment = the_open_assignment(session, assignment_id)
    assignment.period = period
    return said_of(assignment, f"срок {quoted(period.text)} понят иначе")


def change_responsible(session: Session, assignment_id: int, responsible: tuple[str, ...]) -> Changes:
    """Let others answer for the assignment; the clause itself stays as it was adopted."""
    assignment = the_open_assignment(session, assignment_id)
    named = tuple(dict.fromkeys(filter(None, (each.strip() for each in responsible))))
    if named == assignment.responsible:
        raise UserError("Ответственные те же. Измените их или закройте окно.")
    assignment.responsible = named
    return said_of(assignment, f"ответственные: {', '.join(named)}" if named else NOBODY)


def set_recurrence(session: Session, assignment_id: int, often: Recurrence | None) -> Changes:
    """Let the assignment come again after it is closed, so often; None: it does not."""
    assignment = the_open_assignment(session, assignment_id)
    assignment.recurrence = often
    return said_of(assignment, f"повторяется {RECURRENCE[often]}" if often else "не повторяется")


def _understood(words: str, on: date) -> Period:
    if not words.strip():
        raise UserError("Напишите новый срок, например «до 1 марта 2027 года».")
    period = read_period(words.strip(), on)
    if period is None:
        raise UserError(
            f"Срок {quoted(words.strip())} не понят. Напишите его иначе, например «до 1 марта 2027 года» "
            "или «бессрочно»."
        )
    return period

"""Taking an assignment off control, always with its ground, and putting it back."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments import rules
from app.assignments.parts import add_parts
from app.assignments.the_one import past_day, said_of, the_assignment, the_open_assignment
from app.assignments.words import closed_words
from app.changes import Changes
from app.contents import keep
from app.errors import UserError
from app.members.attachments import FileToKeep, tidy_name
from app.russian.dates import short_date
from db.models import Assignment, AssignmentPart, Clause, DeadlineMove, ProgressNote, Resolution
from db.vocabulary import AssignmentState


def close_as_done(
    session: Session,
    assignment_id: int,
    result: str = "",
    file: FileToKeep | None = None,
    *,
    day: date | None = None,
) -> Changes:
    """Take the assignment off control as done; its result is told in words or by a file."""
    if not result.strip() and file is None:
        raise UserError("Укажите, чем исполнено поручение: словами, документом или вложенным файлом.")
    assignment = the_open_assignment(session, assignment_id)
    if file:
        assignment.result_name, assignment.result_sha256 = tidy_name(file.name), keep(session, file.data)
    return _close(session, assignment, AssignmentState.DONE, result, day)


def close_as_obsolete(
    session: Session, assignment_id: int, reason: str, *, day: date | None = None
) -> Changes:
    """Take the assignment off control because it is of no use any more; it never comes again."""
    if not reason.strip():
        raise UserError("Укажите, почему поручение утратило актуальность.")
    assignment = the_open_assignment(session, assignment_id)
    assignment.recurrence = None
    return _close(session, assignment, AssignmentState.OBSOLETE, reason, day)


def pass_on(session: Session, assignment_id: int, to_whom: str, *, day: date | None = None) -> Changes:
    """Take the assignment off control because somebody outside has it now."""
    if not to_whom.strip():
        raise UserError("Укажите, кому передано поручение.")
    assignment = the_open_assignment(session, assignment_id)
    assignment.recurrence = None
    return _close(session, assignment, AssignmentState.PASSED_ON, to_whom, day)


def reopen(session: Session, assignment_id: int) -> Changes:
    """Put the assignment back under control; how it was closed stays as a note."""
    assignment = the_assignment(session, assignment_id)
    if assignment.state is AssignmentState.OPEN:
        raise UserError("Поручение и так на контроле.")
    _drop_next(session, assignment)
    told = closed_words(assignment.state, assignment.closed_on)
    said = ": ".join(filter(None, (told, assignment.result)))
    today = date.today()
    session.add(ProgressNote(assignment_id=assignment.id, day=today, text=f"Снова на контроле. Было {said}"))
    assignment.state, assignment.closed_on, assignment.result = AssignmentState.OPEN, None, ""
    return said_of(assignment, "снова на контроле")


def _close(
    session: Session, assignment: Assignment, state: AssignmentState, result: str, day: date | None
) -> Changes:
    closed_on = past_day(day)
    _refuse_before_decision(session, assignment, closed_on)
    assignment.state, assignment.closed_on, assignment.result = state, closed_on, result.strip()
    next_one = _open_next(session, assignment, closed_on)
    words = f"снято с контроля, {closed_words(state, closed_on)}"
    if next_one is None:
        return said_of(assignment, words)
    return said_of(assignment, f"{words}; открыто следующее", assignment.id, next_one.id)


def _refuse_before_decision(session: Session, assignment: Assignment, day: date) -> None:
    decided = session.scalars(
        select(Resolution.adopted_on)
        .join(Clause, Clause.resolution_id == Resolution.id)
        .where(Clause.id == assignment.clause_id)
    ).first()
    if decided and day < decided:
        raise UserError(
            f"Поручение дано {short_date(decided)}, раньше исполнить его не могли. Проверьте дату."
        )


def _open_next(session: Session, assignment: Assignment, closed_on: date) -> Assignment | None:
    """Open the one that comes after an assignment that comes again."""
    if assignment.recurrence is None:
        return None
    new = Assignment(
        clause_id=assignment.clause_id,
        text=assignment.text,
        responsible=assignment.responsible,
        recurrence=assignment.recurrence,
        previous_id=assignment.id,
    )
    new.period = rules.next_period(assignment.period, assignment.recurrence, closed_on)
    session.add(new)
    session.flush()
    parts = select(AssignmentPart.id).where(AssignmentPart.assignment_id == assignment.id)
    if session.scalars(parts).first():
        add_parts(session, new, closed_on)
    return new


def _drop_next(session: Session, assignment: Assignment) -> None:
    """Take back the one that came after, or refuse where somebody has worked on it already."""
    following = session.scalars(select(Assignment).where(Assignment.previous_id == assignment.id)).first()
    if following is None:
        return
    parts = session.scalars(select(AssignmentPart).where(AssignmentPart.assignment_id == following.id)).all()
    if following.state is not AssignmentState.OPEN or _is_told_of(session, following.id, parts):
        raise UserError("По этому поручению уже ведётся следующее. Верните на контроль его.")
    for part in parts:
        session.delete(part)
    session.flush()
    session.delete(following)
    session.flush()


def _is_told_of(session: Session, assignment_id: int, parts: Iterable[AssignmentPart]) -> bool:
    told = (
        session.scalars(select(table.id).where(table.assignment_id == assignment_id)).first()
        for table in (ProgressNote, DeadlineMove)
    )
    return any(part.done_on for part in parts) or any(id_ is not None for id_ in told)

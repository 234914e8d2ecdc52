"""What is asked of assignments: those given by a day, the most urgent first."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ScalarSelect, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.assignments import rules
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.wanted import EVERYTHING, Wanted
from app.assignments.words import standing_words, term_words
from app.resolutions.clause_words import clause_words
from app.russian.folding import search_fold
from db.models import Assignment, AssignmentPart, Clause, DeadlineMove, Meeting, ProgressNote, Resolution
from db.vocabulary import AssignmentState, Period

_URGENCY = (Standing.OVERDUE, Standing.OPEN, Standing.NOT_YET, Standing.CLOSED)


def assignments(
    session: Session,
    day: date,
    *,
    overdue: bool = False,
    search: str = "",
    wanted: Wanted = EVERYTHING,
) -> list[AssignmentRow]:
    """Return the assignments given by the day as they stand on it, the most urgent first."""
    words = search_fold(search).split()
    found = (
        row
        for row in _rows(session, day)
        if (row.standing is Standing.OVERDUE or not overdue) and wanted.meets(row) and _speaks_of(row, words)
    )
    return sorted(found, key=_urgency)


def assignment_row(session: Session, assignment_id: int, day: date) -> AssignmentRow | None:
    """Return the assignment as it stands on the day, or None where there is none by then."""
    return next(_rows(session, day, assignment_id), None)


def _rows(session: Session, day: date, assignment_id: int | None = None) -> Iterator[AssignmentRow]:
    before, waited_for = aliased(Assignment), aliased(Meeting)
    parts = _of(AssignmentPart, func.count(AssignmentPart.id))
    done = _of(AssignmentPart, func.count(AssignmentPart.done_on))
    newest = (
        select(ProgressNote.text)
        .where(ProgressNote.assignment_id == Assignment.id)
        .order_by(ProgressNote.day.desc(), ProgressNote.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            Assignment,
            Clause.marker,
            Resolution.id,
            Resolution.adopted_on,
            waited_for.date_from,
            done,
            parts,
            newest,
            Meeting.kind,
            Meeting.number,
            Meeting.date_to,
            Resolution.kind,
        )
        .join(Clause, Clause.id == Assignment.clause_id)
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .outerjoin(waited_for, waited_for.id == Assignment.meeting_id)
        .outerjoin(before, before.id == Assignment.previous_id)
        .where(or_(before.id.is_(None), before.closed_on <= day))
        .where(or_(Resolution.adopted_on.is_(None), Resolution.adopted_on <= day))
    )
    if assignment_id is not None:
        query = query.where(Assignment.id == assignment_id)
    before_moves = _periods_on(session, day)
    return (
        _row(day, assignment, before_moves.get(assignment.id, assignment.period), *told)
        for assignment, *told in session.execute(query)
    )


def _periods_on(session: Session, day: date) -> dict[int, Period | None]:
    """Return the periods that assignments had on the day, where they were moved since."""
    moves = session.scalars(
        select(DeadlineMove)
        .where(DeadlineMove.moved_on > day)
        .order_by(DeadlineMove.moved_on.desc(), DeadlineMove.id.desc())
    )
    return {move.assignment_id: move.period for move in moves}


def _of(table: type[AssignmentPart], counted: Any) -> ScalarSelect[int]:
    return select(counted).where(table.assignment_id == Assignment.id).scalar_subquery()


def _row(
    day: date,
    assignment: Assignment,
    period: Period | None,
    marker: str | None,
    resolution_id: int,
    decided_on: date | None,
    awaited: date | None,
    done: int,
    parts: int,
    newest: str | None,
    *meeting: Any,
) -> AssignmentRow:
    standing = rules.standing(assignment.state, assignment.closed_on, period, day)
    closed = standing is Standing.CLOSED
    return AssignmentRow(
        assignment.id,
        assignment.text,
        assignment.responsible,
        period,
        assignment.state if closed else AssignmentState.OPEN,
        standing,
        rules.deadline(period),
        rules.control(period),
        term_words(period, settled=awaited is not None or assignment.meeting_id is None),
        resolution_id,
        marker,
        clause_words(marker, *meeting),
        decided_on,
        assignment.recurrence,
        assignment.meeting_id,
        done,
        parts,
        newest or "",
        assignment.closed_on if closed else None,
        assignment.result if closed else "",
        assignment.clause_id,
        assignment.result_name if closed else "",
    )


def _speaks_of(row: AssignmentRow, words: list[str]) -> bool:
    if not words:
        return True
    told = (row.text, *row.responsible, row.term, row.source, standing_words(row), row.result, row.progress)
    folded = search_fold(" ".join(told))
    return all(word in folded for word in words)


def _urgency(row: AssignmentRow) -> tuple[int, date, date, int]:
    """Return a key: the overdue first, then by deadline; what has none last; the closed newest first."""
    place = _URGENCY.index(row.standing)
    if row.standing is Standing.CLOSED:
        newest = date.max - (row.closed_on - date.min) if row.closed_on else date.max
        return place, newest, date.max, row.id
    begins = row.period.start if row.period and row.standing is Standing.NOT_YET else None
    return place, begins or row.deadline or date.max, row.deadline or date.max, row.id

"""Deadlines when the day of a meeting is corrected: counted anew where they were counted from that day."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.consequence import under_number
from app.resolutions.date_moves import Check, Found, Move, Patch, Shift, Sort
from app.resolutions.earlier import words_of
from app.resolutions.foreseeing import period_words
from app.resolutions.redated import names_day, redated
from app.russian.dates import short_date
from app.russian.numerals import plural
from app.russian.periods import read_period
from db.models import Assignment, Attendance, Clause, ContactRecord, Decision, Meeting
from db.vocabulary import AssignmentState, DecisionKind, Period


def periods(session: Session, clauses: Sequence[Clause], shift: Shift) -> Iterator[Found]:
    """Yield the periods of the clauses that were counted from the day, with all that was given them."""
    for clause in clauses:
        if clause.period and (moved := _counted_anew(clause.period, shift)):
            yield from _period(session, clause, clause.period, moved, shift)


def _counted_anew(period: Period, shift: Shift) -> Period | None:
    """Return the wording read as of the right day, or None where the day makes no difference."""
    was, now = (read_period(period.text, day) for day in (shift.was, shift.now))
    return now if was and now and _days(was) != _days(now) else None


def _period(session: Session, clause: Clause, period: Period, moved: Period, shift: Shift) -> Iterator[Found]:
    read = read_period(period.text, shift.was)
    if read is None or _days(read) != _days(period) or moved.disputed:
        yield _check(clause, period)
        return
    patches = [Patch(Clause, clause.id, "period", moved)]
    for assignment in _open(session, clause.id):
        if assignment.period == period:
            patches.append(Patch(Assignment, assignment.id, "period", moved))
        elif assignment.period:
            yield _check(clause, assignment.period)
    patches += [Patch(Meeting, id_, "period", moved) for id_ in _planned(session, clause.id, period)]
    subject = under_number(clause.marker, f"срок «{period.text}»")
    yield Move(Sort.TERM, subject, period_words(period), period_words(moved), tuple(patches))


def _check(clause: Clause, period: Period) -> Check:
    return Check(
        under_number(clause.marker, f"срок «{period.text}» ({period_words(period)}) останется прежним.")
    )


def _open(session: Session, clause_id: int) -> Sequence[Assignment]:
    return session.scalars(
        select(Assignment).where(
            Assignment.clause_id == clause_id,
            Assignment.state == AssignmentState.OPEN,
            Assignment.meeting_id.is_(None),
        )
    ).all()


def _planned(session: Session, clause_id: int, period: Period) -> list[int]:
    """Return the meetings without a day that the clause called for just this period."""
    called = session.scalars(
        select(Meeting)
        .join(Decision, Decision.meeting_id == Meeting.id)
        .where(Decision.clause_id == clause_id, Meeting.date_from.is_(None))
    )
    return list(dict.fromkeys(meeting.id for meeting in called if meeting.period == period))


def waiting(session: Session, meeting_id: int) -> Iterator[Found]:
    """Yield the deadlines that follow the meeting by themselves, and what counts as contact by attendance."""
    deadlines = session.scalars(
        select(Assignment.text).where(
            Assignment.meeting_id == meeting_id, Assignment.state == AssignmentState.OPEN
        )
    )
    for text in deadlines:
        yield Move(Sort.TERM, text, "срок от прежней даты", "от новой")
    contacts = session.scalars(
        select(ContactRecord.id)
        .join(Attendance, Attendance.id == ContactRecord.attendance_id)
        .where(Attendance.meeting_id == meeting_id)
    ).all()
    if contacts:
        subject = plural(len(contacts), "отметка о связи", "отметки о связи", "отметок о связи")
        yield Move(Sort.CONTACT, f"{subject} по участию в заседании", "день заседания", "новый день")


def closed_earlier(session: Session, clauses: Sequence[Clause], shift: Shift) -> Iterator[Found]:
    """Yield the assignments of earlier documents that a clause took off control on the day."""
    for clause in clauses:
        if not _cancels(session, clause.id):
            continue
        by = f"отменено: {words_of(session, clause.id)}"
        for assignment in session.scalars(
            select(Assignment).where(
                Assignment.state == AssignmentState.OBSOLETE,
                Assignment.closed_on == shift.was,
                Assignment.result.startswith(by, autoescape=True),
            )
        ):
            was, now = (f"снято с контроля {short_date(day)}" for day in (shift.was, shift.now))
            result = redated(by, shift.before, shift.after) + assignment.result.removeprefix(by)
            patches = (
                Patch(Assignment, assignment.id, "closed_on", shift.now),
                Patch(Assignment, assignment.id, "result", result),
            )
            yield Move(Sort.TERM, assignment.text, was, now, patches)


def _cancels(session: Session, clause_id: int) -> bool:
    found = select(Decision.id).where(Decision.clause_id == clause_id, Decision.kind == DecisionKind.CANCEL)
    return session.scalars(found).first() is not None


def named_in_text(clauses: Sequence[Clause], shift: Shift) -> Iterator[Found]:
    """Yield the clauses whose own words name the wrong day: only a person can tell what they mean."""
    for clause in clauses:
        if names_day(clause.text, shift.before):
            yield Check(under_number(clause.marker, "в тексте названа прежняя дата."))


def _days(period: Period) -> tuple[object, ...]:
    return period.kind, period.start, period.end

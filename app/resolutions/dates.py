"""The wrong date of a meeting corrected after adoption, with all that hangs on it, as one operation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.moving import moved
from app.meetings.words import meeting_name
from app.members.days import check_day
from app.members.timeline import write_ends
from app.resolutions import store
from app.resolutions.consequence import Obstacle
from app.resolutions.corrections import note_correction
from app.resolutions.date_moves import Check, Found, Move, Patch, Shift, Sort, patches_of
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.redated import Days, redated
from app.resolutions.registry_moves import entries, posts
from app.resolutions.term_moves import closed_earlier, named_in_text, periods, waiting
from app.russian.dates import short_date
from app.russian.numerals import plural
from db.models import (
    Assignment,
    Clause,
    DeadlineMove,
    Dispatch,
    Extract,
    Meeting,
    MembershipEvent,
    Resolution,
)
from db.vocabulary import ResolutionState

_PRINTED: Final = {
    "heading": "заголовок",
    "date_line": "дата под заголовком",
    "adoption_text": "запись о принятии",
}
_BY: Final = "исправлена дата заседания"


@dataclass(frozen=True, slots=True)
class DatePlan:
    """All that moves with the date of a meeting, what stands in the way, what has to be looked at."""

    meeting_id: int
    name: str
    shift: Shift
    moves: tuple[Move, ...]
    checks: tuple[str, ...]
    obstacles: tuple[Obstacle, ...]


def meeting_days(session: Session, resolution_id: int) -> Days:
    """Return the days of the meeting that adopted the document."""
    meeting = _meeting(session, the_resolution(session, resolution_id))
    assert meeting.date_to is not None  # without a day nothing is adopted
    return Days(meeting.date_from or meeting.date_to, meeting.date_to)


def date_plan(session: Session, resolution_id: int, date_from: date, date_to: date) -> DatePlan:
    """Return what the right date of the document's meeting would move; changes nothing."""
    meeting = _meeting(session, the_resolution(session, resolution_id))
    shift = Shift(meeting_days(session, resolution_id), Days(date_from, date_to))
    _check_days(shift)
    found = list(_found(session, meeting, shift))
    return DatePlan(
        meeting.id,
        meeting_name(meeting.kind, meeting.number),
        shift,
        tuple(each for each in found if isinstance(each, Move)),
        tuple(each.sentence for each in found if isinstance(each, Check)),
        tuple(each for each in found if isinstance(each, Obstacle)),
    )


def correct_date(session: Session, resolution_id: int, date_from: date, date_to: date, why: str) -> Changes:
    """Move the meeting and all that the plan shows, or refuse naming the clause in the way."""
    planned = date_plan(session, resolution_id, date_from, date_to)
    if planned.obstacles:
        raise UserError("\n".join(map(str, planned.obstacles)))
    if not why.strip():
        raise UserError("Напишите, почему дата исправляется: это останется в истории.")
    touched = {
        organization
        for patch in patches_of(planned.moves)
        if (organization := _apply(session, patch, why.strip())) is not None
    }
    session.flush()
    for organization in sorted(touched):
        write_ends(session, organization)
    moved(session, session.get_one(Meeting, planned.meeting_id), f"{_BY}: {why.strip()}")
    days = f"{planned.shift.after} вместо {planned.shift.before}"
    sentence = f"Исправлена дата: {planned.name}, {days} ({why.strip()})"
    return Changes(sentence, frozenset(Noun), (resolution_id,))


def _meeting(session: Session, resolution: Resolution) -> Meeting:
    if resolution.state is not ResolutionState.ADOPTED:
        raise UserError("Это ещё проект: исправьте дату прямо в нём.")
    meeting = session.get(Meeting, resolution.meeting_id) if resolution.meeting_id else None
    if meeting is None:
        raise UserError("Заседание этой резолюции не внесено, исправлять нечего.")
    return meeting


def _check_days(shift: Shift) -> None:
    if shift.after.first > shift.after.last:
        raise UserError("Последний день раньше первого. Проверьте даты.")
    if shift.after == shift.before:
        raise UserError("Дата та же. Впишите верную дату.")
    for day in shift.after:
        check_day(day)


def _found(session: Session, meeting: Meeting, shift: Shift) -> Iterator[Found]:
    days = tuple(
        Patch(Meeting, meeting.id, column, day)
        for column, day in zip(("date_from", "date_to"), shift.after, strict=True)
    )
    name = meeting_name(meeting.kind, meeting.number)
    yield Move(Sort.DOCUMENT, name, str(shift.before), str(shift.after), days)
    documents = session.scalars(select(Resolution).where(Resolution.meeting_id == meeting.id))
    for document in documents.all():
        if document.state is ResolutionState.ADOPTED:
            yield from _of_document(session, document, shift)
        else:
            yield Check("К этому заседанию есть и проект: дату в его тексте исправьте сами.")
    yield from waiting(session, meeting.id)


def _of_document(session: Session, document: Resolution, shift: Shift) -> Iterator[Found]:
    clauses = session.scalars(
        select(Clause).where(Clause.resolution_id == document.id).order_by(Clause.id)
    ).all()
    yield from _frame(session, document, shift)
    yield from entries(session, clauses, shift)
    yield from periods(session, clauses, shift)
    yield from closed_earlier(session, clauses, shift)
    yield from posts(session, clauses, shift)
    yield from named_in_text(clauses, shift)
    yield from _gone_out(session, document.id)


def _frame(session: Session, document: Resolution, shift: Shift) -> Iterator[Move]:
    """Yield the day of adoption, and the printed lines that name the wrong day."""
    name = resolution_name(store.load(session, document))
    adopted = (Patch(Resolution, document.id, "adopted_on", shift.now),)
    yield Move(Sort.DOCUMENT, f"{name}: принятие", short_date(shift.was), short_date(shift.now), adopted)
    for column, words in _PRINTED.items():
        before = getattr(document, column)
        after = redated(before, shift.before, shift.after)
        if after != before:
            patch = Patch(Resolution, document.id, column, after)
            yield Move(Sort.DOCUMENT, f"{name}: {words}", before, after, (patch,))


def _gone_out(session: Session, resolution_id: int) -> Iterator[Check]:
    """Yield what went out with the wrong date on it."""
    for model, words in (
        (Extract, ("выписка выдана", "выписки выданы", "выписок выдано")),
        (Dispatch, ("экземпляр разослан", "экземпляра разосланы", "экземпляров разослано")),
    ):
        ids: Sequence[int] = session.scalars(
            select(model.id).where(model.resolution_id == resolution_id)
        ).all()
        if ids:
            yield Check(f"{plural(len(ids), *words)} с прежней датой: сообщите адресатам.")


def _apply(session: Session, patch: Patch, why: str) -> int | None:
    """Write the value, keep what stood there; return the organisation whose timeline it changes."""
    row = session.get_one(patch.model, patch.id)
    before = getattr(row, patch.column)
    setattr(row, patch.column, patch.value)
    match row:
        case Resolution() if patch.column in _PRINTED:
            row.folded = store.searched(row)
            note_correction(session, row.id, patch.column, before, patch.value, day=date.today(), note=why)
        case Assignment() if patch.column == "period":
            move = DeadlineMove(assignment_id=row.id, moved_on=date.today(), decided_by=_BY, why=why)
            move.period = before
            session.add(move)
        case MembershipEvent():
            return row.organization_id
    return None

"""An assignment given to all organisations, opened into a list: each ticked when it has done its part."""

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.the_one import past_day, said_of, the_open_assignment
from app.changes import Changes
from app.errors import UserError
from app.members.cards import called, the_card
from app.members.filters import Filter
from app.members.listing import listed
from app.russian.dates import short_date
from app.russian.folding import fold
from app.russian.numerals import plural
from db.models import Assignment, AssignmentPart
from db.vocabulary import Status

_ACTIVE = Filter(frozenset({Status.ACTIVE}))
_WHOSE = r"(?:[\w-]+(?:ых|их|ым|им|ые|ие) )*"
_MANY = r"(?:организаци(?:и|ям|ями|й)|объединени(?:я|ям|ями|й)|ассоциаци(?:и|ям|ями|й))"
_ALL = re.compile(
    rf"\bвсе(?:м|х|ми)? {_WHOSE}(?:{_MANY}|член(?:ы|ам|ов)|руководител(?:и|ям|ей)|председател(?:и|ям|ей))"
    rf"|\b(?:руководител|председател)(?:и|ям|ей|ями) {_WHOSE}{_MANY}"
    rf"|^{_WHOSE}(?:организаци(?:и|ям)|объединени(?:я|ям))\b"
)


def is_for_all(responsible: tuple[str, ...]) -> bool:
    """Return whether one of the responsibles means all organisations: «всем руководителям»."""
    return any(_ALL.search(fold(each)) and "«" not in each for each in responsible)


def open_parts(session: Session, assignment_id: int, day: date) -> Changes:
    """Open the assignment into a list of the organisations that are members on the day."""
    assignment = the_open_assignment(session, assignment_id)
    added = add_parts(session, assignment, day)
    if not added:
        raise UserError(f"На {short_date(day)} новых организаций для этого поручения нет.")
    counted = plural(added, "организация", "организации", "организаций")
    return said_of(assignment, f"в списке исполнителей {counted}")


def add_parts(session: Session, assignment: Assignment, day: date) -> int:
    """Add the organisations that are members on the day and not yet listed; return how many."""
    present = set(
        session.scalars(
            select(AssignmentPart.organization_id).where(AssignmentPart.assignment_id == assignment.id)
        )
    )
    new = [each for each in listed(session, day, _ACTIVE) if each not in present]
    session.add_all(AssignmentPart(assignment_id=assignment.id, organization_id=each) for each in new)
    session.flush()
    return len(new)


def tick_part(
    session: Session, assignment_id: int, organization_id: int, done_on: date | None, note: str = ""
) -> Changes:
    """Note that an organisation has done its part on a day; without a day it is expected again."""
    assignment = the_open_assignment(session, assignment_id)
    part = _part(session, assignment_id, organization_id)
    part.done_on, part.note = past_day(done_on) if done_on else None, note.strip()
    name = called(the_card(session, organization_id))
    words = f"исполнено {short_date(part.done_on)}" if part.done_on else "исполнение ожидается"
    return said_of(assignment, f"{name} – {words}")


def remove_part(session: Session, assignment_id: int, organization_id: int) -> Changes:
    """Take an organisation off the list: the assignment does not concern it."""
    assignment = the_open_assignment(session, assignment_id)
    session.delete(_part(session, assignment_id, organization_id))
    return said_of(assignment, f"{called(the_card(session, organization_id))} – убрано из списка")


def _part(session: Session, assignment_id: int, organization_id: int) -> AssignmentPart:
    part = session.scalars(
        select(AssignmentPart).where(
            AssignmentPart.assignment_id == assignment_id, AssignmentPart.organization_id == organization_id
        )
    ).first()
    if part is None:
        raise UserError("Этой организации больше нет в списке исполнителей.")
    return part

"""As-of expressions: one rule of time for every query of the registry."""

from datetime import date
from typing import TypeAlias, TypeVar

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    String,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.members.rules import STATUS_AFTER
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization, Person, Post
from db.vocabulary import EventKind, Precision, Status

# A statement that is built once takes its day as a parameter; one may also look at a day of each row.
Day: TypeAlias = date | ColumnElement[date]
T = TypeVar("T")


FULL_NAME: ColumnElement[str] = func.trim(Person.surname + " " + Person.given + " " + Person.patronymic)


def governs(day: Day) -> ColumnElement[bool]:
    """Return the condition under which an event governs the end of the day; at most one per organisation."""
    return and_(
        ~MembershipEvent.annulled,
        MembershipEvent.effective <= day,
        or_(MembershipEvent.ends.is_(None), MembershipEvent.ends > day),
    )


def has_status(statuses: frozenset[Status]) -> ColumnElement[bool]:
    """Return the condition that an organisation, outer-joined to what governs it, has one of the statuses.

    One that only later events tell of is not in the registry yet; one without any event has no status.
    """
    kinds = [kind for kind, status in STATUS_AFTER.items() if kind and status in statuses]
    # Said so that it might hold without an event, or SQLite would begin with all the events of the day.
    listed = func.coalesce(type_coerce(MembershipEvent.kind, String), "").in_(kinds)
    if Status.NONE not in statuses:
        return listed
    return or_(listed, and_(MembershipEvent.id.is_(None), ~_is_told_of()))


def _is_told_of() -> ColumnElement[bool]:
    event = MembershipEvent.__table__.alias("any_event")
    told = exists().where(event.c.organization_id == Organization.id, ~event.c.annulled)
    return told.correlate(Organization)


def since() -> ColumnElement[date | None]:
    """Return the day from which the status lasts: an extension goes back to its suspension."""
    return _of_beginning(MembershipEvent.effective)


def since_precision() -> ColumnElement[Precision | None]:
    """Return how exactly the day is known from which the status lasts."""
    return _of_beginning(MembershipEvent.precision)


def _of_beginning(column: InstrumentedAttribute[T]) -> ColumnElement[T | None]:
    earlier = MembershipEvent.__table__.alias("earlier")
    suspended = (
        select(earlier.c[column.key])
        .where(
            earlier.c.organization_id == MembershipEvent.organization_id,
            earlier.c.kind == EventKind.SUSPENDED,
            ~earlier.c.annulled,
            earlier.c.effective <= MembershipEvent.effective,
        )
        .order_by(earlier.c.effective.desc(), earlier.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return case((MembershipEvent.kind == EventKind.EXTENDED, suspended), else_=column)


def _former(column: ColumnElement[str], day: Day) -> ScalarSelect[str]:
    return (
        select(column)
        .where(FormerName.organization_id == Organization.id, FormerName.replaced_on > day)
        .order_by(FormerName.replaced_on)
        .limit(1)
        .scalar_subquery()
    )


def name_on(day: Day) -> ColumnElement[str]:
    """Return the full name that the organisation bore on the day."""
    return func.coalesce(_former(FormerName.name.expression, day), Organization.name)


def short_name_on(day: Day) -> ColumnElement[str]:
    """Return the short name that the organisation bore on the day."""
    return func.coalesce(_former(FormerName.short_name.expression, day), Organization.short_name)


def leader_on(day: Day) -> ColumnElement[str]:
    """Return the full name of the leader on the day, or an empty text."""
    leader = (
        select(FULL_NAME)
        .join(Post, Post.person_id == Person.id)
        .where(Post.organization_id == Organization.id, Post.is_leader, holds(day))
        .order_by(Post.since.desc(), Post.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(leader, "")


def is_led(day: Day) -> ColumnElement[bool]:
    """Return the condition that a leader is recorded for the day."""
    return exists().where(Post.organization_id == Organization.id, Post.is_leader, holds(day))


def holds(day: Day) -> ColumnElement[bool]:
    """Return the condition that a post is held on the day."""
    return and_(or_(Post.since.is_(None), Post.since <= day), or_(Post.until.is_(None), Post.until > day))


def last_contact(by: Day | None = None) -> ScalarSelect[date]:
    """Return the day of the last answered contact: of all, or of those by a day."""
    contact = (ContactRecord.organization_id == Organization.id, ContactRecord.answered)
    told = contact if by is None else (*contact, ContactRecord.day <= by)
    return select(func.max(ContactRecord.day)).where(*told).correlate(Organization).scalar_subquery()


def fields() -> ScalarSelect[str]:
    """Return the organisation's fields of work of today, one a line."""
    return (
        select(func.group_concat(FieldOfWork.name, "\n"))
        .where(FieldOfWork.organization_id == Organization.id)
        .scalar_subquery()
    )


def works_in(fields: frozenset[str]) -> ColumnElement[bool]:
    """Return the condition that the organisation works in one of the fields, given by their folded names."""
    return exists().where(FieldOfWork.organization_id == Organization.id, FieldOfWork.key.in_(fields))

"""As-of expressions: one rule of time for every query of the registry."""

from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, and_, case, func, or_, select

from app.members.rules import STATUS_AFTER
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization, Person, Post
from db.vocabulary import EventKind, Status


def governs(day: date) -> ColumnElement[bool]:
    """Return the condition under which an event governs the end of the day; at most one per organisation."""
    return and_(
        ~MembershipEvent.annulled,
        MembershipEvent.effective <= day,
        or_(MembershipEvent.ends.is_(None), MembershipEvent.ends > day),
    )


def has_status(statuses: frozenset[Status]) -> ColumnElement[bool]:
    """Return the condition that the governing event, or its absence, gives one of the statuses."""
    kinds = [kind for kind, status in STATUS_AFTER.items() if kind and status in statuses]
    listed = MembershipEvent.kind.in_(kinds)
    return or_(listed, MembershipEvent.id.is_(None)) if Status.NONE in statuses else listed


def since() -> ColumnElement[date | None]:
    """Return the day from which the status lasts: an extension goes back to its suspension."""
    earlier = MembershipEvent.__table__.alias("earlier")
    suspended = (
        select(func.max(earlier.c.effective))
        .where(
            earlier.c.organization_id == MembershipEvent.organization_id,
            earlier.c.kind == EventKind.SUSPENDED,
            ~earlier.c.annulled,
            earlier.c.effective <= MembershipEvent.effective,
        )
        .scalar_subquery()
    )
    return case((MembershipEvent.kind == EventKind.EXTENDED, suspended), else_=MembershipEvent.effective)


def _former(column: ColumnElement[str], day: date) -> ScalarSelect[str]:
    return (
        select(column)
        .where(FormerName.organization_id == Organization.id, FormerName.replaced_on > day)
        .order_by(FormerName.replaced_on)
        .limit(1)
        .scalar_subquery()
    )


def name_on(day: date) -> ColumnElement[str]:
    """Return the full name that the organisation bore on the day."""
    return func.coalesce(_former(FormerName.name.expression, day), Organization.name)


def short_name_on(day: date) -> ColumnElement[str]:
    """Return the short name that the organisation bore on the day."""
    return func.coalesce(_former(FormerName.short_name.expression, day), Organization.short_name)


def leader_on(day: date) -> ColumnElement[str]:
    """Return the full name of the leader on the day, or an empty text."""
    full = func.trim(Person.surname + " " + Person.given + " " + Person.patronymic)
    leader = (
        select(full)
        .join(Post, Post.person_id == Person.id)
        .where(Post.organization_id == Organization.id, Post.is_leader, holds(day))
        .order_by(Post.since.desc(), Post.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(leader, "")


def holds(day: date) -> ColumnElement[bool]:
    """Return the condition that a post is held on the day."""
    return and_(or_(Post.since.is_(None), Post.since <= day), or_(Post.until.is_(None), Post.until > day))


def last_contact() -> ScalarSelect[date]:
    """Return the day of the last answered contact, whatever day is looked at."""
    return (
        select(func.max(ContactRecord.day))
        .where(ContactRecord.organization_id == Organization.id, ContactRecord.answered)
        .scalar_subquery()
    )


def fields() -> ScalarSelect[str]:
    """Return the organisation's fields of work of today, one a line."""
    return (
        select(func.group_concat(FieldOfWork.name, "\n"))
        .where(FieldOfWork.organization_id == Organization.id)
        .scalar_subquery()
    )

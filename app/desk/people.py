"""Who is looked after by name: the leaders of the members, and the council's own people."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.members import as_of
from app.members.filters import MEMBERS
from db.models import MembershipEvent, Organization, Person, Post
from db.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class HolderRow:
    """A person in a post: of an organisation, or of the council where there is none."""

    person_id: int
    name: str
    title: str
    organization_id: int | None
    organization: str
    birthday: date | None
    until: date | None
    until_precision: Precision

    def post(self) -> str:
        """Return «председатель, ОО «Дом ремёсел»»."""
        return ", ".join(filter(None, (self.title, self.organization)))


def born(session: Session, day: date, birthdays: list[date]) -> list[HolderRow]:
    """Return the leaders and the people of the council on the day, born on one of these days."""
    query = _holders(day).where(Person.birthday.in_(birthdays), as_of.holds(day))
    return _rows(session, query)


def leaving(session: Session, day: date, last: date) -> list[HolderRow]:
    """Return those whose post ends after the day and not later than `last`, and whom nobody follows."""
    following = aliased(Post)
    same = or_(
        and_(following.organization_id == Post.organization_id, following.is_leader),
        and_(
            following.organization_id.is_(None),
            Post.organization_id.is_(None),
            following.title == Post.title,
            following.person_id != Post.person_id,
            following.body.is_not_distinct_from(Post.body),
        ),
    )
    followed = select(following.id).where(same, following.since >= Post.until).exists()
    again = aliased(Post)  # elected anew to the same post
    stays = select(again.id).where(
        again.person_id == Post.person_id,
        again.organization_id.is_not_distinct_from(Post.organization_id),
        again.title == Post.title,
        again.since >= Post.until,
    )
    query = _holders(day).where(
        as_of.holds(day), Post.until > day, Post.until <= last, ~followed, ~stays.exists()
    )
    return _rows(session, query)


def is_member(day: date) -> ColumnElement[bool]:
    """Return the condition that the organisation is a member on the day, suspended or not."""
    event = (
        select(MembershipEvent.id)
        .where(MembershipEvent.organization_id == Organization.id, as_of.governs(day))
        .where(as_of.has_status(MEMBERS))
    )
    return event.correlate(Organization).exists()


def _rows(session: Session, query: Select[*tuple[Any, ...]]) -> list[HolderRow]:
    return [HolderRow(*row) for row in session.execute(query)]


def _holders(day: date) -> Select[*tuple[Any, ...]]:
    """Select the leaders of those who are members on the day, and whoever has a post in the council."""
    return (
        select(
            Person.id,
            as_of.FULL_NAME,
            Post.title,
            Organization.id,
            func.coalesce(func.nullif(as_of.short_name_on(day), ""), as_of.name_on(day), ""),
            Person.birthday,
            Post.until,
            Post.until_precision,
        )
        .join(Post, Post.person_id == Person.id)
        .outerjoin(Organization, Organization.id == Post.organization_id)
        .where(or_(Post.organization_id.is_(None), and_(Post.is_leader, is_member(day))))
        .order_by(Post.until, Person.folded, Post.id)
    )

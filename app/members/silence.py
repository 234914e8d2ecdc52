"""Who was not heard from for long: the usual ground on which a membership is suspended or ended."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from app.members import as_of, rules
from app.members.filters import MEMBERS
from app.russian.dates import short_date
from app.russian.numerals import plural
from db.models import ContactRecord, MembershipEvent, Organization
from db.vocabulary import Status

_BEFORE_ALL = date.min


@dataclass(frozen=True, slots=True)
class SilentRow:
    """A member of whom nothing was heard for years, or of whom nothing is recorded at all."""

    id: int
    name: str
    short_name: str
    status: Status
    leader: str
    phones: str
    last_contact: date | None  # None: nobody wrote down any contact, which is not the same as lost
    attempts: int  # unanswered ones, since the last contact
    last_attempt: date | None

    @property
    def is_lost(self) -> bool:
        """Return whether it was heard from once, and not for long."""
        return self.last_contact is not None


def silent(session: Session, day: date, years: int) -> list[SilentRow]:
    """Return the members not heard from for so many years: the longest silent first, the unknown last."""
    heard = as_of.last_contact(by=day)
    attempt = aliased(ContactRecord)
    unanswered = (
        attempt.organization_id == Organization.id,
        ~attempt.answered,
        attempt.day <= day,
        attempt.day > func.coalesce(heard, _BEFORE_ALL),
    )
    query = (
        select(
            Organization.id,
            as_of.name_on(day),
            as_of.short_name_on(day),
            MembershipEvent.kind,
            as_of.leader_on(day),
            Organization.phones,
            heard,
            select(func.count()).select_from(attempt).where(*unanswered).scalar_subquery(),
            select(func.max(attempt.day)).where(*unanswered).scalar_subquery(),
        )
        .join(MembershipEvent, (MembershipEvent.organization_id == Organization.id) & as_of.governs(day))
        .where(as_of.has_status(MEMBERS), or_(heard.is_(None), heard <= years_before(day, years)))
        .order_by(heard.is_(None), heard, Organization.sort_key, Organization.id)
    )
    return [
        SilentRow(id_, name, short, rules.STATUS_AFTER[kind], *told)
        for id_, name, short, kind, *told in session.execute(query)
    ]


def lost(session: Session, day: date, years: int) -> list[tuple[int, date]]:
    """Return the members heard from once and not for so many years, with the last day, the earliest first."""
    heard = (
        select(ContactRecord.organization_id, func.max(ContactRecord.day).label("last"))
        .where(ContactRecord.answered, ContactRecord.day <= day)
        .group_by(ContactRecord.organization_id)
        .having(func.max(ContactRecord.day) <= years_before(day, years))
        .subquery()
    )
    query = (
        select(heard.c.organization_id, heard.c.last)
        .join(
            MembershipEvent,
            (MembershipEvent.organization_id == heard.c.organization_id) & as_of.governs(day),
        )
        .where(as_of.has_status(MEMBERS))
        .order_by(heard.c.last, heard.c.organization_id)
    )
    return [(id_, last) for id_, last in session.execute(query)]


def years_before(day: date, years: int) -> date:
    """Return the same day so many years earlier; where that year has no 29 February, the day before."""
    year = max(day.year - years, date.min.year)
    no_such_day = (day.month, day.day) == (2, 29) and not isleap(year)
    return day.replace(year=year, day=28) if no_such_day else day.replace(year=year)


def attempt_words(row: SilentRow) -> str:
    """Return «3 раза, последний 12.05.2026», or nothing where nobody has tried."""
    if row.last_attempt is None:
        return ""
    times = plural(row.attempts, "раз", "раза", "раз")
    return f"{times}, последний {short_date(row.last_attempt)}"

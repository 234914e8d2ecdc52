"""Suspensions whose term comes near, or has passed with nothing decided: none ends by itself."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session

from app.meetings.words import meeting_name
from app.members import as_of
from app.russian.dates import short_date
from db.models import Meeting, MembershipEvent, Organization
from db.vocabulary import MeetingKind, Status

SOON = timedelta(days=92)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUSPENDED = frozenset({Status.SUSPENDED})


class Nearness(StrEnum):
    """Where a term stands, seen from a day."""

    PAST = "past"  # and nothing was decided
    NEAR = "near"
    LATER = "later"
    UNKNOWN = "unknown"


NEARNESS = {
    Nearness.PAST: "прошёл, решения нет",
    Nearness.NEAR: "близко",
    Nearness.LATER: "не наступил",
    Nearness.UNKNOWN: "неизвестно когда",
}


@dataclass(frozen=True, slots=True)
class TermRow:
    """A suspended membership and the days between which its term comes; None is what nobody can know yet."""

    id: int
    name: str
    short_name: str
    since: date | None
    until: str  # in its own words; empty: open
    first: date | None
    last: date | None
    meeting: str  # the meeting it waits for: «XXI страновая отчётно-выборная конференция»
    leader: str

    def nearness(self, day: date, within: timedelta = SOON) -> Nearness:
        """Return whether on the day the term is over, comes within the time, or later."""
        if self.last and self.last < day:
            return Nearness.PAST
        if self.first is None:
            return Nearness.UNKNOWN
        return Nearness.NEAR if self.first <= day + within else Nearness.LATER

    def days(self) -> str:
        """Return the days between which the term comes: «31.12.2026», «2027 год», «01.04.2027–30.09.2027»."""
        if self.first and (self.first, self.last) == _year(self.first.year):
            return f"{self.first.year} год"
        return "–".join(dict.fromkeys(short_date(day) for day in (self.first, self.last) if day))


def terms(session: Session, day: date, *, limited: bool = False) -> list[TermRow]:
    """Return all that are suspended on the day, the earliest term first, those nobody can date last.

    `limited` leaves out those suspended without any term.
    """
    any_term = or_(MembershipEvent.until_text != "", MembershipEvent.until_date.is_not(None))
    query = (
        select(
            Organization.id,
            as_of.name_on(day),
            as_of.short_name_on(day),
            as_of.since(),
            MembershipEvent.until_text,
            MembershipEvent.until_date,
            as_of.leader_on(day),
            Meeting.kind,
            Meeting.number,
            Meeting.date_from,
            Meeting.date_to,
            Meeting.period_start,
            Meeting.period_end,
        )
        .join(MembershipEvent, (MembershipEvent.organization_id == Organization.id) & as_of.governs(day))
        .outerjoin(Meeting, Meeting.id == MembershipEvent.until_meeting_id)
        .where(as_of.has_status(_SUSPENDED), any_term if limited else true())
        .order_by(Organization.sort_key, Organization.id)
    )
    rows = [_term_row(*row) for row in session.execute(query)]
    return sorted(rows, key=lambda row: row.last or row.first or date.max)


def terms_near(session: Session, day: date, within: timedelta = SOON) -> list[TermRow]:
    """Return the suspensions whose term comes on the day or within the time after it."""
    return [row for row in terms(session, day) if row.nearness(day, within) is Nearness.NEAR]


def terms_past(session: Session, day: date) -> list[TermRow]:
    """Return the suspensions whose term is over on the day, with nothing decided."""
    return [row for row in terms(session, day) if row.nearness(day) is Nearness.PAST]


def _term_row(
    id_: int,
    name: str,
    short_name: str,
    since: date | None,
    until: str,
    until_date: date | None,
    leader: str,
    kind: MeetingKind | None,
    number: int | None,
    *days: date | None,
) -> TermRow:
    meeting = meeting_name(kind, number) if kind else ""
    first, last = _days(until, until_date, *days)
    return TermRow(id_, name, short_name, since, until, first, last, meeting, leader)


def _days(
    words: str,
    day: date | None,
    held_from: date | None,
    held_to: date | None,
    planned_from: date | None,
    planned_to: date | None,
) -> tuple[date | None, date | None]:
    """Return between which days the term comes: its own, the meeting's, planned ones, the year it names."""
    last = day or held_to or planned_to
    first = day or held_from or planned_from or last
    if first or last:
        return first, last
    named = _YEAR.search(words)
    return _year(int(named[0])) if named else (None, None)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)

"""Suspensions on the desk: the term is near or past, or the meeting they wait for does not know of them."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.words import between, called
from app.members import as_of
from app.members.terms import Nearness, TermRow, terms
from app.russian.dates import short_date
from db.models import AgendaItem, Meeting, MembershipEvent

_URGENCY = {
    Nearness.PAST: Urgency.OVERDUE,
    Nearness.NEAR: Urgency.SOON,
    Nearness.LATER: Urgency.QUIET,
}


class _Wait(NamedTuple):
    """A suspension that waits for a meeting to come, and whether the agenda has it."""

    event_id: int
    meeting_id: int
    on_agenda: bool


def suspensions(session: Session, day: date) -> list[DeskItem]:
    """Return what is to be decided about suspended memberships; what an agenda holds has its place."""
    rows = terms(session, day, limited=True)
    waits = _waits(session, day, [row.id for row in rows if row.meeting])
    items = (_item(row, waits.get(row.id), day) for row in rows)
    return [item for item in items if item]


def _item(row: TermRow, wait: _Wait | None, day: date) -> DeskItem | None:
    nearness = row.nearness(day)
    waits = wait if nearness is not Nearness.PAST else None  # what should have been decided is asked anew
    if waits.on_agenda if waits else nearness is Nearness.UNKNOWN:
        return None
    return DeskItem(
        Kind.TERM,
        _URGENCY.get(nearness, Urgency.QUIET),
        called(row.name, row.short_name),
        _detail(row),
        _when(row, nearness),
        Act.PUT_ON_AGENDA if waits else Act.DECIDE,
        (row.id, waits.meeting_id, waits.event_id) if waits else (row.id,),
        row.first,
        row.last,
    )


def _detail(row: TermRow) -> str:
    until = row.until or (f"до\u00a0{short_date(row.last)}" if row.last else "")
    return f"членство приостановлено {until}".strip()


def _when(row: TermRow, nearness: Nearness) -> str:
    if row.last is None:
        return ""
    if nearness is Nearness.PAST:
        return f"срок прошёл {short_date(row.last)}"
    return f"решить {between(row.first or row.last, row.last)}"


def _waits(session: Session, day: date, organizations: list[int]) -> dict[int, _Wait]:
    """Return the suspensions that wait for a meeting still to be held, by organisation."""
    on_agenda = (
        select(AgendaItem.id)
        .where(AgendaItem.event_id == MembershipEvent.id, AgendaItem.meeting_id == Meeting.id)
        .exists()
    )
    query = (
        select(MembershipEvent.organization_id, MembershipEvent.id, Meeting.id, on_agenda)
        .join(Meeting, Meeting.id == MembershipEvent.until_meeting_id)
        .where(
            MembershipEvent.organization_id.in_(organizations),
            as_of.governs(day),
            Meeting.cancelled == "",
            Meeting.date_to.is_(None) | (Meeting.date_to >= day),
        )
    )
    return {row[0]: _Wait(row[1], row[2], row[3]) for row in session.execute(query)}

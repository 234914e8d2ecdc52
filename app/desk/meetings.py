"""Meetings on the desk: a date or a place that must be fixed by now, minutes that nobody has written."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.rules import months_before, urgency
from app.desk.words import between
from app.meetings.words import of_meeting
from app.russian.dates import short_date
from app.russian.numerals import plural
from db.models import Assignment, Meeting, Resolution
from db.vocabulary import AssignmentState, DocumentKind, MeetingKind, PeriodKind

AHEAD = 3  # months before its window begins, when and where a meeting is held must be settled
_DATE_NOW, _DATE_SOON = 31, 92
_PLACE_NOW, _PLACE_SOON = 14, 30
_MINUTES_SOON, _MINUTES_LATEST = timedelta(days=10), timedelta(days=92)
_AT_HOME = (MeetingKind.COUNCIL, MeetingKind.SECRETARIAT)  # everybody knows where

_OPEN = (Meeting.cancelled == "",)


def unsettled(session: Session, day: date) -> list[DeskItem]:
    """Return the meetings whose date or place must be fixed by now."""
    return [*_without_date(session, day), *_without_place(session, day)]


def without_minutes(session: Session, day: date) -> list[DeskItem]:
    """Return the meetings held lately of which there are no minutes."""
    written = select(Resolution.id).where(
        Resolution.meeting_id == Meeting.id, Resolution.kind == DocumentKind.MINUTES
    )
    query = (
        select(Meeting)
        .where(*_OPEN, Meeting.date_to < day, Meeting.date_to >= day - _MINUTES_LATEST, ~written.exists())
        .order_by(Meeting.date_to, Meeting.id)
    )
    return [_minutes(meeting, day) for meeting in session.scalars(query)]


def settle_by(meeting: Meeting, deadline: date | None) -> date | None:
    """Return by when it must be known on which day the meeting is held, and where."""
    begins = meeting.period_start or meeting.period_end
    usual = months_before(begins, AHEAD) if begins else None
    return min(filter(None, (usual, deadline)), default=None)


def undated(session: Session) -> Sequence[Row[Meeting, date | None]]:
    """Return the meetings without a day, with the earliest deadline that is counted from it."""
    deadline = (
        select(func.min(Assignment.period_end))
        .where(
            Assignment.meeting_id == Meeting.id,
            Assignment.state == AssignmentState.OPEN,
            Assignment.period_kind == PeriodKind.RELATIVE,
        )
        .correlate(Meeting)
        .scalar_subquery()
    )
    query = select(Meeting, deadline).where(*_OPEN, Meeting.date_from.is_(None)).order_by(Meeting.id)
    return session.execute(query).all()


def title_of(meeting: Meeting) -> str:
    """Return «Дата и место XXI страновой конференции»."""
    what = "Дата" if meeting.place else "Дата и место"
    return f"{what} {of_meeting(meeting.kind, meeting.number)}"


def _without_date(session: Session, day: date) -> Iterator[DeskItem]:
    for meeting, deadline in undated(session):
        by = settle_by(meeting, deadline)
        if by and (presses := _date_presses(meeting, by, day)):
            yield DeskItem(
                Kind.MEETING,
                presses,
                title_of(meeting),
                f"по плану: {meeting.period_text}" if meeting.period_text else "",
                _date_when(meeting, by, day),
                Act.ARRANGE,
                (meeting.id,),
                meeting.period_start,
                by,
            )


def _date_presses(meeting: Meeting, by: date, day: date) -> Urgency | None:
    """Return how much it presses; before the window is over nothing is lost yet."""
    if meeting.period_end and meeting.period_end < day:
        return Urgency.OVERDUE
    presses = urgency(day, by, now=_DATE_NOW, soon=_DATE_SOON)
    return Urgency.NOW if presses is Urgency.OVERDUE else presses


def _date_when(meeting: Meeting, by: date, day: date) -> str:
    if by >= day:
        return f"не позднее {short_date(by)}"
    first, last = meeting.period_start or meeting.period_end, meeting.period_end or meeting.period_start
    if first is None or last is None:
        return f"не позднее {short_date(by)}"
    return f"срок прошёл {short_date(last)}" if last < day else between(first, last)


def _without_place(session: Session, day: date) -> Iterator[DeskItem]:
    query = (
        select(Meeting)
        .where(
            *_OPEN,
            Meeting.place == "",
            ~Meeting.by_correspondence,
            Meeting.kind.not_in(_AT_HOME),
            Meeting.date_from.between(day, day + timedelta(days=_PLACE_SOON)),
        )
        .order_by(Meeting.date_from, Meeting.id)
    )
    for meeting in session.scalars(query):
        assert meeting.date_from is not None
        presses = urgency(day, meeting.date_from, now=_PLACE_NOW, soon=_PLACE_SOON)
        assert presses is not None
        yield DeskItem(
            Kind.MEETING,
            presses,
            f"Место {of_meeting(meeting.kind, meeting.number)}",
            "дата назначена, место ещё нет",
            f"начало {short_date(meeting.date_from)}",
            Act.ARRANGE,
            (meeting.id,),
            meeting.date_from,
            meeting.date_from,
        )


def _minutes(meeting: Meeting, day: date) -> DeskItem:
    assert meeting.date_to is not None
    since = day - meeting.date_to
    passed = plural(since.days, "день", "дня", "дней")
    return DeskItem(
        Kind.MINUTES,
        Urgency.SOON if since <= _MINUTES_SOON else Urgency.NOW,
        f"Протокол {of_meeting(meeting.kind, meeting.number)}",
        f"последний день {short_date(meeting.date_to)}, протокола ещё нет",
        f"{'прошёл' if passed.endswith('день') else 'прошло'} {passed}",
        Act.WRITE_MINUTES,
        (meeting.id,),
        meeting.date_to,
        meeting.date_to + _MINUTES_SOON,
    )

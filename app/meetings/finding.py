"""Which meeting is meant: by its id, its number, its day, or the period for which it is planned."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from db.models import Meeting
from db.vocabulary import MeetingKind, Period


def the_meeting(session: Session, meeting_id: int) -> Meeting:
    """Return the meeting, or refuse where undo has taken it back meanwhile."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise UserError("Этого заседания больше нет: оно удалено или его добавление отменено.")
    return meeting


def meeting_of(session: Session, kind: MeetingKind, number: int | None) -> Meeting | None:
    """Return the meeting of this number in the series of its kind, or None; one called off is none."""
    if number is None:
        return None
    found = (meeting for meeting in _series(session, kind) if meeting.number == number)
    return next(found, None)


def numbers_taken(session: Session, kind: MeetingKind, *, besides: int | None = None) -> frozenset[int]:
    """Return the numbers of the series that other meetings bear."""
    series = _series(session, kind)
    return frozenset(each.number for each in series if each.number is not None and each.id != besides)


def meant_by(session: Session, kind: MeetingKind, number: int | None, day: date | None) -> Meeting | None:
    """Return the meeting a document is of: by its number, its day, or as the only one planned for then."""
    if numbered := meeting_of(session, kind, number):
        return numbered
    if day is None:
        return None
    alike = _alike(session, kind, number)
    held = [meeting for meeting in alike if meeting.date_to == day]
    return held[0] if held else _only(alike, lambda meeting: _holds(meeting, day, day))


def planned_as(
    session: Session, kind: MeetingKind, number: int | None, period: Period | None, decided_on: date
) -> Meeting | None:
    """Return the meeting that is planned already by this number, or as the only one still to come then."""
    if numbered := meeting_of(session, kind, number):
        return numbered
    if period is None or period.end is None:
        return None
    first, last = period.start or period.end, period.end
    alike = _alike(session, kind, number)
    return _only(alike, lambda each: _holds(each, first, last) or _comes_in(each, period, decided_on))


def lies_in(meeting: Meeting, period: Period) -> bool:
    """Return whether the days of the meeting are appointed, and lie in the period."""
    first, last = meeting.date_from, meeting.date_to
    if first is None or last is None:
        return False
    return (period.start or first) <= first and last <= (period.end or last)


def _series(session: Session, kind: MeetingKind) -> list[Meeting]:
    kinds = [other for other in MeetingKind if other.series == kind.series]
    held = select(Meeting).where(Meeting.kind.in_(kinds), Meeting.cancelled == "")
    return list(session.scalars(held.order_by(Meeting.id)))


def _alike(session: Session, kind: MeetingKind, number: int | None) -> list[Meeting]:
    """Return the meetings of the kind that may be the same, because one of the two has no number."""
    return [
        meeting
        for meeting in _series(session, kind)
        if meeting.kind is kind and (meeting.number is None or number is None)
    ]


def _holds(meeting: Meeting, first: date, last: date) -> bool:
    """Return whether the meeting has no day yet, and the days lie in the period it is planned for."""
    window = meeting.period
    if meeting.date_to is not None or window is None or window.end is None:
        return False
    return (window.start or window.end) <= first and last <= window.end


def _comes_in(meeting: Meeting, period: Period, decided_on: date) -> bool:
    """Return whether days after that one are appointed for the meeting, within the period."""
    return meeting.date_from is not None and meeting.date_from > decided_on and lies_in(meeting, period)


def _only(meetings: list[Meeting], fits: Callable[[Meeting], bool]) -> Meeting | None:
    fitting = [meeting for meeting in meetings if fits(meeting)]
    return fitting[0] if len(fitting) == 1 else None

"""What follows when a meeting gets other days: deadlines, suspensions, the standing items of its agenda."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from sqlalchemy.orm import Session

from app.assignments.following import follow
from app.changes import Noun
from app.meetings.agenda_putting import renew_standing
from app.meetings.attendance_operations import move_contacts
from app.meetings.hanging import has_agenda
from app.meetings.waiting import link_waiting
from app.meetings.words import meeting_name, when_words
from db.models import Meeting
from db.vocabulary import Period

TOUCHED = frozenset({Noun.MEETINGS, Noun.RESOLUTIONS, Noun.ASSIGNMENTS, Noun.ORGANIZATIONS})


@dataclass(frozen=True, slots=True)
class When:
    """The days of a meeting and the period it is planned for, to be compared."""

    first: date | None
    last: date | None
    period: Period | None

    @classmethod
    def of(cls, meeting: Meeting) -> Self:
        """Return when the meeting is held as things stand."""
        return cls(meeting.date_from, meeting.date_to, meeting.period)


def moved(session: Session, meeting: Meeting, why: str = "") -> str:
    """Let all that hangs on the days of the meeting follow; return what to say of it, or nothing."""
    session.flush()
    link_waiting(session, meeting)
    move_contacts(session, meeting)
    if has_agenda(session, meeting.id):
        renew_standing(session, meeting)
    deadlines = follow(session, meeting.id, why or _reason(meeting))
    session.flush()
    return f"; сдвинуто сроков поручений: {deadlines}" if deadlines else ""


def moved_since(session: Session, meeting: Meeting, before: When, why: str = "") -> str:
    """Do the same if the days or the period are others than before."""
    return moved(session, meeting, why) if When.of(meeting) != before else ""


def _reason(meeting: Meeting) -> str:
    when = when_words(meeting.date_from, meeting.date_to, meeting.period)
    return f"{meeting_name(meeting.kind, meeting.number)}: {when}"

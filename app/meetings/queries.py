"""What is known of the meetings still to come."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.meetings.words import of_meeting
from db.models import Meeting


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A meeting still to come, in the genitive: «страновой отчётно-выборной конференции 2027 года»."""

    id: int
    genitive: str


def planned(session: Session, day: date) -> list[PlannedRow]:
    """Return the meetings after the day, those of a known day first; not yet dated ones come with them."""
    coming = session.scalars(
        select(Meeting)
        .where(or_(Meeting.date_from > day, Meeting.date_from.is_(None)))
        .order_by(Meeting.date_from.is_(None), Meeting.date_from, Meeting.id)
    )
    return [PlannedRow(meeting.id, _genitive(meeting)) for meeting in coming]


def _genitive(meeting: Meeting) -> str:
    named = of_meeting(meeting.kind, meeting.number)
    day = meeting.date_from or meeting.period_start or meeting.period_end
    return f"{named} {day.year}\u00a0года" if day else named

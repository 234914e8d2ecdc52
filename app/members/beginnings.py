"""From where one asks what has changed: the year, a month, the last conference, a list that was sent."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.words import meeting_name
from app.members.sent_lists import sent, sent_words
from app.russian.dates import short_date
from db.models import Meeting
from db.vocabulary import MeetingKind

MOST_LISTS = 12  # of those that were sent; older ones are found among the sent lists
_CONFERENCES = (
    MeetingKind.THEMATIC,
    MeetingKind.ELECTION,
    MeetingKind.COUNTRY,
    MeetingKind.EXTRAORDINARY,
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A day, by its end, from which changes are told, or the list that stands for it."""

    words: str
    day: date
    sent_list_id: int | None = None


def beginnings(session: Session, today: date, sent_list_id: int | None = None) -> list[Beginning]:
    """Return what is usually compared with today; the sent lists last, also an old one that is asked for."""
    lists = [row for place, row in enumerate(sent(session)) if place < MOST_LISTS or row.id == sent_list_id]
    return [
        Beginning("с начала года", date(today.year, 1, 1) - timedelta(days=1)),
        Beginning("за месяц", _month_before(today)),
        *_since_conference(session, today),
        *(Beginning(f"со списка {sent_words(row)}", row.day, row.id) for row in lists),
    ]


def _since_conference(session: Session, today: date) -> Iterator[Beginning]:
    """Yield the eve of the last conference: what it decided itself is among the changes."""
    found = session.execute(
        select(Meeting.kind, Meeting.number, Meeting.date_from)
        .where(Meeting.kind.in_(_CONFERENCES), Meeting.date_from <= today)
        .order_by(Meeting.date_from.desc(), Meeting.id.desc())
    ).first()
    if found and found.date_from:
        name = f"{meeting_name(found.kind, found.number)}, {short_date(found.date_from)}"
        yield Beginning(
            f"с последней конференции и с её решениями ({name})", found.date_from - timedelta(days=1)
        )


def _month_before(day: date) -> date:
    """Return the same day of the month before, or the last one that it has."""
    year, month = divmod(day.year * 12 + day.month - 2, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

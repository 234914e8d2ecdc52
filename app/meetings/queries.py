"""What is asked of meetings: the list, one of them, those still to come."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from app.meetings.finding import the_meeting
from app.meetings.rows import MeetingRow
from app.meetings.standing_items import missed_standing
from app.meetings.words import meeting_name, of_meeting
from app.russian.folding import search_fold
from db.models import AgendaItem, Meeting, Resolution


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A meeting still to come, in the genitive: «страновой отчётно-выборной конференции 2027 года»."""

    id: int
    genitive: str


def planned(session: Session, day: date) -> list[PlannedRow]:
    """Return the meetings after the day, those of a known day first; not yet dated ones come with them."""
    coming = session.scalars(
        select(Meeting)
        .where(or_(Meeting.date_from > day, Meeting.date_from.is_(None)), Meeting.cancelled == "")
        .order_by(Meeting.date_from.is_(None), Meeting.date_from, Meeting.id)
    )
    return [PlannedRow(meeting.id, _genitive(meeting)) for meeting in coming]


def meetings(session: Session, day: date, *, search: str = "") -> list[MeetingRow]:
    """Return the meetings to come by their expected day, then those of the past, the newest first."""
    rows = [row for row in _rows(session, _all(), day) if _speaks_of(row, search)]
    coming = [row for row in rows if _is_coming(row, day)]
    past = [row for row in rows if not _is_coming(row, day)]
    return [
        *sorted(coming, key=lambda row: (expected(row) or date.max, row.id)),
        *sorted(past, key=lambda row: (expected(row) or date.min, row.id), reverse=True),
    ]


def meetings_of_year(session: Session, year: int) -> list[MeetingRow]:
    """Return the meetings held in the year or expected in it, in the order of their days."""
    rows = [row for row in _rows(session, _all(), date.today()) if (expected(row) or date.max).year == year]
    return sorted(rows, key=lambda row: (expected(row) or date.max, row.id))


def meeting_row(session: Session, meeting_id: int) -> MeetingRow:
    """Return one meeting."""
    the_meeting(session, meeting_id)
    (row,) = _rows(session, _all().where(Meeting.id == meeting_id), date.today())
    return row


def expected(row: MeetingRow) -> date | None:
    """Return the first day of the meeting, or the first on which it may be held; None: nobody knows."""
    if row.date_from or row.period is None:
        return row.date_from
    return row.period.start or row.period.end


def _is_coming(row: MeetingRow, day: date) -> bool:
    return not row.cancelled and (row.date_to is None or row.date_to >= day)


def _speaks_of(row: MeetingRow, search: str) -> bool:
    told = search_fold(f"{row.name} {row.theme} {row.place} {row.host} {row.date_from or ''}")
    return all(word in told for word in search_fold(search).split())


def _all() -> Select[Meeting, int, int]:
    items = select(func.count()).where(AgendaItem.meeting_id == Meeting.id).scalar_subquery()
    documents = select(func.count()).where(Resolution.meeting_id == Meeting.id).scalar_subquery()
    return select(Meeting, items, documents)


def _rows(session: Session, chosen: Select[Meeting, int, int], day: date) -> list[MeetingRow]:
    missed = _missed(session, day)
    found = session.execute(chosen)
    return [_row(meeting, items, documents, missed) for meeting, items, documents in found]


def _row(meeting: Meeting, items: int, documents: int, missed: Mapping[int, Sequence[str]]) -> MeetingRow:
    return MeetingRow(
        meeting.id,
        meeting.kind,
        meeting.number,
        meeting_name(meeting.kind, meeting.number),
        meeting.theme,
        meeting.place,
        meeting.host,
        meeting.date_from,
        meeting.date_to,
        meeting.period,
        meeting.by_correspondence,
        meeting.cancelled,
        items,
        documents,
        tuple(missed[meeting.id]),
    )


def _missed(session: Session, day: date) -> Mapping[int, Sequence[str]]:
    titles: dict[int, list[str]] = defaultdict(list)
    for row in missed_standing(session, day):
        titles[row.meeting_id].append(row.title)
    return titles


def _genitive(meeting: Meeting) -> str:
    named = of_meeting(meeting.kind, meeting.number)
    day = meeting.date_from or meeting.period_start or meeting.period_end
    return f"{named} {day.year}\u00a0года" if day else named

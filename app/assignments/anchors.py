"""The meeting from which a relative period is counted: called by the same resolution, named, or the next."""

import re
from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.russian.folding import fold_in_place
from app.russian.relative import comes_after, named_meeting, names_meeting
from db.models import Clause, Decision, Meeting, Resolution
from db.vocabulary import MeetingKind

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_NEXT = re.compile(r"\b(?:очередн|следующ|ближайш|предстоящ|будущ)")


def meeting_for(session: Session, clause_id: int, words: str) -> int | None:
    """Return the meeting that the wording of a clause's period means, or None while there is none."""
    clause = session.get_one(Clause, clause_id)
    resolution = session.get_one(Resolution, clause.resolution_id)
    called = _called_by(session, clause)
    if not names_meeting(words):
        return called[0].id if called else None
    held = session.get(Meeting, resolution.meeting_id) if resolution.meeting_id else None
    looks_back = comes_after(words) and not _NEXT.search(fold_in_place(words))
    own = (held,) if held and looks_back else ()
    fitting = _fitting((*own, *called, *_coming(session, resolution.adopted_on)), words)
    return fitting[0].id if fitting else None


def _fitting(meetings: Iterable[Meeting], words: str) -> list[Meeting]:
    """Return the meetings of the kind, the number and the year that the words name."""
    named = named_meeting(words)
    kind, number = meeting_kind(named) or MeetingKind.COUNTRY, meeting_number(named)
    years = set(map(int, _YEAR.findall(named)))
    return [
        meeting
        for meeting in meetings
        if meeting.kind.series == kind.series
        and (number is None or meeting.number == number)
        and (not years or _year(meeting) in {None, *years})
    ]


def _year(meeting: Meeting) -> int | None:
    day = meeting.date_from or meeting.period_start or meeting.period_end
    return day.year if day else None


def _called_by(session: Session, clause: Clause) -> list[Meeting]:
    """Return the meetings that the clause's resolution called, those of the nearest clauses first."""
    found = session.execute(
        select(Clause, Meeting)
        .join(Decision, Decision.clause_id == Clause.id)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .where(Clause.resolution_id == clause.resolution_id, Meeting.cancelled == "")
    )
    return [meeting for _, meeting in sorted(found, key=lambda each: _distance(clause, each[0]))]


def _distance(clause: Clause, other: Clause) -> tuple[bool, bool, int]:
    related = {clause.id, clause.parent_id} & {other.id, other.parent_id} - {None}
    return clause.id != other.id, not related, abs(clause.id - other.id)


def _coming(session: Session, on: date | None) -> Iterable[Meeting]:
    """Return the meetings still to come after the day, the soonest first, those of no known time last."""
    day = on or date.min
    soonest = (Meeting.date_from.is_(None), Meeting.date_from, Meeting.period_start.is_(None))
    return session.scalars(
        select(Meeting)
        .where(Meeting.cancelled == "", or_(Meeting.date_from > day, Meeting.date_from.is_(None)))
        .order_by(*soonest, Meeting.period_start, Meeting.id)
    )

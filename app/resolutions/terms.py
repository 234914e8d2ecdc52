"""The term of a suspension: words that may stand for a day or for a meeting still to come."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.russian.folding import fold
from app.russian.periods import read_period
from db.models import Meeting
from db.vocabulary import MeetingKind, PeriodKind

_KIND_WORDS = {
    "отчетно-выборн": MeetingKind.ELECTION,
    "тематическ": MeetingKind.THEMATIC,
    "чрезвычайн": MeetingKind.EXTRAORDINARY,
}


@dataclass(frozen=True, slots=True)
class Term:
    """What the words of a term stand for; both are None while nobody can know."""

    day: date | None = None
    meeting_id: int | None = None


def read_term(session: Session, words: str, on: date) -> Term:
    """Return the day or the one coming meeting that the words of a term mean."""
    folded = fold(words)
    if "конференц" in folded:
        return Term(meeting_id=_coming_conference(session, folded, on))
    period = read_period(words, on) if words else None
    return Term(day=period.end) if period and period.kind is PeriodKind.SPAN else Term()


def _coming_conference(session: Session, folded: str, on: date) -> int | None:
    kind = next((kind for word, kind in _KIND_WORDS.items() if word in folded), MeetingKind.COUNTRY)
    coming = session.scalars(
        select(Meeting).where(
            Meeting.kind == kind,
            Meeting.cancelled == "",
            or_(Meeting.date_from > on, Meeting.date_from.is_(None)),
        )
    )
    fitting = [meeting.id for meeting in coming if _fits_year(meeting, folded)]
    return fitting[0] if len(fitting) == 1 else None


def _fits_year(meeting: Meeting, folded: str) -> bool:
    day = meeting.date_from or meeting.period_start or meeting.period_end
    years = [word for word in folded.split() if word.isdigit() and len(word) == 4]
    return not years or day is None or str(day.year) in years

"""Standing items: what adopted resolutions want on every agenda for a time, and where one was missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.words import meeting_name
from app.resolutions.clause_words import clause_words
from db import models
from db.vocabulary import DecisionKind, Period, ResolutionState

_ALWAYS = date.max


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item of every agenda between two days; both count."""

    decision_id: int
    title: str
    source: str  # «п. 5 резолюции XX страновой конференции от 19.06.2026»
    first: date
    last: date

    def covers(self, first: date, last: date) -> bool:
        """Return whether a meeting within these days has the item on its agenda."""
        return self.first <= last and first <= self.last


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A meeting whose agenda lacks a standing item of its day."""

    meeting_id: int
    meeting: str
    title: str
    source: str


def standing_items(session: Session) -> list[StandingItem]:
    """Return the standing items that adopted resolutions ask for, in the order of their adoption."""
    found = session.execute(
        select(models.Decision, models.Clause, models.Resolution, models.Meeting)
        .join(models.Clause, models.Clause.id == models.Decision.clause_id)
        .join(models.Resolution, models.Resolution.id == models.Clause.resolution_id)
        .outerjoin(models.Meeting, models.Meeting.id == models.Resolution.meeting_id)
        .where(
            models.Decision.kind == DecisionKind.STANDING,
            models.Resolution.state == ResolutionState.ADOPTED,
        )
        .order_by(models.Resolution.adopted_on, models.Decision.id)
    )
    ended = dict(_cancelled(session))
    items = []
    for decision, clause, document, meeting in found:
        first, last = _span(clause.period, document.adopted_on or date.min)
        kind, number, day = (meeting.kind, meeting.number, meeting.date_to) if meeting else (None, None, None)
        source = clause_words(clause.marker, kind, number, day, document.kind)
        last = min(last, ended.get(clause.id, _ALWAYS))
        items.append(StandingItem(decision.id, decision.facts["title"], source, first, last))
    return items


def wanted_at(session: Session, meeting: models.Meeting) -> list[StandingItem]:
    """Return the standing items of the meeting's days, or of the period it is planned for."""
    first = meeting.date_from or meeting.period_start or meeting.period_end
    last = meeting.date_to or meeting.period_end or first
    if first is None or last is None:
        return []
    return [item for item in standing_items(session) if item.covers(first, last)]


def missed_standing(session: Session, day: date) -> list[MissedRow]:
    """Return which standing items the agendas of meetings held before the day lack, the newest first."""
    items = standing_items(session)
    if not items:
        return []
    held = session.scalars(
        select(models.Meeting)
        .where(
            models.Meeting.cancelled == "",
            models.Meeting.date_to < day,
            select(models.AgendaItem.id).where(models.AgendaItem.meeting_id == models.Meeting.id).exists(),
        )
        .order_by(models.Meeting.date_to.desc(), models.Meeting.id.desc())
    )
    heard = set(session.execute(select(models.AgendaItem.meeting_id, models.AgendaItem.decision_id)))
    return [
        MissedRow(meeting.id, meeting_name(meeting.kind, meeting.number), item.title, item.source)
        for meeting in held
        for item in items
        if item.covers(meeting.date_from or date.max, meeting.date_to or date.min)
        and (meeting.id, item.decision_id) not in heard
    ]


def _span(period: Period | None, adopted: date) -> tuple[date, date]:
    """Return the days of which the agendas have the item: never the meeting that adopted it."""
    after = adopted + timedelta(days=1)
    first = (period.start if period else None) or after
    return max(first, after), (period.end if period else None) or _ALWAYS


def _cancelled(session: Session) -> Iterator[tuple[int, date]]:
    """Yield the clauses that later ones cancelled, each with the day of it."""
    found = session.execute(
        select(models.Decision.facts, models.Resolution.adopted_on)
        .join(models.Clause, models.Clause.id == models.Decision.clause_id)
        .join(models.Resolution, models.Resolution.id == models.Clause.resolution_id)
        .where(
            models.Decision.kind == DecisionKind.CANCEL,
            models.Resolution.state == ResolutionState.ADOPTED,
        )
    )
    for facts, day in found:
        if facts["clause_id"] is not None and day is not None:
            yield facts["clause_id"], day

"""How items come onto an agenda by themselves, in their order, and go when their time is over."""

from collections.abc import Iterable
from datetime import date
from itertools import takewhile

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.meetings.agenda_offers import Offer, offers
from app.meetings.standing_items import wanted_at
from db.models import AgendaItem, AgendaPaper, Clause, Decision, Meeting, Vote
from db.vocabulary import AgendaKind, DecisionKind

_ORDER = (AgendaKind.MINUTES, AgendaKind.STANDING, AgendaKind.SUSPENSION, AgendaKind.ORDINARY)


def put(session: Session, meeting: Meeting, wanted: Iterable[Offer]) -> None:
    """Put the items on the agenda, each behind those of its kind; numbers given before stay."""
    items = agenda_items(session, meeting.id)
    for offer in wanted:
        item = AgendaItem(
            meeting_id=meeting.id,
            number=next_number(items),
            kind=offer.kind,
            title=offer.title,
            minutes_of_id=offer.minutes_of_id,
            decision_id=offer.decision_id,
            event_id=offer.event_id,
        )
        items.insert(_place(items, offer.kind), item)
        arrange(items)
        session.add(item)
    session.flush()


def put_standing(session: Session, meeting: Meeting) -> None:
    """Put on the agenda the standing items of the meeting's day that it lacks."""
    put(session, meeting, (offer for offer in offers(session, meeting) if offer.kind is AgendaKind.STANDING))


def renew_standing(session: Session, meeting: Meeting) -> None:
    """Let the agenda have the standing items of the meeting's new day, and those no more that are over."""
    _take_off_ended(session, meeting)
    put_standing(session, meeting)


def follow_decisions(session: Session, resolution_id: int) -> None:
    """Let the agendas made already have what an adopted resolution put on all of them, or took off."""
    decided = set(
        session.scalars(
            select(Decision.id)
            .join(Clause, Clause.id == Decision.clause_id)
            .where(
                Clause.resolution_id == resolution_id,
                Decision.kind.in_((DecisionKind.STANDING, DecisionKind.CANCEL)),
            )
        )
    )
    for meeting in _with_agenda_to_come(session) if decided else ():
        _take_off_ended(session, meeting)
        put(session, meeting, (offer for offer in offers(session, meeting) if offer.decision_id in decided))


def let_go_of_draft(session: Session, resolution_id: int) -> None:
    """Let the questions stand without a draft that is removed."""
    for item in session.scalars(select(AgendaItem).where(AgendaItem.resolution_id == resolution_id)):
        item.resolution_id = None
    session.flush()


def agenda_items(session: Session, meeting_id: int) -> list[AgendaItem]:
    """Return the rows of the agenda in the order of hearing."""
    own = select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    return list(session.scalars(own.order_by(AgendaItem.position, AgendaItem.id)))


def next_number(items: Iterable[AgendaItem]) -> int:
    """Return the number that a new item gets: after the last, wherever that stands."""
    return max((item.number for item in items), default=0) + 1


def arrange(items: Iterable[AgendaItem]) -> None:
    """Let the rows keep the order in which they stand."""
    for position, item in enumerate(items):
        item.position = position


def _place(items: Iterable[AgendaItem], kind: AgendaKind) -> int:
    """Return the place behind those at the beginning that are heard before one of the kind."""
    earlier = _ORDER[: _ORDER.index(kind) + 1]
    return len(list(takewhile(lambda item: item.kind in earlier, items)))


def _with_agenda_to_come(session: Session) -> list[Meeting]:
    return list(
        session.scalars(
            select(Meeting).where(
                Meeting.cancelled == "",
                or_(Meeting.date_from.is_(None), Meeting.date_from > date.today()),
                select(AgendaItem.id).where(AgendaItem.meeting_id == Meeting.id).exists(),
            )
        )
    )


def _take_off_ended(session: Session, meeting: Meeting) -> None:
    """Take the standing items off that are not of the meeting's day, as far as nobody worked on them."""
    wanted = {item.decision_id for item in wanted_at(session, meeting)}
    items = agenda_items(session, meeting.id)
    for item in items:
        over = item.kind is AgendaKind.STANDING and item.decision_id not in wanted
        if over and not _is_worked_on(session, item):
            session.delete(item)
    session.flush()
    arrange(agenda_items(session, meeting.id))


def _is_worked_on(session: Session, item: AgendaItem) -> bool:
    hanging = (AgendaPaper.item_id, Vote.item_id)
    return bool(item.speaker or item.spoken or item.note or item.resolution_id) or any(
        session.scalars(select(column).where(column == item.id)).first() for column in hanging
    )

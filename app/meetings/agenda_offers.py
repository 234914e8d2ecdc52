"""What an agenda should have: the last minutes, the standing items, the suspensions that wait for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.meetings import rules
from app.meetings.finding import the_meeting
from app.meetings.standing_items import wanted_at
from app.meetings.words import of_meeting
from app.members import as_of
from app.resolutions.addressee import of_organization
from app.russian.dates import short_date
from db.models import AgendaItem, Meeting, MembershipEvent, Organization
from db.vocabulary import AgendaKind, EventKind

_WAITING = (EventKind.SUSPENDED, EventKind.EXTENDED)


@dataclass(frozen=True, slots=True)
class Offer:
    """An item that the agenda should have, with what it stands for."""

    kind: AgendaKind
    title: str
    minutes_of_id: int | None = None
    decision_id: int | None = None
    event_id: int | None = None

    @property
    def stands_for(self) -> tuple[int | None, ...]:
        """Return by what the item is known again on an agenda."""
        return self.minutes_of_id, self.decision_id, self.event_id


def offers(session: Session, meeting: Meeting) -> list[Offer]:
    """Return what the agenda lacks of all that it should have, in the order of hearing."""
    present = session.execute(
        select(AgendaItem.minutes_of_id, AgendaItem.decision_id, AgendaItem.event_id).where(
            AgendaItem.meeting_id == meeting.id
        )
    )
    stood_for = set(map(tuple, present))
    wanted = (*_minutes(session, meeting), *_standing(session, meeting), *_suspensions(session, meeting))
    return [offer for offer in wanted if offer.stands_for not in stood_for]


def lacking(session: Session, meeting_id: int) -> list[str]:
    """Return the titles of what the agenda should have and lacks."""
    return [offer.title for offer in offers(session, the_meeting(session, meeting_id))]


def _minutes(session: Session, meeting: Meeting) -> Iterator[Offer]:
    """Yield the minutes of the last meeting of the same body, unless an agenda has them already."""
    before = meeting.date_from or meeting.period_start or date.max
    last = session.scalars(
        select(Meeting)
        .where(
            Meeting.kind.in_(rules.same_body(meeting.kind)),
            Meeting.cancelled == "",
            Meeting.id != meeting.id,
            Meeting.date_to < before,
        )
        .order_by(Meeting.date_to.desc(), Meeting.id.desc())
        .limit(1)
    ).first()
    if last and not _approved_elsewhere(session, last.id, meeting.id):
        title = f"Об утверждении протокола {of_meeting(last.kind, last.number, last.date_to)}"
        yield Offer(AgendaKind.MINUTES, title, minutes_of_id=last.id)


def _approved_elsewhere(session: Session, minutes_of_id: int, meeting_id: int) -> bool:
    elsewhere = (
        select(AgendaItem.id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(
            AgendaItem.minutes_of_id == minutes_of_id,
            AgendaItem.meeting_id != meeting_id,
            Meeting.cancelled == "",
        )
    )
    return session.scalars(elsewhere).first() is not None


def _standing(session: Session, meeting: Meeting) -> Iterator[Offer]:
    for item in wanted_at(session, meeting):
        yield Offer(AgendaKind.STANDING, item.title, decision_id=item.decision_id)


def _suspensions(session: Session, meeting: Meeting) -> Iterator[Offer]:
    """Yield the suspensions that wait for the meeting and that nothing has ended before it."""
    opening = meeting.date_from or meeting.period_start or date.max
    found = session.execute(
        select(MembershipEvent.id, Organization.name, as_of.since())
        .join(Organization, Organization.id == MembershipEvent.organization_id)
        .where(
            MembershipEvent.until_meeting_id == meeting.id,
            MembershipEvent.kind.in_(_WAITING),
            ~MembershipEvent.annulled,
            or_(MembershipEvent.ends.is_(None), MembershipEvent.ends >= opening),
        )
        .order_by(Organization.sort_key, MembershipEvent.id)
    )
    for event_id, name, since in found:
        assert since is not None  # an extension has its suspension before it
        whose = _within_sentence(of_organization(name))
        title = f"О членстве {whose}, приостановленном {short_date(since)}"
        yield Offer(AgendaKind.SUSPENSION, title, event_id=event_id)


def _within_sentence(name: str) -> str:
    """Return «общественного объединения «Мост»» without its capital; an abbreviation keeps its own."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name

"""The registry as an import compares with it: every card in memory, read in a few queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.members import rules
from app.members.importing.days import Day
from app.members.importing.fields import STEP_DAY, Field
from app.members.words import FORM, status_word
from app.spreadsheet.sheets import Value
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization, Person, Post
from db.vocabulary import EventKind, LegalForm, Precision, Status

# What the card holds as it is told.
COLUMNS = {
    Field.NAME: "name",
    Field.SHORT_NAME: "short_name",
    Field.REGISTRATION_NUMBER: "registration_number",
    Field.REGION: "region",
    Field.CITY: "city",
    Field.ADDRESS: "address",
    Field.PHONES: "phones",
    Field.EMAILS: "emails",
    Field.SITES: "sites",
    Field.HEADCOUNT: "headcount",
    Field.REGISTERED_ON: "registered_on",
    Field.NOTES: "notes",
}
_READ = tuple(getattr(Organization, name) for name in COLUMNS.values())


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """A step of a membership that counts."""

    step: rules.Step
    day: Day
    until: str
    basis: str


@dataclass(slots=True)
class HeldLeader:
    """The post of the leader of today."""

    post_id: int
    name: str
    title: str
    since: date | None


@dataclass(slots=True)
class Held:
    """A card: what it says, and by what it may be recognised."""

    id: int
    form: LegalForm
    registered: Day | None
    said: dict[Field, Value]  # as an export would tell it
    keys: tuple[str, str]
    former: list[tuple[str, str]] = field(default_factory=list)  # names and their keys
    fields: list[str] = field(default_factory=list)  # of work
    events: list[HeldEvent] = field(default_factory=list)
    leader: HeldLeader | None = None
    led: list[str] = field(default_factory=list)  # who led it before

    @property
    def name(self) -> str:
        """Return the full name."""
        return str(self.said[Field.NAME])

    def text(self, told: Field) -> str:
        """Return what the card says in a field, or an empty text."""
        return str(self.said.get(told) or "")

    def steps(self) -> list[rules.Step]:
        """Return the timeline as its rules see it."""
        return [event.step for event in self.events]


def held(session: Session, today: date) -> dict[int, Held]:
    """Return all cards by their ids."""
    cards = {card.id: card for card in _cards(session)}
    for id_, day in session.execute(
        select(ContactRecord.organization_id, func.max(ContactRecord.day))
        .where(ContactRecord.answered)
        .group_by(ContactRecord.organization_id)
    ):
        cards[id_].said[Field.LAST_CONTACT] = day
    for id_, *names in session.execute(
        select(
            FormerName.organization_id,
            FormerName.name,
            FormerName.name_key,
            FormerName.short_name,
            FormerName.short_name_key,
        )
    ):
        cards[id_].former += [(name, key) for name, key in (names[:2], names[2:]) if key]
    for id_, name in session.execute(select(FieldOfWork.organization_id, FieldOfWork.name)):
        cards[id_].fields.append(name)
    _tell_leaders(session, cards, today)
    _tell_membership(session, cards, today)
    return cards


def _cards(session: Session) -> Iterator[Held]:
    precise = Organization.registered_precision
    keys = (Organization.name_key, Organization.short_name_key)
    for id_, form, precision, name_key, short_key, *told in session.execute(
        select(Organization.id, Organization.form, precise, *keys, *_READ)
    ):
        said = dict(zip(COLUMNS, told, strict=True))
        said[Field.FORM] = FORM[form]
        on = said[Field.REGISTERED_ON]
        yield Held(id_, form, Day(on, precision) if on else None, said, (name_key, short_key))


def _tell_leaders(session: Session, cards: dict[int, Held], today: date) -> None:
    query = (
        select(
            Post.organization_id,
            Post.id,
            Post.title,
            Post.since,
            Post.until,
            Person.surname,
            Person.given,
            Person.patronymic,
        )
        .join(Person, Person.id == Post.person_id)
        .where(Post.is_leader, Post.organization_id.is_not(None))
        .order_by(Post.since, Post.id)
    )
    for id_, post_id, title, since, until, *parts in session.execute(query):
        assert id_ is not None  # said to the database above
        name = " ".join(filter(None, parts))
        if until is not None and until <= today:
            cards[id_].led.append(name)
        elif since is None or since <= today:
            leader = HeldLeader(post_id, name, title, since)
            cards[id_].leader = leader
            cards[id_].said |= {Field.LEADER: leader.name, Field.LEADER_POST: title}


def _tell_membership(session: Session, cards: dict[int, Held], today: date) -> None:
    for id_, events in _events(session).items():
        cards[id_].events = sorted(events, key=lambda event: (event.step.effective, event.step.order))
    for card in cards.values():
        now = standing(card.events, today)
        kind = now.step.kind if now else None
        status = rules.STATUS_AFTER[kind]
        card.said[Field.STATUS] = status_word(status, kind if status is Status.FORMER else None)
        begun = beginning(card.events, now)
        card.said[Field.SINCE] = begun.day.day if begun else None
        card.said[Field.UNTIL] = now.until if now and status is Status.SUSPENDED else None
        card.said[Field.BASIS] = now.basis if now else None
        card.said |= {
            STEP_DAY[event.step.kind]: event.day.day for event in card.events if event.step.kind in STEP_DAY
        }


def _events(session: Session) -> dict[int, list[HeldEvent]]:
    events: dict[int, list[HeldEvent]] = defaultdict(list)
    query: Any = select(
        MembershipEvent.organization_id,
        MembershipEvent.kind,
        MembershipEvent.effective,
        MembershipEvent.id,
        MembershipEvent.precision,
        MembershipEvent.until_text,
        MembershipEvent.basis,
    ).where(~MembershipEvent.annulled)
    for id_, kind, effective, order, precision, *words in session.execute(query):
        step = rules.Step(kind, effective, order)
        events[id_].append(HeldEvent(step, Day(effective, Precision(precision)), *words))
    return events


def standing(events: Iterable[HeldEvent], today: date) -> HeldEvent | None:
    """Return the event that governs the end of the day."""
    passed = [event for event in events if event.step.effective <= today]
    return max(passed, key=attrgetter("step.effective", "step.order"), default=None)


def beginning(events: Iterable[HeldEvent], now: HeldEvent | None) -> HeldEvent | None:
    """Return the event with which the status began: an extension goes back to its suspension."""
    if now is None or now.step.kind is not EventKind.EXTENDED:
        return now
    earlier = (event for event in events if event.step.kind is EventKind.SUSPENDED)
    return standing(earlier, now.step.effective)


def of_kind(card: Held, kinds: frozenset[EventKind]) -> list[HeldEvent]:
    """Return the events of some kinds, the newest last."""
    return [event for event in card.events if event.step.kind in kinds]

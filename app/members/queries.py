"""What the registry answers: as of any day, frozen rows only."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.meetings.words import of_meeting
from app.members import as_of, rules
from app.members.rows import Card, Details, EventRow, FormerNameRow, LeaderRow, RegistryRow
from app.russian.dates import short_date
from app.russian.folding import fold, search_fold, sort_key
from db.models import (
    Clause,
    FieldOfWork,
    FormerName,
    Meeting,
    MembershipEvent,
    Organization,
    Person,
    Post,
    Resolution,
)
from db.vocabulary import Precision, Status

ALL = frozenset(Status)

# What a row says as it is today, whatever day is looked at.
_OF_TODAY = (
    "region",
    "city",
    "phones",
    "emails",
    "form",
    "address",
    "sites",
    "registration_number",
    "registered_on",
    "registered_precision",
    "headcount",
    "notes",
)


def registry(
    session: Session, day: date, *, search: str = "", statuses: frozenset[Status] = ALL
) -> list[RegistryRow]:
    """Return all that were in the registry by the day, former ones too, as a Russian reader sorts them."""
    query = _rows(day).where(as_of.has_status(statuses)).order_by(Organization.sort_key, Organization.id)
    for word in search_fold(search).split():
        query = query.where(Organization.folded.contains(word, autoescape=True))
    return [_registry_row(row) for row in session.execute(query)]


def counts(session: Session, day: date) -> dict[Status, int]:
    """Return how many organisations have each status at the end of the day."""
    found = session.execute(
        select(MembershipEvent.kind, func.count()).where(as_of.governs(day)).group_by(MembershipEvent.kind)
    )
    totals = dict.fromkeys(Status, 0)
    for kind, count in found:
        totals[rules.STATUS_AFTER[kind]] += count
    return totals


def card(session: Session, organization_id: int, day: date) -> Card:
    """Return all that is known of an organisation; its status, name and leader as of the day."""
    row = session.execute(_rows(day, only=organization_id)).one()
    events = _events(session, organization_id)
    steps = steps_of(session, organization_id)
    return Card(
        _registry_row(row),
        details_of(session, organization_id),
        events,
        _leaders(session, organization_id),
        _former_names(session, organization_id),
        tuple(rules.legal_next(steps, day)),
    )


def named(session: Session, name: str) -> list[int]:
    """Return the organisations whose full, short or former name is this one, letter case and quotes aside."""
    key = fold(name)
    if not key:
        return []
    former = exists().where(
        FormerName.organization_id == Organization.id,
        or_(FormerName.name_key == key, FormerName.short_name_key == key),
    )
    same = or_(Organization.name_key == key, Organization.short_name_key == key, former)
    return list(session.scalars(select(Organization.id).where(same).order_by(Organization.id)))


def the_one_named(session: Session, name: str) -> int:
    """Return the one organisation of this name, or refuse with a sentence."""
    match named(session, name):
        case [organization_id]:
            return organization_id
        case []:
            raise UserError(
                f"Организации «{name}» нет в реестре. Проверьте название или добавьте её карточку."
            )
        case _:
            raise UserError(f"В реестре несколько организаций с названием «{name}». Укажите полное название.")


def steps_of(session: Session, organization_id: int) -> list[rules.Step]:
    """Return the timeline of an organisation as its rules see it; annulled events do not count."""
    found = session.execute(
        select(MembershipEvent.kind, MembershipEvent.effective, MembershipEvent.id).where(
            MembershipEvent.organization_id == organization_id, ~MembershipEvent.annulled
        )
    )
    return [rules.Step(*row) for row in found]


def _rows(day: date, only: int | None = None) -> Select[*tuple[Any, ...]]:
    """Select the organisations that have an event by the day, and those without any event at all."""
    query = select(
        Organization.id,
        as_of.name_on(day),
        as_of.short_name_on(day),
        MembershipEvent.kind,
        as_of.since(),
        MembershipEvent.precision,
        MembershipEvent.until_text,
        as_of.leader_on(day),
        as_of.last_contact(),
        as_of.fields(),
        *(getattr(Organization, name) for name in _OF_TODAY),
    ).outerjoin(MembershipEvent, (MembershipEvent.organization_id == Organization.id) & as_of.governs(day))
    if only is not None:
        return query.where(Organization.id == only)
    any_event = exists().where(MembershipEvent.organization_id == Organization.id, ~MembershipEvent.annulled)
    return query.where(or_(MembershipEvent.id.is_not(None), ~any_event.correlate(Organization)))


def _registry_row(row: Iterable[Any]) -> RegistryRow:
    id_, name, short_name, kind, since, precision, until, leader, contact, fields, *of_today = row
    status = rules.STATUS_AFTER[kind]
    return RegistryRow(
        id_,
        name,
        short_name,
        status,
        since,
        kind if status is Status.FORMER else None,
        until or "",
        leader,
        last_contact=contact,
        fields=tuple(sorted(fields.split("\n"), key=sort_key)) if fields else (),
        since_precision=precision or Precision.DAY,
        **dict(zip(_OF_TODAY, of_today, strict=True)),
    )


def details_of(session: Session, organization_id: int) -> Details:
    """Return what the card says, the membership aside."""
    columns = [getattr(Organization, name) for name in Details.__dataclass_fields__ if name != "fields"]
    told = session.execute(select(*columns).where(Organization.id == organization_id)).one()
    return Details(**told._asdict(), fields=fields_of(session, organization_id))


def fields_of(session: Session, organization_id: int) -> tuple[str, ...]:
    """Return the organisation's fields of work in the order of the alphabet."""
    names = session.scalars(select(FieldOfWork.name).where(FieldOfWork.organization_id == organization_id))
    return tuple(sorted(names, key=sort_key))


def _events(session: Session, organization_id: int) -> tuple[EventRow, ...]:
    found = session.execute(
        select(MembershipEvent, Clause.marker, Resolution.id, Meeting.kind, Meeting.number, Meeting.date_to)
        .outerjoin(Clause, Clause.id == MembershipEvent.clause_id)
        .outerjoin(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(MembershipEvent.organization_id == organization_id)
        .order_by(MembershipEvent.effective.desc(), MembershipEvent.id.desc())
    )
    return tuple(_event_row(*row) for row in found)


def _event_row(
    event: MembershipEvent, marker: str | None, resolution_id: int | None, *meeting: Any
) -> EventRow:
    return EventRow(
        event.id,
        event.kind,
        event.effective,
        event.precision,
        rules.STATUS_AFTER[event.kind],
        event.until_text,
        event.reason,
        _document(event) if resolution_id is None else clause_words(marker, *meeting),
        resolution_id,
        event.annulled,
        event.annulled_reason,
    )


def clause_words(marker: str | None, *meeting: Any) -> str:
    """Return «п. 10 резолюции XX страновой тематической конференции от 19.06.2026»."""
    clause = f"п.\u00a0{marker} резолюции" if marker and marker != "-" else "резолюция"
    return f"{clause} {of_meeting(*meeting)}" if meeting[0] else clause


def _document(event: MembershipEvent) -> str:
    return f"{event.basis} от {short_date(event.basis_date)}" if event.basis_date else event.basis


def _leaders(session: Session, organization_id: int) -> tuple[LeaderRow, ...]:
    full = func.trim(Person.surname + " " + Person.given + " " + Person.patronymic)
    found = session.execute(
        select(Post.id, full, Post.title, Post.since, Post.until)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id == organization_id, Post.is_leader)
        .order_by(Post.since.desc(), Post.id.desc())
    )
    return tuple(LeaderRow(*row) for row in found)


def _former_names(session: Session, organization_id: int) -> tuple[FormerNameRow, ...]:
    found = session.execute(
        select(FormerName.name, FormerName.short_name, FormerName.replaced_on)
        .where(FormerName.organization_id == organization_id)
        .order_by(FormerName.replaced_on.desc())
    )
    return tuple(FormerNameRow(*row) for row in found)

"""What the secretary does to the registry: each function is one transaction and one step of undo."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import contacts, former_names, people, posts, search, timeline
from app.members.cards import ORGANIZATIONS, called, said_of, the_card
from app.members.lines import check_emails, with_line
from app.members.posts import PostEntry
from app.members.queries import details_of, looking_like
from app.members.rows import ContactRow, Details, FormerNameRow
from app.members.timeline import Entry
from app.members.words import EVENT, from_day
from app.russian.dates import short_date
from app.russian.folding import fold
from app.russian.typography import plain_spaces, quoted
from db.models import FieldOfWork, MembershipEvent, Organization
from db.vocabulary import Precision

_ADDED = {"phones": "телефон", "emails": "эл. почта", "sites": "сайт", "fields": "направление"}


class NameTaken(UserError):
    """The name is that of a card there is, also a former name: it leads to that card."""

    def __init__(self, name: str, organization_id: int) -> None:
        super().__init__(
            f"Организация {quoted(name)} уже есть в реестре. "
            "Откройте её карточку: и повторный приём записывается там же."
        )
        self.organization_id = organization_id


def add_organization(
    session: Session, details: Details, *, leader: str = "", admitted: Entry | None = None
) -> Changes:
    """Open the card of an organisation, with its leader and its admission where they are known."""
    _check_name(session, details, None)
    person = people.the_person(session, leader) if leader.strip() else None
    text = search.text_of_new(details, person, posts.LEADER)
    organization = Organization(**_columns(details), folded=text)
    session.add(organization)
    session.flush()
    if details.fields:
        _keep_fields(session, organization.id, details.fields)
    if admitted:
        timeline.take_step(session, organization.id, admitted)
    if person:
        posts.appoint_leader(session, organization.id, PostEntry(leader, person_id=person.id))
    return Changes(f"Добавлена организация: {called(organization)}", ORGANIZATIONS, (organization.id,))


def edit_organization(
    session: Session,
    organization_id: int,
    details: Details,
    *,
    renamed_on: date | None = None,
    renamed_precision: Precision = Precision.DAY,
) -> Changes:
    """Change the card; with a day of renaming the former name is kept with its date."""
    organization = the_card(session, organization_id)
    if fold(details.name) != organization.name_key:  # what it is called already is not asked for again
        _check_name(session, details, organization_id)
    names = (organization.name, organization.short_name)
    if renamed_on and names != (details.name.strip(), details.short_name.strip()):
        told = FormerNameRow(*names, renamed_on, renamed_precision)
        former_names.keep_replaced(session, organization_id, told)
    for column, value in _columns(details).items():
        setattr(organization, column, value)
    _keep_fields(session, organization_id, details.fields)
    search.refresh(session, organization_id)
    return Changes(f"Изменена карточка: {called(organization)}", ORGANIZATIONS, (organization_id,))


def add_line(session: Session, organization_id: int, column: str, line: str) -> Changes:
    """Put one more telephone, address of e-mail, site or field of work on the card."""
    the_card(session, organization_id)
    before = details_of(session, organization_id)
    told = (*before.fields, line) if column == "fields" else with_line(getattr(before, column), line)
    values: dict[str, Any] = {column: told}
    details = replace(before, **values)
    check_emails(details.emails, before.emails)
    edit_organization(session, organization_id, details)
    return said_of(session, organization_id, f"{_ADDED[column]} {line.strip()}", organization_id)


def enter_event(session: Session, organization_id: int, entry: Entry) -> Changes:
    """Record a step of the membership, today's or a late one; refuse what is illegal with the reason."""
    organization = the_card(session, organization_id)
    event = timeline.take_step(session, organization_id, entry)
    since = plain_spaces(from_day(entry.effective, entry.precision))
    sentence = f"{called(organization)}: {EVENT[entry.kind]} {since}"
    return Changes(sentence, ORGANIZATIONS, (event.id,))


def annul_event(session: Session, event_id: int, reason: str) -> Changes:
    """Annul a wrong event; it stays visible with the reason."""
    event = session.get_one(MembershipEvent, event_id)
    if event.annulled:
        raise UserError("Эта запись уже аннулирована.")
    if event.clause_id is not None:
        raise UserError("Эта запись сделана решением. Изменить её может только новое решение.")
    if not reason.strip():
        raise UserError("Напишите, почему запись аннулируется: причина останется в истории.")
    timeline.annul(session, event, reason.strip())
    words = f"аннулирована запись «{EVENT[event.kind]} {short_date(event.effective)}»"
    return said_of(session, event.organization_id, words, event.organization_id)


def set_leader(
    session: Session,
    organization_id: int,
    name: str,
    since: date | None,
    *,
    title: str = posts.LEADER,
    precision: Precision = Precision.DAY,
    basis: str = "",
    person_id: int | None = None,
    namesake: bool = False,
) -> Changes:
    """Appoint a leader from a day, the known person of this name unless told otherwise."""
    organization = the_card(session, organization_id)
    entry = PostEntry(name, title, since, precision, basis=basis, person_id=person_id, namesake=namesake)
    posts.appoint_leader(session, organization_id, entry)
    search.refresh(session, organization_id)
    return Changes(f"{called(organization)}: руководитель — {name.strip()}", ORGANIZATIONS)


def record_contact(
    session: Session,
    organization_id: int,
    day: date,
    *,
    means: str = "",
    from_whom: str = "",
    answered: bool = True,
    note: str = "",
) -> Changes:
    """Note that the secretariat heard from the organisation, or tried to."""
    return contacts.add_contact(
        session, organization_id, ContactRow(0, day, means, from_whom, answered, note)
    )


def _check_name(session: Session, details: Details, own_id: int | None) -> None:
    if not fold(details.name):
        raise UserError("Введите название организации.")
    if others := [known for known in looking_like(session, details.name) if known != own_id]:
        raise NameTaken(details.name.strip(), others[0])


def _columns(details: Details) -> dict[str, object]:
    values = {name: value.strip() if type(value) is str else value for name, value in asdict(details).items()}
    del values["fields"]
    return values | search.keys(details.name, details.short_name)


def _keep_fields(session: Session, organization_id: int, fields: Iterable[str]) -> None:
    """Let the card have just these fields of work; what is the same but for letter case stays as it was."""
    wanted = {fold(name): name.strip() for name in fields if name.strip()}
    for known in session.scalars(select(FieldOfWork).where(FieldOfWork.organization_id == organization_id)):
        if wanted.pop(known.key, None) is None:
            session.delete(known)
    session.add_all(
        FieldOfWork(organization_id=organization_id, name=name, key=key) for key, name in wanted.items()
    )
    session.flush()

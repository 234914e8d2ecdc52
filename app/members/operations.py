"""What the secretary does to the registry: each function is one transaction and one step of undo."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members import people, search, timeline
from app.members.queries import named
from app.members.rows import Details
from app.members.timeline import Entry
from app.members.words import EVENT
from app.russian.dates import short_date
from app.russian.folding import fold
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization

_ORGANIZATIONS = frozenset({Noun.ORGANIZATIONS})


def add_organization(
    session: Session, details: Details, *, leader: str = "", admitted: Entry | None = None
) -> Changes:
    """Open the card of an organisation, with its leader and its admission where they are known."""
    _check_name(session, details, None)
    organization = Organization(**_columns(details), folded=search.text_of_new(details, leader))
    session.add(organization)
    session.flush()
    _keep_fields(session, organization.id, details.fields)
    if admitted:
        timeline.take_step(session, organization.id, admitted)
    if leader.strip():
        people.appoint_leader(session, organization.id, leader, since=None)
    return Changes(f"Добавлена организация: {_called(organization)}", _ORGANIZATIONS, (organization.id,))


def edit_organization(
    session: Session, organization_id: int, details: Details, *, renamed_on: date | None = None
) -> Changes:
    """Change the card; with a day of renaming the former name is kept with its date."""
    organization = _get(session, organization_id)
    _check_name(session, details, organization_id)
    names = (organization.name, organization.short_name)
    if renamed_on and names != (details.name.strip(), details.short_name.strip()):
        session.add(
            FormerName(
                organization_id=organization_id,
                name=names[0],
                short_name=names[1],
                replaced_on=renamed_on,
                name_key=fold(names[0]),
                short_name_key=fold(names[1]),
            )
        )
    for column, value in _columns(details).items():
        setattr(organization, column, value)
    _keep_fields(session, organization_id, details.fields)
    search.refresh(session, organization_id)
    return Changes(f"Изменена карточка: {_called(organization)}", _ORGANIZATIONS, (organization_id,))


def enter_event(session: Session, organization_id: int, entry: Entry) -> Changes:
    """Record a step of the membership, today's or a late one; refuse what is illegal with the reason."""
    organization = _get(session, organization_id)
    event = timeline.take_step(session, organization_id, entry)
    sentence = f"{_called(organization)}: {EVENT[entry.kind]} с {short_date(entry.effective)}"
    return Changes(sentence, _ORGANIZATIONS, (event.id,))


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
    called = _called(_get(session, event.organization_id))
    sentence = f"{called}: аннулирована запись «{EVENT[event.kind]} {short_date(event.effective)}»"
    return Changes(sentence, _ORGANIZATIONS, (event.organization_id,))


def set_leader(
    session: Session, organization_id: int, name: str, since: date | None, *, title: str = people.LEADER
) -> Changes:
    """Appoint a leader from a day; the one before leads until that day."""
    organization = _get(session, organization_id)
    people.appoint_leader(session, organization_id, name, since, title=title)
    search.refresh(session, organization_id)
    return Changes(f"{_called(organization)}: руководитель — {name.strip()}", _ORGANIZATIONS)


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
    if day > date.today():
        raise UserError("Отметка о связи не может быть сделана на будущее. Проверьте дату.")
    organization = _get(session, organization_id)
    session.add(
        ContactRecord(
            organization_id=organization_id,
            day=day,
            means=means,
            from_whom=from_whom,
            answered=answered,
            note=note,
        )
    )
    words = "связались" if answered else "ответа нет"
    return Changes(f"{_called(organization)}: {words} {short_date(day)}", _ORGANIZATIONS)


def _get(session: Session, organization_id: int) -> Organization:
    organization = session.get(Organization, organization_id)
    if organization is None:
        raise UserError("Этой карточки больше нет: её добавление было отменено.")
    return organization


def _check_name(session: Session, details: Details, own_id: int | None) -> None:
    if not details.name.strip():
        raise UserError("Введите название организации.")
    if set(named(session, details.name)) - {own_id}:
        raise UserError(
            f"Организация «{details.name.strip()}» уже есть в реестре. "
            "Откройте её карточку: и повторный приём записывается там же."
        )


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


def _called(organization: Organization) -> str:
    return organization.short_name or organization.name

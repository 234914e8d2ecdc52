"""Generated offices: seeded, Cyrillic, as large as a case asks for."""

import random
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.members import search
from app.office import Office
from db.models import MembershipEvent, Organization, Person, Post
from db.vocabulary import EventKind

WORDS = "родник мост лодка песня книга свеча нить очаг двор ремесло память река ветер колодец дом".split()
CITIES = "Заречный Устье Верхний\u00a0Яр Камышин\u00a0Брод Дальний".split(" ")


def generate(path: Path, organizations: int) -> Path:
    """Return the file of an office with so many organisations, a leader and two events each."""
    with Office.create(path, "Координационный совет организаций Заречья") as office:
        office.do(_fill, organizations)
    return path


def _fill(session: Session, organizations: int) -> Changes:
    chance = random.Random(2026)
    for number in range(organizations):
        name = f"ОО «{chance.choice(WORDS).capitalize()} и {chance.choice(WORDS)} {number}»"
        organization = Organization(
            name=name,
            short_name="",
            city=chance.choice(CITIES),
            phones=f"+000 {number:06}",
            **search.keys(name, ""),
        )
        person = Person(
            surname=f"Орлов{number}", given="Кирилл", patronymic="Львович", folded=f"орлов{number}"
        )
        session.add_all([organization, person])
        session.flush()
        session.add(
            Post(person_id=person.id, organization_id=organization.id, title="руководитель", is_leader=True)
        )
        _admit(session, organization.id, date(2010, 1, 1) + timedelta(days=chance.randrange(3000)), number)
        search.refresh(session, organization.id)
    return Changes("Заполнено", frozenset({Noun.ORGANIZATIONS}))


def _admit(session: Session, organization_id: int, day: date, number: int) -> None:
    suspended = day + timedelta(days=700) if number % 7 == 0 else None
    session.add(
        MembershipEvent(
            organization_id=organization_id,
            kind=EventKind.ADMITTED,
            effective=day,
            ends=suspended,
            basis="протокол",
        )
    )
    if suspended:
        session.add(
            MembershipEvent(
                organization_id=organization_id,
                kind=EventKind.SUSPENDED,
                effective=suspended,
                basis="протокол",
                until_date=date(2024, 12, 31) if number % 70 == 0 else None,  # so that the desk is not empty
            )
        )

"""Generated registries with long histories, put into a real office file in bulk and without a journal."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from app.members import search
from app.members.rules import MAY_FOLLOW
from app.office import Office
from app.russian.folding import fold
from db import journal
from db.base import Base
from db.engine import open_engine
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization, Person, Post
from db.vocabulary import EventKind, LegalForm
from tests.bench.offices import CITIES, WORDS

_SURNAMES = "Орлов Саблин Ёлкин Ветров Кузнецов Ручьёв Лодкин Мостовой Пчёлкин Гордеев".split()
_FIELDS = "культура образование молодёжь ветераны благотворительность спорт".split()
_FOUNDED = date(2000, 1, 1)
_DAYS = 9000  # of history
_EVENTS = 10  # of each organisation
_AT_ONCE = 5000  # organisations in memory


def generate(path: Path, organizations: int) -> Path:
    """Return the file of an office with so many organisations and ten times as many events."""
    Office.create(path, "Координационный совет организаций Заречья").close()
    engine = open_engine(path)
    with engine.begin() as connection:
        journal.drop_triggers(connection)
        _fill(connection, organizations)
        search.renew_all(connection)
        journal.create_triggers(connection)
    engine.dispose()
    return path


def _fill(connection: Connection, organizations: int) -> None:
    chance = random.Random(2026)
    cards = (_card(number, chance) for number in range(1, organizations + 1))
    while some := list(islice(cards, _AT_ONCE)):
        for model in (Organization, Person, Post, FormerName, FieldOfWork, ContactRecord, MembershipEvent):
            if rows := [row for card in some for kind, row in card if kind is model]:
                connection.execute(insert(model), rows)


def _card(number: int, chance: random.Random) -> list[tuple[type[Base], dict[str, Any]]]:
    name = _name(number, chance)
    surname, city, field = chance.choice(_SURNAMES), chance.choice(CITIES), chance.choice(_FIELDS)
    organization = {
        "id": number,
        "name": name,
        "form": chance.choice(list(LegalForm)),
        "region": f"{city}ский край",
        "city": city,
        "address": f"ул. {chance.choice(WORDS).capitalize()}, {chance.randrange(1, 99)}",
        "phones": f"+000 (55) {chance.randrange(100, 999)}-{chance.randrange(10, 99)}-{number % 100:02}",
        "emails": f"pochta{number}@zarechye.example",
        "headcount": chance.randrange(5, 900),
        **search.keys(name, ""),
    }
    person = {"id": number, "surname": surname, "given": "Кирилл", "patronymic": "Львович"}
    belongs = {"organization_id": number}
    return [
        (Organization, organization),
        (Person, person | {"folded": fold(f"{surname} Кирилл Львович")}),
        (Post, belongs | {"person_id": number, "title": "председатель", "is_leader": True}),
        (FieldOfWork, belongs | {"name": field, "key": fold(field)}),
        (ContactRecord, belongs | {"day": _some_day(chance)}),
        *((FormerName, belongs | former) for former in _former_names(number, chance)),
        *((MembershipEvent, belongs | event) for event in _events(chance)),
    ]


def _name(number: int, chance: random.Random) -> str:
    return f"ОО «{chance.choice(WORDS).capitalize()} и {chance.choice(WORDS)} {number}»"


def _former_names(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Yield the former name of one organisation in thirty."""
    if chance.randrange(30) == 0:
        former = _name(number, chance)
        yield {"name": former, "replaced_on": _some_day(chance), "name_key": fold(former)}


def _some_day(chance: random.Random) -> date:
    return _FOUNDED + timedelta(days=chance.randrange(_DAYS))


def _events(chance: random.Random) -> list[dict[str, Any]]:
    """Return a random legal history."""
    days = sorted(_some_day(chance) for _ in range(_EVENTS))
    kinds: list[EventKind | None] = [None]
    for _ in days:
        kinds.append(chance.choice(sorted(MAY_FOLLOW[kinds[-1]])))
    return [
        {"kind": kind, "effective": day, "ends": following, "basis": "протокол", "until_text": ""}
        for kind, (day, following) in zip(kinds[1:], pairwise([*days, None]), strict=True)
    ]

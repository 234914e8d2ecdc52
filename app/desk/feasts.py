"""Birthdays of the people, anniversaries of the organisations: quiet rows, for a kind word in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.people import born, is_member
from app.desk.rules import come_round
from app.desk.words import called, near_day
from app.members import as_of
from app.russian.numerals import plural
from db.models import MembershipEvent, Organization
from db.vocabulary import EventKind, Precision

AHEAD = timedelta(days=14)
_AGES = range(1, 111)
_ROUND = range(5, 201, 5)


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that comes round: whose, which, and the card it leads to."""

    kind: Kind
    day: date
    title: str
    detail: str
    organization_id: int | None
    key: str


def feasts(session: Session, day: date) -> list[DeskItem]:
    """Return what is celebrated on the day and soon after it."""
    return [_item(feast, day) for feast in celebrated(session, day, day, day + AHEAD)]


def celebrated(session: Session, day: date, first: date, last: date) -> list[Feast]:
    """Return the feasts between the two days of those who are members on `day`."""
    return [*_birthdays(session, day, first, last), *_anniversaries(session, day, first, last)]


def _item(feast: Feast, day: date) -> DeskItem:
    shown = feast.organization_id is not None
    return DeskItem(
        feast.kind,
        Urgency.QUIET,
        feast.title,
        feast.detail or "можно подготовить поздравление",
        near_day(feast.day, day),
        Act.SHOW_MEMBER if shown else Act.SHOW_COMPOSITION,
        (feast.organization_id,) if feast.organization_id is not None else (),
        feast.day,
        feast.day,
    )


def _birthdays(session: Session, day: date, first: date, last: date) -> list[Feast]:
    falls = come_round(first, last, _AGES)
    found: dict[int, Feast] = {}  # a person of several posts is congratulated once
    for row in born(session, day, list(falls)):
        assert row.birthday is not None
        feast = falls[row.birthday]
        age = plural(feast.year - row.birthday.year, "год", "года", "лет")
        found.setdefault(
            row.person_id,
            Feast(
                Kind.BIRTHDAY,
                feast,
                f"День рождения: {row.name}",
                f"{age} · {row.post()}",
                row.organization_id,
                f"birthday-{row.person_id}",
            ),
        )
    return list(found.values())


def _anniversaries(session: Session, day: date, first: date, last: date) -> list[Feast]:
    falls = come_round(first, last, _ROUND)
    begun = list(falls)
    return [
        _anniversary(falls[on], on, id_, called(name, short), words)
        for words, query in (("в составе совета", _admitted), ("со дня регистрации", _registered))
        for id_, name, short, on in query(session, day, begun)
    ]


def _anniversary(feast: date, on: date, id_: int, name: str, words: str) -> Feast:
    years = plural(feast.year - on.year, "год", "года", "лет")
    return Feast(
        Kind.ANNIVERSARY,
        feast,
        f"{years} {words}: {name}",
        "",
        id_,
        f"anniversary-{words}-{id_}-{on.isoformat()}",
    )


_Found: TypeAlias = Sequence[Row[*tuple[Any, ...]]]


def _admitted(session: Session, day: date, begun: list[date]) -> _Found:
    """Return the members of the day that were first admitted on one of the days."""
    admitted, before = aliased(MembershipEvent), aliased(MembershipEvent)
    earlier = select(before.id).where(
        before.organization_id == Organization.id,
        before.kind == EventKind.ADMITTED,
        before.effective < admitted.effective,
        ~before.annulled,
    )
    query = (
        select(Organization.id, as_of.name_on(day), as_of.short_name_on(day), admitted.effective)
        .join(admitted, admitted.organization_id == Organization.id)
        .where(
            admitted.effective.in_(begun),
            admitted.kind == EventKind.ADMITTED,
            admitted.precision == Precision.DAY,
            ~admitted.annulled,
            ~earlier.exists(),
            is_member(day),
        )
        .order_by(Organization.sort_key, Organization.id)
    )
    return session.execute(query).all()


def _registered(session: Session, day: date, begun: list[date]) -> _Found:
    """Return the members of the day that were registered on one of the days."""
    query = (
        select(Organization.id, as_of.name_on(day), as_of.short_name_on(day), Organization.registered_on)
        .where(
            Organization.registered_on.in_(begun),
            Organization.registered_precision == Precision.DAY,
            is_member(day),
        )
        .order_by(Organization.sort_key, Organization.id)
    )
    return session.execute(query).all()

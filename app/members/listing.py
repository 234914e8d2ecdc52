"""Which organisations are listed as of a day and in which order, and what their rows say."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, cast, func
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.members import as_of, rules
from app.members.alphabet import by_name
from app.members.choosing import DAY, as_of_day, chosen, portions, told_of
from app.members.filters import Filter
from app.members.rows import RegistryRow
from app.members.words import FORM, status_word
from app.russian.folding import sort_key
from db.models import MembershipEvent, Organization
from db.vocabulary import Precision, Status


class Order(StrEnum):
    """By what a list is sorted; the value is a column of the organisation, where it is one."""

    NAME = "sort_key"
    BARE_NAME = "bare_key"  # the legal form and the quotes left out
    STATUS = "status"
    SINCE = "since"
    UNTIL = "until"
    LEADER = "leader"
    REGION = "region"
    CITY = "city"
    FORM = "form"
    FIELDS = "fields"
    CONTACT = "contact"
    HEADCOUNT = "headcount"
    REGISTERED = "registered_on"
    REGISTRATION_NUMBER = "registration_number"
    PHONES = "phones"
    EMAILS = "emails"
    SITES = "sites"
    ADDRESS = "address"
    NOTES = "notes"


_NAMES = (Order.NAME, Order.BARE_NAME)
_STANDINGS = (Status.ACTIVE, Status.SUSPENDED, Status.CANDIDATE, Status.FORMER, Status.NONE)
_EVERYBODY = Filter()

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


def listed(
    session: Session,
    day: date,
    choice: Filter = _EVERYBODY,
    *,
    order: Order = Order.NAME,
    descending: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Return the organisations of the choice as of the day in the order wanted, or the first of them."""
    told = told_of(day, choice)
    if order in _NAMES:
        return by_name(session, told, choice, order, descending=descending, limit=limit)
    found = session.execute(_with_values(choice, order), told).all()
    return _sorted(found, order, descending)[:limit]


def rows(session: Session, day: date, ids: Sequence[int]) -> list[RegistryRow]:
    """Return what is said of the organisations as of the day, in the order asked for."""
    found: dict[int, RegistryRow] = {}
    for some in portions(ids):
        found |= {row[0]: _row(row) for row in session.execute(_rows(), {"day": day, "ids": some})}
    return [found[id_] for id_ in ids if id_ in found]


@lru_cache(maxsize=64)
def _with_values(choice: Filter, order: Order) -> Select[int, Any]:
    """Select the organisations with what they are sorted by; equal ones stay in the order of their names."""
    return chosen(choice, Organization.id, _value(order)).order_by(Organization.sort_key, Organization.id)


def _value(order: Order) -> ColumnElement[Any] | InstrumentedAttribute[Any]:
    match order:
        case Order.STATUS:
            return MembershipEvent.kind
        case Order.SINCE:
            return as_of.since()
        case Order.UNTIL:  # the terms that are days before those that are words
            return func.coalesce(cast(MembershipEvent.until_date, String), MembershipEvent.until_text)
        case Order.LEADER:
            return as_of.leader_on(DAY)
        case Order.CONTACT:
            return as_of.last_contact()
        case Order.FIELDS:
            return as_of.fields()
        case _:
            column: InstrumentedAttribute[Any] = getattr(Organization, order)
            return column


def _sorted(found: Sequence[tuple[int, Any]], order: Order, descending: bool) -> list[int]:
    """Return the ids by their values; those without any come last in either direction."""
    keys = {value: _key(order, value) for value in {value for _, value in found}}
    filled = [(id_, key) for id_, value in found if (key := keys[value]) is not None]
    filled.sort(key=lambda pair: pair[1], reverse=descending)
    return [id_ for id_, _ in filled] + [id_ for id_, value in found if keys[value] is None]


def _key(order: Order, value: Any) -> Any:
    """Return by what a Russian reader sorts the value, or None where there is none."""
    if order is Order.STATUS:
        status = rules.STATUS_AFTER[value]
        return _STANDINGS.index(status), status_word(status, value)
    if value in (None, ""):
        return None
    match order:
        case Order.FORM:
            return sort_key(FORM[value])
        case Order.FIELDS:
            return tuple(map(sort_key, _alphabetical(value)))
        case _:
            return sort_key(value) if isinstance(value, str) else value


@cache
def _rows() -> Select[*tuple[Any, ...]]:
    return as_of_day(
        Organization.id,
        as_of.name_on(DAY),
        as_of.short_name_on(DAY),
        MembershipEvent.kind,
        as_of.since(),
        as_of.since_precision(),
        MembershipEvent.until_text,
        as_of.leader_on(DAY),
        as_of.last_contact(),
        as_of.fields(),
        *(getattr(Organization, name) for name in _OF_TODAY),
    ).where(Organization.id.in_(bindparam("ids", expanding=True)))


def _row(row: Iterable[Any]) -> RegistryRow:
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
        fields=_alphabetical(fields or ""),
        since_precision=precision or Precision.DAY,
        **dict(zip(_OF_TODAY, of_today, strict=True)),
    )


@lru_cache(maxsize=1024)
def _alphabetical(fields: str) -> tuple[str, ...]:
    """Return the fields of work in their order; many organisations have the same ones."""
    return tuple(sorted(filter(None, fields.split("\n")), key=sort_key))

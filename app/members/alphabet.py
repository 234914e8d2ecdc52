"""The order of the alphabet as of a day: today's index has it, but for the few that were renamed since."""

from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.members import search
from app.members.choosing import DAY, chosen, portions
from app.members.filters import Filter
from db.models import FormerName, Organization


def by_name(
    session: Session,
    told: dict[str, Any],
    choice: Filter,
    column: str,
    *,
    descending: bool,
    limit: int | None,
) -> list[int]:
    """Return the organisations of the choice by the names they bore on the day, or the first of them."""
    unmoved = session.execute(_unmoved(choice, column, descending, limit), told)
    placed = [(key, id_) for id_, key in unmoved]
    moved = _moved(session, told, column)
    if placed and len(placed) == limit:  # who stands behind the last of these is not asked for
        moved = {id_: key for id_, key in moved.items() if ((key, id_) > placed[-1]) is descending}
    for some in portions([*moved]):
        placed += [(moved[id_], id_) for id_ in session.scalars(_among(choice), told | {"ids": some})]
    return [id_ for _, id_ in sorted(placed, reverse=descending)[:limit]]


@lru_cache(maxsize=64)
def _unmoved(choice: Filter, column: str, descending: bool, limit: int | None) -> Select[int, str]:
    """Select those that are called today as on the day: the index gives the first of them at once."""
    key = getattr(Organization, column)
    moved = select(FormerName.organization_id).where(FormerName.replaced_on > DAY)
    keys = (key.desc(), Organization.id.desc()) if descending else (key, Organization.id)
    query = chosen(choice, Organization.id, key).where(Organization.id.not_in(moved))
    return query.order_by(*keys).limit(limit)


def _moved(session: Session, told: dict[str, Any], column: str) -> dict[int, str]:
    """Return the keys of the names borne on the day and replaced since."""
    found = session.execute(_replaced(), told)
    return {id_: _name_key(column, name, short_name) for id_, name, short_name in found}


@cache
def _replaced() -> Select[int, str, str]:
    # Of several names replaced since, the one of the day comes last and stays.
    names = select(FormerName.organization_id, FormerName.name, FormerName.short_name)
    return names.where(FormerName.replaced_on > DAY).order_by(FormerName.replaced_on.desc())


@lru_cache(maxsize=4096)
def _name_key(column: str, name: str, short_name: str) -> str:
    return search.sort_keys(name, short_name)[column]


@lru_cache(maxsize=64)
def _among(choice: Filter) -> Select[int]:
    return chosen(choice, Organization.id).where(Organization.id.in_(bindparam("ids", expanding=True)))

"""Which organisations a choice lets through, as of a day that is told to the statement when it is asked."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Select, bindparam, select

from app.members import as_of
from app.members.filters import ALL, Filter
from app.members.silence import years_before
from app.russian.folding import fold
from db.models import MembershipEvent, Organization
from db.vocabulary import Status

# A statement is built once; only what is told to it differs from one asking to the next.
DAY: Final = bindparam("day", type_=Date())
_SILENT_SINCE: Final = bindparam("silent_since", type_=Date())

_AT_ONCE = 500  # organisations: a statement has room for so many parameters only


def told_of(day: date, choice: Filter) -> dict[str, Any]:
    """Return what the statements of the choice have to be told."""
    return {"day": day, "silent_since": years_before(day, choice.silent_years or 0)}


def portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the organisations in portions that one statement can be told of."""
    return (ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE))


def chosen(choice: Filter, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Select the columns of the organisations that meet the choice."""
    return as_of_day(*columns).where(*_conditions(choice))


def as_of_day(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Select the columns of organisations, each with the event that governs the day, if there is one."""
    governing = (MembershipEvent.organization_id == Organization.id) & as_of.governs(DAY)
    return select(*columns).select_from(Organization).outerjoin(MembershipEvent, governing)


def _conditions(choice: Filter) -> Iterator[ColumnElement[bool]]:
    yield as_of.has_status(choice.statuses or ALL)
    if choice.suspended_until:
        yield as_of.has_status(frozenset({Status.SUSPENDED}))
        yield MembershipEvent.until_date <= choice.suspended_until
    for column, wanted in (
        (Organization.region, choice.regions),
        (Organization.city, choice.cities),
        (Organization.form, choice.forms),
    ):
        if wanted:
            yield column.in_(wanted)
    if choice.fields:
        yield as_of.works_in(frozenset(map(fold, choice.fields)))
    if choice.silent_years is not None:
        yield as_of.last_contact(by=DAY) <= _SILENT_SINCE
    if choice.without_leader:
        yield ~as_of.is_led(DAY)
    if choice.without_email:
        yield Organization.emails == ""

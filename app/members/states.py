"""What is compared of an organisation: its state on a day, as the registry or a list that went out has it."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.members import as_of
from app.members.filters import ALL
from app.members.rules import STATUS_AFTER
from db.models import MembershipEvent, Organization
from db.vocabulary import EventKind, Status


@dataclass(frozen=True, slots=True)
class State:
    """An organisation on a day; status, names and leader are of the day, the rest is of when it was read."""

    id: int
    name: str
    short_name: str = ""
    kind: EventKind | None = None  # of the event that governs the day
    since: date | None = None
    until: str = ""
    leader: str = ""
    city: str = ""
    phones: str = ""
    emails: str = ""

    @property
    def status(self) -> Status:
        """Return what the organisation is to the council on the day."""
        return STATUS_AFTER[self.kind]

    @property
    def called(self) -> str:
        """Return the short name where there is one."""
        return self.short_name or self.name


def states(session: Session, day: date, ids: Collection[int] | None = None) -> list[State]:
    """Return all that were in the registry by the day, or those of them that are asked for, by name."""
    wanted = None if ids is None else set(ids)
    return [State(*row) for row in session.execute(_of_day(day)) if wanted is None or row[0] in wanted]


def _of_day(day: date) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Organization.id,
            as_of.name_on(day),
            as_of.short_name_on(day),
            MembershipEvent.kind,
            as_of.since(),
            func.coalesce(MembershipEvent.until_text, ""),
            as_of.leader_on(day),
            Organization.city,
            Organization.phones,
            Organization.emails,
        )
        .outerjoin(MembershipEvent, (MembershipEvent.organization_id == Organization.id) & as_of.governs(day))
        .where(as_of.has_status(ALL))
        .order_by(Organization.sort_key, Organization.id)
    )


def states_to_json(listed: Iterable[State], *, whole: bool) -> bytes:
    """Return the states as they are kept with a list; `whole` says that nobody else was in the registry."""
    rows = [asdict(state) | {"since": _iso(state.since)} for state in listed]
    return json.dumps({"whole": whole, "rows": rows}, ensure_ascii=False).encode()


def states_from_json(content: bytes) -> tuple[list[State], bool]:
    """Return the states of a list that was kept, and whether it was the whole registry."""
    kept = json.loads(content)
    return [_kept_state(**row) for row in kept["rows"]], kept["whole"]


def _kept_state(kind: str | None, since: str | None, **rest: Any) -> State:
    known = {name: rest[name] for name in State.__slots__ if name in rest}
    return State(
        **known,
        kind=EventKind(kind) if kind else None,
        since=date.fromisoformat(since) if since else None,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

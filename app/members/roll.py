"""The roll: the registry of a day as facts, the same for paper, Word, Excel and plain cells."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Final, TypeAlias

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import Signature
from app.members import as_of, rules
from app.members.filters import Filter
from app.members.happenings import Happening, histories
from app.members.listing import listed, rows
from app.members.rows import RegistryRow
from app.members.signing import signatory
from app.russian.dates import long_date
from db.models import MembershipEvent, Post
from db.vocabulary import EventKind, Status

AT_ONCE: Final = 500  # organisations read together, whatever the length of the roll

Tell: TypeAlias = Callable[[int], None]
Groups: TypeAlias = Mapping[Status, Sequence[int]]

# The parts of the roll in their order.
TITLE = {
    Status.ACTIVE: "Действующие",
    Status.SUSPENDED: "Приостановленные",
    Status.CANDIDATE: "Кандидаты",
    Status.FORMER: "Бывшие",
    Status.NONE: "Не состоят",
}
# Told of even where there are none, unless only some organisations are asked about.
_ALWAYS = (Status.ACTIVE, Status.SUSPENDED, Status.FORMER)


@dataclass(frozen=True, slots=True)
class RollRow:
    """An organisation in the roll: what the registry says of it, its leader's post, its membership so far."""

    number: int  # in its part
    row: RegistryRow
    post: str
    history: tuple[Happening, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class Part:
    """The organisations of one status; the rows may come from the office as they are asked for."""

    status: Status
    ids: Sequence[int]
    rows: Iterable[RollRow]

    @property
    def title(self) -> str:
        """Return «Действующие»."""
        return TITLE[self.status]


@dataclass(frozen=True, slots=True)
class Roll:
    """The registry of a day: members first, then suspended ones, candidates, former members."""

    council: str
    day: date
    parts: tuple[Part, ...]
    events: int  # of all these organisations by the day
    signature: Signature

    @property
    def count(self) -> int:
        """Return how many organisations there are."""
        return sum(len(part.ids) for part in self.parts)

    @property
    def title(self) -> str:
        """Return «Реестр организаций на 19 июня 2026 г.»."""
        return f"Реестр организаций на {long_date(self.day)}"

    @property
    def summary(self) -> str:
        """Return how many are members and how many suspended, and what of it all is of that day."""
        counts = Counter({part.status: len(part.ids) for part in self.parts})
        return (
            f"Состоят: {counts[Status.ACTIVE]}, членство приостановлено: {counts[Status.SUSPENDED]}. "
            "Название, членство и руководитель – на этот день, остальное – на сегодня."
        )


def roll(session: Session, day: date, ids: Sequence[int] | None = None) -> Roll:
    """Return the roll of a day, or of these organisations in this order."""
    read = reading(session, day, ids)
    return replace(read, parts=tuple(replace(part, rows=tuple(part.rows)) for part in read.parts))


def reading(
    session: Session, day: date, ids: Sequence[int] | None = None, tell: Tell = lambda _: None
) -> Roll:
    """Return the roll with rows that are read page by page, as long as the session lasts."""
    grouped = _everybody(session, day) if ids is None else _grouped(session, day, ids)
    parts = (
        Part(status, grouped[status], Pages(session, day, grouped[status], tell))
        for status in TITLE
        if grouped[status] or (ids is None and status in _ALWAYS)
    )
    council, events = council_details(session).name, _events(session, day, ids)
    return Roll(council, day, tuple(parts), events, signatory(session, day))


@dataclass(frozen=True, slots=True)
class Pages:
    """Rows of the roll read from the office some at a time, anew whenever they are gone through."""

    session: Session
    day: date
    ids: Sequence[int]
    tell: Tell  # how many more were read

    def __iter__(self) -> Iterator[RollRow]:
        numbers = count(1)
        for page in _pages(self.ids):
            posts = _posts(self.session, self.day, page)
            past = histories(self.session, page, self.day)
            for row in rows(self.session, self.day, page):
                yield RollRow(next(numbers), row, posts.get(row.id, ""), past.get(row.id, ()))
            self.tell(len(page))


def _pages(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[first : first + AT_ONCE] for first in range(0, len(ids), AT_ONCE))


def _everybody(session: Session, day: date) -> Groups:
    """Return all organisations by their status on the day."""
    return {status: listed(session, day, Filter(frozenset({status}))) for status in TITLE}


def _grouped(session: Session, day: date, ids: Sequence[int]) -> Groups:
    """Return these organisations by their status on the day, each group in the order given."""
    kind_of: dict[int, EventKind] = {}
    for page in _pages(ids):
        of_page = MembershipEvent.organization_id.in_(page)
        found = select(MembershipEvent.organization_id, MembershipEvent.kind).where(
            as_of.governs(day), of_page
        )
        kind_of.update(session.execute(found).all())
    grouped: dict[Status, list[int]] = {status: [] for status in TITLE}
    for organization_id in ids:
        grouped[rules.STATUS_AFTER[kind_of.get(organization_id)]].append(organization_id)
    return grouped


def _events(session: Session, day: date, ids: Sequence[int] | None) -> int:
    """Return how many events of these organisations, or of all, there are by the day."""
    counted = select(func.count()).where(~MembershipEvent.annulled, MembershipEvent.effective <= day)
    if ids is None:
        return session.scalars(counted).one()
    pages = (MembershipEvent.organization_id.in_(page) for page in _pages(ids))
    return sum(session.scalars(counted.where(page)).one() for page in pages)


def _posts(session: Session, day: date, ids: Sequence[int]) -> dict[int, str]:
    """Return how the posts of the leaders are called; of several the last begun counts."""
    held = (
        select(Post.organization_id, Post.title)
        .where(Post.organization_id.in_(ids), Post.is_leader, as_of.holds(day))
        .order_by(Post.since, Post.id)
    )
    return {organization_id: title for organization_id, title in session.execute(held) if organization_id}

"""The figures between two days: how many members there were and are, who came and left, where they are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.council import council_details
from app.errors import UserError
from app.members import as_of
from app.members.filters import MEMBERS
from app.members.queries import counts
from app.members.rules import STATUS_AFTER
from app.russian.calendar_words import MONTHS, month_end
from app.russian.dates import long_date
from app.russian.folding import sort_key
from db.models import FieldOfWork, MembershipEvent, Organization
from db.vocabulary import EventKind, Status

_MONTHS: Final = 24  # that are shown one by one; what is longer is shown by years
_NOWHERE: Final = "не указано"
_NONE: Final = 0, 0

Shares: TypeAlias = Mapping[str, tuple[int, int]]  # by name: how many members, how many people in them


@dataclass(frozen=True, slots=True)
class Share:
    """The members of one region or one field of work, at both ends."""

    name: str
    before: int
    after: int
    headcount: int  # of those at the end, as it is known today


@dataclass(frozen=True, slots=True)
class Point:
    """How many were members at the end of a month or a year."""

    day: date
    word: str
    active: int
    suspended: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted from the beginning of the first day to the end of the last."""

    council: str
    first: date
    last: date
    before: Mapping[Status, int]
    after: Mapping[Status, int]
    events: Mapping[EventKind, int]
    headcount: int  # of the members at the end, as it is known today
    told: int  # how many of them told it
    regions: tuple[Share, ...]
    fields: tuple[Share, ...]
    points: tuple[Point, ...]

    @property
    def title(self) -> str:
        """Return «Итоги 2026 года», «Итоги за период с 1 января по 19 июня 2026 г.»."""
        if (self.first, self.last) == (date(self.last.year, 1, 1), date(self.last.year, 12, 31)):
            return f"Итоги {self.last.year} года"
        return f"Итоги за период с {long_date(self.first)} по {long_date(self.last)}"


def figures(session: Session, first: date, last: date) -> Figures:
    """Return the figures of the days from the first to the last; both count."""
    if first > last:
        raise UserError("Первый день позже последнего: поменяйте их местами.")
    eve = first - timedelta(days=1)
    people = _headcounts(session, last)
    return Figures(
        council_details(session).name,
        first,
        last,
        counts(session, eve),
        counts(session, last),
        _events(session, first, last),
        sum(people),
        len(people),
        _shares(_regions(session, eve), _regions(session, last)),
        _shares(_fields(session, eve), _fields(session, last)),
        tuple(_points(session, first, last)),
    )


def _events(session: Session, first: date, last: date) -> Mapping[EventKind, int]:
    found = session.execute(
        select(MembershipEvent.kind, func.count())
        .where(~MembershipEvent.annulled, MembershipEvent.effective.between(first, last))
        .group_by(MembershipEvent.kind)
    )
    return Counter(dict(found.all()))


def _headcounts(session: Session, day: date) -> list[int]:
    query = (
        select(Organization.headcount)
        .join(MembershipEvent, MembershipEvent.organization_id == Organization.id)
        .where(as_of.governs(day), as_of.has_status(MEMBERS), Organization.headcount.is_not(None))
    )
    return [number for number in session.scalars(query) if number is not None]


def _regions(session: Session, day: date) -> Shares:
    return _shared(session, _members(day, Organization.region).group_by(Organization.region))


def _fields(session: Session, day: date) -> Shares:
    """Count the members by field of work; who works in several is counted in each."""
    told = _members(day, func.min(FieldOfWork.name))
    field = FieldOfWork.organization_id == Organization.id
    return _shared(session, told.outerjoin(FieldOfWork, field).group_by(FieldOfWork.key))


def _members(day: date, name: Any) -> Select[*tuple[Any, ...]]:
    """Select a name, how many members bear it on the day, and their headcounts together."""
    return (
        select(name, func.count(), func.coalesce(func.sum(Organization.headcount), 0))
        .select_from(MembershipEvent)
        .join(Organization, Organization.id == MembershipEvent.organization_id)
        .where(as_of.governs(day), as_of.has_status(MEMBERS))
    )


def _shared(session: Session, query: Select[*tuple[Any, ...]]) -> Shares:
    return {name or _NOWHERE: (number, people) for name, number, people in session.execute(query)}


def _shares(before: Shares, after: Shares) -> tuple[Share, ...]:
    """Return the shares, the largest first; what nobody told comes last."""
    shares = [
        Share(name, before.get(name, _NONE)[0], *after.get(name, _NONE))
        for name in before.keys() | after.keys()
    ]
    shares.sort(key=lambda share: (share.name == _NOWHERE, -share.after, sort_key(share.name)))
    return tuple(shares)


def _points(session: Session, first: date, last: date) -> Iterator[Point]:
    spans = session.execute(
        select(MembershipEvent.effective, MembershipEvent.ends, MembershipEvent.kind).where(
            ~MembershipEvent.annulled, as_of.has_status(MEMBERS), MembershipEvent.effective <= last
        )
    ).all()
    for day, word in _ends(first, last):
        held = Counter(
            STATUS_AFTER[kind] for start, end, kind in spans if start <= day and (end is None or end > day)
        )
        yield Point(day, word, held[Status.ACTIVE], held[Status.SUSPENDED])


def _ends(first: date, last: date) -> Iterator[tuple[date, str]]:
    """Yield the last days of the months, or of the years, with what they are called."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > _MONTHS:
        for year in range(first.year, last.year + 1):
            yield min(date(year, 12, 31), last), str(year)
        return
    for number in range(first.month - 1, first.month - 1 + months):
        year, month = first.year + number // 12, number % 12
        word = MONTHS[month][:3]
        yield (
            min(month_end(year, month + 1), last),
            word if first.year == last.year else f"{word} {year % 100:02}",
        )

"""The roll: the registry of a day as facts, the same for paper, Word, Excel and plain cells."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.members.queries import registry
from app.members.rows import RegistryRow
from app.members.words import status_word
from app.russian.dates import long_date
from db.models import Council
from db.vocabulary import Status


@dataclass(frozen=True, slots=True)
class RollColumn:
    """A column of the roll: its title, what stands in it, its width in characters."""

    title: str
    cell: Callable[[RegistryRow], str | date | None]
    width: int


COLUMNS = (
    RollColumn("Организация", lambda row: row.name, 39),
    RollColumn("Членство", lambda row: status_word(row.status, row.ended_by), 20),
    RollColumn("С какого дня", lambda row: row.since, 15),
    RollColumn("До", lambda row: row.until if row.status is Status.SUSPENDED else "", 23),
    RollColumn("Руководитель", lambda row: row.leader, 24),
    RollColumn("Город", lambda row: row.city, 18),
    RollColumn("Телефон", lambda row: row.phones, 18),
    RollColumn("Эл. почта", lambda row: row.emails, 27),
)

_ORDER = (Status.ACTIVE, Status.SUSPENDED, Status.CANDIDATE, Status.FORMER, Status.NONE)


@dataclass(frozen=True, slots=True)
class Roll:
    """The registry of a day: members first, then suspended ones, candidates, former members."""

    council: str
    day: date
    rows: tuple[RegistryRow, ...]

    @property
    def title(self) -> str:
        """Return «Реестр организаций на 19 июня 2026 г.»."""
        return f"Реестр организаций на {long_date(self.day)}"

    @property
    def summary(self) -> str:
        """Return how many are members and how many suspended, and what of it all is of that day."""
        counts = Counter(row.status for row in self.rows)
        return (
            f"Состоят: {counts[Status.ACTIVE]}, членство приостановлено: {counts[Status.SUSPENDED]}. "
            "Название, членство и руководитель – на этот день, остальное – на сегодня."
        )


def roll(session: Session, day: date) -> Roll:
    """Return the roll of a day."""
    rows = sorted(registry(session, day), key=lambda row: _ORDER.index(row.status))
    return Roll(session.scalars(select(Council.name)).one(), day, tuple(rows))

"""What hangs on the day of a meeting, as data: what moves with it, what has to be looked at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from app.resolutions.consequence import Obstacle
from app.resolutions.redated import Days
from db.base import Base


class Sort(StrEnum):
    """What it is that moves."""

    DOCUMENT = "document"
    REGISTRY = "registry"
    TERM = "term"
    COUNCIL = "council"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Patch:
    """Another value for one column of one row; the period of a row counts as a column."""

    model: type[Base]
    id: int
    column: str
    value: Any


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that moves: shown in words, carried out by its patches, value for value."""

    sort: Sort
    subject: str
    before: str
    after: str
    patches: tuple[Patch, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """What does not move by itself, in a sentence."""

    sentence: str


Found: TypeAlias = Move | Check | Obstacle


@dataclass(frozen=True, slots=True)
class Shift:
    """The wrong days of a meeting and the right ones; decisions count from the last of them."""

    before: Days
    after: Days

    @property
    def was(self) -> date:
        """Return the day from which the decisions counted."""
        return self.before.last

    @property
    def now(self) -> date:
        """Return the day from which they count rightly."""
        return self.after.last


def patches_of(moves: Iterable[Move]) -> Iterator[Patch]:
    """Yield all that the moves change."""
    for move in moves:
        yield from move.patches

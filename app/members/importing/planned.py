"""The plan of an import: what would become of each row; nothing is written until it is carried out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from app.members.importing.days import Day
from app.members.importing.fields import Field
from app.members.importing.readings import SheetReading
from app.members.timeline import Entry
from app.members.words import FORM, status_word
from db.vocabulary import EventKind, LegalForm, Status


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"  # a card is opened
    CHANGED = "changed"  # a card is changed, field by field
    SAME = "same"  # the registry says so already, or another row of the file does
    QUESTION = "question"  # it may be a card, or another row: a person decides
    PROBLEM = "problem"  # it is not imported until its cell is mended
    LEFT_OUT = "left_out"  # a person decided so


Said: TypeAlias = str | int | Day | Status | EventKind | LegalForm
Fields: TypeAlias = Mapping[Field, Said | tuple[Said, Said]]


def in_words(said: Said) -> str:
    """Return the value as it is shown: «состоит», «исключена», «апрель 2018», «120»."""
    match said:
        case Status():
            return status_word(said)
        case EventKind():
            return status_word(Status.FORMER, said)
        case LegalForm():
            return FORM[said]
        case _:
            return str(said)


@dataclass(frozen=True, slots=True)
class Problem:
    """What stands in the way of a row, and in which cell («C7»)."""

    sheet: str
    cell: str
    message: str


@dataclass(frozen=True, slots=True)
class Alike:
    """What a row may be the same as: a card of the registry, or an earlier row of the file."""

    name: str
    why: str  # «похожее название», «тот же телефон»
    organization_id: int | None = None
    sheet: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class SameAs:
    """The answer that the row tells of this card."""

    organization_id: int


@dataclass(frozen=True, slots=True)
class SameAsRow:
    """The answer that the row tells of the same organisation as an earlier row."""

    sheet: str
    line: int


@dataclass(frozen=True, slots=True)
class Different:
    """The answer that the row is an organisation of its own."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The answer that the row is not to be imported."""


Answer: TypeAlias = SameAs | SameAsRow | Different | LeftOut
Answers: TypeAlias = Mapping[tuple[str, int], Answer]  # by sheet and line


@dataclass(frozen=True, slots=True)
class Work:
    """What carrying a row out writes; of a card that is there only what changes."""

    columns: Mapping[str, object]  # of the organisation
    fields: tuple[str, ...] = ()  # of work, added
    leader: str = ""
    leader_post: str = ""
    steps: tuple[Entry, ...] = ()
    contact: date | None = None
    former_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the file and what becomes of it; of a changed card each field is (old, new)."""

    sheet: str
    line: int  # from 1, as Excel counts
    outcome: Outcome
    name: str
    fields: Fields = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    alike: tuple[Alike, ...] = ()
    organization_id: int | None = None  # the card it tells of
    cell: str = ""  # in which its name stands: «B7»
    work: Work | None = None  # of new and changed ones


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, row by row, in the order of the file."""

    readings: tuple[SheetReading, ...]
    rows: tuple[PlanRow, ...]

    def counts(self) -> Counter[Outcome]:
        """Return how many rows have each outcome."""
        return Counter(row.outcome for row in self.rows)

    def of(self, outcome: Outcome) -> list[PlanRow]:
        """Return the rows of one outcome."""
        return [row for row in self.rows if row.outcome is outcome]

"""What the history answers: frozen rows, the only form in which the window sees it."""

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import OperationKind


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One act of the secretary; `undoes` names the operation that it took back."""

    id: int
    at: datetime
    user: str
    name: str
    undoes: int | None
    kind: OperationKind
    issued: bool
    changes: int  # how many rows of the file it changed


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that an operation changed, in the office's words; empty: nothing stood there."""

    noun: str  # «Карточка организации»
    subject: str  # «ОО «Тихая вода»»
    field: str  # «Телефоны»
    before: str
    after: str

    @property
    def place(self) -> str:
        """Return where the change was made: «Карточка организации, ОО «Тихая вода»: телефоны»."""
        field = self.field[:1].lower() + self.field[1:]
        return f"{', '.join(filter(None, (self.noun, self.subject)))}: {field}"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An operation with what it changed, or with as much of that as is asked for."""

    operation: OperationRow
    changes: tuple[ChangeRow, ...]

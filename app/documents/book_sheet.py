"""A sheet of a workbook as a value: lines above, columns, rows as they come, a place to sign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Value: TypeAlias = str | int | date | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title and its width in characters."""

    title: str
    width: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: lines, of which the first is the title, a header, and `count` rows as they come."""

    name: str
    lines: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: Iterable[Sequence[Value]]
    count: int
    frozen: int = 1  # columns that stay when one looks to the right
    signature: tuple[str, str] | None = None  # position and name; a rule where no name is known

    @property
    def header(self) -> int:
        """Return the number of the header's row."""
        return len(self.lines) + 1

"""A spreadsheet as rows of plain values: what stands in its cells, not how it looks or is calculated."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | None
Row: TypeAlias = tuple[Value, ...]  # cut off behind its last value


@dataclass(frozen=True, slots=True)
class Block:
    """Cells merged into one; rows and columns count from 0, the last ones belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; its first row is line 1 of the file, the first value of a row stands in column A."""

    file: str  # the name of the file
    name: str
    rows: tuple[Row, ...]
    merged: tuple[Block, ...] = ()
    hidden: bool = False


def letters(column: int) -> str:
    """Return the letters over the column, as a spreadsheet writes them: 0 is A, 26 is AA."""
    written = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("A") + rest) + written
    return written

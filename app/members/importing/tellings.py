"""The rows of a sheet that tell of organisations; totals, groups, repeated headers and empty rows do not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from app.members.importing.fields import Field
from app.members.importing.readings import SheetReading
from app.members.importing.statuses import is_unsure, read_status
from app.members.importing.values import text_of
from app.russian.folding import fold
from app.spreadsheet.sheets import Row, Sheet, Value, letters
from db.vocabulary import Status

_TOTALS = re.compile(r"(?:итого|всего|общее количество)(?!\w)", re.IGNORECASE)
_REGION = re.compile(r"област|край|район|республик|регион|округ|(?<!\w)г\.|(?<!\w)город|(?<!\w)г ")
_NAME_PROPER = re.compile(r"[«\"„“]")
_MEMBERS = re.compile(r"член|состав|действ|состо|реестр")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERS = [str(number) for number in range(1, 101)]
_FEW = 2  # cells of what stands under a list: a signature, a remark


class Cell(NamedTuple):
    """A cell of a row: what its column tells, the letter over it, its title and its value."""

    field: Field
    column: int
    title: str
    value: Value

    @property
    def text(self) -> str:
        """Return the value as text."""
        return text_of(self.value)


@dataclass(frozen=True, slots=True)
class Telling:
    """A row that tells of an organisation; the rows above it may say where it works and what it is."""

    sheet: str
    line: int  # from 1
    file: str
    name: str
    short_name: str
    cells: tuple[Cell, ...]
    region: str = ""
    status: str = ""  # of its group, its sheet: true where the row itself says nothing
    continues: int | None = None  # the line above whose organisation it goes on with
    may_be_remark: bool = False  # few words without a number: no organisation, if nothing follows

    @property
    def called(self) -> str:
        """Return by what name it is shown."""
        return self.name or self.short_name

    def place(self, *fields: Field) -> str:
        """Return the cell of the first of the fields that the row has: «C7»."""
        columns = {cell.field: cell.column for cell in reversed(self.cells)}
        column = next((columns[field] for field in fields if field in columns), 0)
        return f"{letters(column)}{self.line}"

    def first(self, field: Field) -> Value:
        """Return the first value of the field, or None."""
        return next((cell.value for cell in self.cells if cell.field is field), None)


def tellings(reading: SheetReading) -> list[Telling]:
    """Return the rows that tell of organisations, in their order."""
    found = list(_Rows(reading).tellings())
    while found and found[-1].may_be_remark:  # what stands under the list
        found.pop()
    return found


class _Rows:
    """The rows of a sheet under its header, gone through from top to bottom."""

    def __init__(self, reading: SheetReading) -> None:
        self._reading = reading
        self._sheet = reading.sheet
        self._told = [column for column in reading.columns if column.field not in (None, Field.ORDINAL)]
        self._name = _column(reading, Field.NAME)
        self._short_name = _column(reading, Field.SHORT_NAME)
        self._ordinal = _column(reading, Field.ORDINAL)
        header = [self._sheet.rows[number] for number in reading.header]
        self._headers = [_folded(row) for row in header]
        self._titles = {value for row in header for value in row}
        self._numbered = _is_numbered(self._sheet.rows[reading.header.stop :], self._ordinal)
        self._continued = _continued(reading, self._name)
        self._across = _across(self._sheet)
        self._region, self._status = "", _status_of_sheet(reading)
        self._totals_seen = False

    def tellings(self) -> Iterator[Telling]:
        """Yield the rows that tell of organisations; what the others say is remembered."""
        for number in range(self._reading.header.stop, len(self._sheet.rows)):
            row = self._sheet.rows[number]
            filled = [column for column, value in enumerate(row) if value is not None]
            if not filled or self._is_no_row(row, filled):
                continue
            if len(filled) == 1 and (group := self._group(number, filled[0])):
                self._remember(group)
            else:
                yield self._telling(number, row, filled)

    def _telling(self, number: int, row: Row, filled: Sequence[int]) -> Telling:
        above = self._continued.get(number)
        named = row if above is None else self._sheet.rows[above]
        name = _text_at(named, self._name)
        ordinal = self._ordinal in filled
        return Telling(
            self._reading.name,
            number + 1,
            self._sheet.file,
            name,
            _text_at(named, self._short_name),
            tuple(self._cells(row)),
            self._region,
            self._status,
            None if above is None else above + 1,
            may_be_remark=len(filled) <= _FEW and not ordinal and (self._totals_seen or not name),
        )

    def _cells(self, row: Row) -> Iterator[Cell]:
        width = len(row)
        for column in self._told:
            index, field = column.index, column.field
            if field and index < width and row[index] is not None:
                yield Cell(field, index, column.title, row[index])

    def _is_no_row(self, row: Row, filled: Sequence[int]) -> bool:
        """Return whether the row is of totals, of the columns' numbers, or the header once more."""
        first, last = text_of(row[filled[0]]), row[filled[-1]]
        if first == _NUMBERS[0] and len(filled) > _FEW:
            return [text_of(row[column]) for column in filled] == _NUMBERS[: len(filled)]
        if _TOTALS.match(first) and self._is_of_totals(row):
            self._totals_seen = True
            return True
        return (
            len(filled) > 1 and last in self._titles and any(_folded(row) <= head for head in self._headers)
        )

    def _is_of_totals(self, row: Row) -> bool:
        texts = map(text_of, row)
        return all(_TOTALS.match(text) or not _LETTER.search(text) for text in texts)

    def _group(self, number: int, column: int) -> str:
        """Return the words of a row that stands above a group of rows; empty where it is an organisation."""
        text = text_of(self._sheet.rows[number][column])
        if self._name is None or column > self._name:
            return ""
        words = not _NAME_PROPER.search(text) and (_REGION.search(fold(text)) or _is_of_status(text))
        above = column < self._name or number in self._across or words or self._numbered
        return text if above else ""

    def _remember(self, group: str) -> None:
        """Keep the region or the status that a group's words say of the rows below."""
        words = group.strip(" :.")
        if _is_of_status(words) and not _REGION.search(fold(words)):
            self._status = words
        else:
            self._region = words


def _column(reading: SheetReading, field: Field) -> int | None:
    return next((column.index for column in reading.columns if column.field is field), None)


def _text_at(row: Row, column: int | None) -> str:
    inside = column is not None and column < len(row)
    return " ".join(text_of(row[column]).split()) if inside and column is not None else ""


def _continued(reading: SheetReading, name_column: int | None) -> dict[int, int]:
    """Return for each row under a name merged over several rows the row in which the name stands."""
    rows = range(reading.header.stop, len(reading.sheet.rows))
    continued = (
        (row, block.top)
        for block in reading.sheet.merged
        if name_column is not None and block.left <= name_column <= block.right and block.top in rows
        for row in range(block.top + 1, min(block.bottom + 1, rows.stop))
    )
    return dict(islice(continued, len(rows)))  # more of them lie one over the other, as no program merges


def _folded(row: Row) -> set[str]:
    return {fold(text_of(value)) for value in row if value is not None}


def _across(sheet: Sheet) -> set[int]:
    """Return the rows in which cells are merged over several columns."""
    return {block.top for block in sheet.merged if block.top == block.bottom and block.right > block.left}


def _is_numbered(rows: Sequence[Row], ordinal: int | None) -> bool:
    """Return whether most organisations have numbers, so that what has none is not one of them."""
    several = [row for row in rows if len(row) > 1]
    numbers = [row[ordinal] for row in several if ordinal is not None and len(row) > ordinal]
    return sum(number is not None for number in numbers) * 2 > len(several)


def _is_of_status(text: str) -> bool:
    return len(text.split()) <= 4 and (is_unsure(text) or read_status(text) is not None)


def _status_of_sheet(reading: SheetReading) -> str:
    """Return what all organisations of the sheet are by its name or the titles above the header."""
    above = [text_of(value) for row in reading.sheet.rows[: reading.header.start] for value in row if value]
    for words in (reading.name, *above, reading.sheet.file.rsplit(".", 1)[0]):
        if is_unsure(words):  # «Приостановленные и исключённые»
            return ""
        told = read_status(words)
        if told and told.status is not Status.ACTIVE:
            return words
        if told or _MEMBERS.search(fold(words)):
            return "состоит"
    return ""

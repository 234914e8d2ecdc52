"""How a sheet was understood: where its header stands and what each column tells; a person may overrule."""

from dataclasses import dataclass, replace

from app.members.importing.fields import Field
from app.spreadsheet.sheets import Sheet


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column: its title, the parent's first («Телефоны: моб.»), and what it is taken for."""

    index: int  # from 0
    letter: str
    title: str
    field: Field | None  # None: not understood, or not wanted; not imported
    sample: tuple[str, ...] = ()  # its first values, as they stand


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A sheet with its header and columns; where no header is found, it holds notes and is left out."""

    sheet: Sheet
    header: range  # of rows, from 0; empty: there is none
    columns: tuple[ColumnReading, ...]
    taken: bool  # whether it is imported

    @property
    def name(self) -> str:
        """Return the name of the sheet."""
        return self.sheet.name

    @property
    def is_registry(self) -> bool:
        """Return whether it lists organisations, so that it can be taken at all."""
        return any(column.field in (Field.NAME, Field.SHORT_NAME) for column in self.columns)

    @property
    def unread(self) -> tuple[ColumnReading, ...]:
        """Return the columns that will not be imported."""
        return tuple(column for column in self.columns if column.field is None)


def with_field(reading: SheetReading, index: int, field: Field | None) -> SheetReading:
    """Return the reading in which the column tells this field; None leaves the column out."""
    columns = (
        replace(column, field=field) if column.index == index else column for column in reading.columns
    )
    return replace(reading, columns=tuple(columns))


def with_taken(reading: SheetReading, taken: bool) -> SheetReading:
    """Return the reading in which the sheet is imported or left out."""
    return replace(reading, taken=taken)

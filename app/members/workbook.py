"""The roll as an Excel workbook, ready to filter, to print and to sign."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO, Final

from app.documents.book import write_book
from app.documents.book_sheet import Sheet, SheetColumn, Value
from app.members import columns
from app.members.columns import HistoryColumn, RollColumn
from app.members.roll import Part, Roll, RollRow
from db.vocabulary import Status

_PAGE: Final = 209  # characters side by side that a printed page shows in 8 points


def write_workbook(roll: Roll, stream: BinaryIO) -> None:
    """Write the .xlsx: a sheet for each status, the history, leaders and contacts; rows as they are read."""
    sheets = [*(_members(roll, part) for part in roll.parts), _history(roll), _contacts(roll)]
    write_book(stream, roll.title, roll.council, sheets)


def _members(roll: Roll, part: Part) -> Sheet:
    shown = columns.SUSPENDED if part.status is Status.SUSPENDED else columns.MEMBERS
    return Sheet(
        part.title,
        _above(roll, part.title),
        _fitted(shown),
        (_cells(told, shown) for told in part.rows),
        len(part.ids),
        frozen=2,
        signature=(roll.signature.position, roll.signature.name),
    )


def _history(roll: Roll) -> Sheet:
    return Sheet(
        "История",
        _above(roll, "История членства"),
        _fitted(columns.HISTORY),
        (
            [column.cell(told, event) for column in columns.HISTORY]
            for told in _everybody(roll)
            for event in told.history
        ),
        roll.events,
    )


def _contacts(roll: Roll) -> Sheet:
    return Sheet(
        "Руководители и контакты",
        _above(roll, "Руководители и контакты"),
        _fitted(columns.CONTACTS),
        (_cells(told, columns.CONTACTS) for told in _everybody(roll)),
        roll.count,
    )


def _above(roll: Roll, title: str) -> tuple[str, ...]:
    return roll.title, roll.council, f"{title}. {roll.summary}"


def _fitted(shown: Sequence[RollColumn] | Sequence[HistoryColumn]) -> tuple[SheetColumn, ...]:
    """Return the columns, narrowed or widened together to fill a page."""
    share = _PAGE / sum(column.width for column in shown)
    return tuple(SheetColumn(column.title, round(column.width * share, 1)) for column in shown)


def _cells(told: RollRow, shown: Iterable[RollColumn]) -> list[Value]:
    return [column.cell(told) for column in shown]


def _everybody(roll: Roll) -> Iterator[RollRow]:
    return chain.from_iterable(part.rows for part in roll.parts)

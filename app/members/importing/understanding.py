"""Finds the header of a sheet, under whatever titles it stands and in however many lines, and its columns."""

import re
from collections.abc import Iterable, Sequence
from itertools import product

from app.members.importing.fields import Field
from app.members.importing.readings import ColumnReading, SheetReading
from app.members.importing.tables import tables
from app.members.importing.titles import assigned, is_of_events, meanings
from app.russian.folding import fold
from app.spreadsheet.sheets import Block, Row, Sheet, Value, letters

_ROWS_LOOKED_AT = 40
_DEEPEST = 3  # lines of a header
_SAMPLE = 3
_LONGEST = 80
_NO_TITLE = re.compile(r"[«»\"@]|\d{3}|\d\.\d")
_SURE = 7
# What stands above a list of names and nothing else.
_ALONE = re.compile(
    r"(?:полное )?(?:названи\w*|наименовани\w*)(?: (?:организаци|объединени)\w*)?|организаци[ия]"
)
_NAMES = (Field.NAME, Field.SHORT_NAME)


def understand(sheets: Sequence[Sheet]) -> tuple[SheetReading, ...]:
    """Return how each sheet, each list on it, was understood, in the order of the file."""
    return tuple(_reading(table) for sheet in sheets for table in tables(sheet, _may_be_titles))


def _reading(sheet: Sheet) -> SheetReading:
    header = _header(sheet)
    if not header:
        return SheetReading(sheet, header, (), taken=False)
    titles = _titles(sheet, header)
    fields = _sensible(assigned(titles))
    columns = tuple(
        ColumnReading(index, letters(index), title, field, _sample(sheet, header.stop, index))
        for index, (title, field) in enumerate(zip(titles, fields, strict=True))
        if title or field or _sample(sheet, header.stop, index)
    )
    history = any(map(is_of_events, titles))
    named = any(field in _NAMES for field in fields)
    return SheetReading(sheet, header, columns, taken=named and not history and not sheet.hidden)


def _sensible(fields: list[Field | None]) -> list[Field | None]:
    """Return the fields without the day «from which», where nothing says what began on it."""
    if Field.STATUS in fields:
        return fields
    return [None if field is Field.SINCE else field for field in fields]


def _header(sheet: Sheet) -> range:
    """Return the rows of the header: those that say most, as few as will do; nothing where no name is."""
    starts = range(min(len(sheet.rows), _ROWS_LOOKED_AT))
    candidates = (
        range(start, start + depth)
        for start, depth in product(starts, range(1, _DEEPEST + 1))
        if all(map(_may_be_titles, sheet.rows[start : start + depth])) and start + depth <= len(sheet.rows)
    )
    best = max(candidates, key=lambda rows: _clearness(sheet, rows), default=range(0))
    if _clearness(sheet, best)[0] == 0:
        return range(0)
    return range(best.start, max(best.stop, _bottom(sheet, best)))


def _may_be_titles(row: Row) -> bool:
    """Return whether the cells may be titles of columns: several short texts, no names, numbers or days."""
    texts = [value for value in row if value is not None]
    return bool(texts) and all(
        isinstance(text, str) and len(text) <= _LONGEST and not _NO_TITLE.search(text) for text in texts
    )


def _bottom(sheet: Sheet, header: range) -> int:
    """Return the row behind the merged cells of the header, and behind the titles they are divided into."""
    deep = (block.bottom + 1 for block in sheet.merged if block.top in header)
    below = max([header.stop, *deep])
    return min(below + _is_division(sheet, header, below), header.start + _DEEPEST)


def _is_division(sheet: Sheet, header: range, row: int) -> bool:
    """Return whether the row only names the columns over which titles of the header reach."""
    wide = [range(block.left, block.right + 1) for block in sheet.merged if block.top in header]
    cells = sheet.rows[row] if row < len(sheet.rows) else ()
    filled = [column for column, value in enumerate(cells) if value is not None]
    return _may_be_titles(cells) and all(any(column in span for span in wide) for column in filled)


def _clearness(sheet: Sheet, rows: range) -> tuple[int, int, int]:
    """Return how much the rows say as a header; nothing unless one column is that of the names."""
    titles = _titles(sheet, rows)
    fields = assigned(titles)
    if not any(field in _NAMES for field in fields):
        return 0, 0, 0
    said = [field for field in fields if field]
    told = [title for title in titles if title]
    if len(said) == 1 and ((len(told) == 1 and not _ALONE.fullmatch(fold(told[0]))) or not _is_sure(told)):
        return 0, 0, 0
    return len(said), -len(rows), -rows.start


def _is_sure(titles: Iterable[str]) -> bool:
    """Return whether one of the titles is surely that of the names."""
    return any(weight >= _SURE for title in titles for weight, field in meanings(title) if field in _NAMES)


def _titles(sheet: Sheet, header: range) -> list[str]:
    """Return the title of each column, the words above it first: «Телефоны: моб.»."""
    width = max((len(row) for row in sheet.rows[: header.stop + _ROWS_LOOKED_AT]), default=0)
    lines = [
        _spread(_texts(sheet.rows[row], width), row, sheet.merged, last=row == header.stop - 1)
        for row in header
    ]
    return [": ".join(_told_once(parts)) for parts in zip(*lines, strict=True)]


def _texts(row: Row, width: int) -> list[str]:
    texts = [" ".join(_text(value).split()) for value in row]
    return texts + [""] * (width - len(texts))


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _spread(texts: list[str], row: int, merged: Iterable[Block], *, last: bool) -> list[str]:
    """Return the titles of one line, each over all columns that it stands above."""
    blocks = [block for block in merged if block.top == row and block.right > block.left]
    for block in blocks:
        for column in range(block.left + 1, min(block.right + 1, len(texts))):
            texts[column] = texts[block.left]
    if blocks or last:
        return texts
    # Where nothing says what is merged, a title reaches over the empty cells to its right.
    for column in range(1, len(texts)):
        texts[column] = texts[column] or texts[column - 1]
    return texts


def _told_once(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, parts)))


def _sample(sheet: Sheet, start: int, column: int) -> tuple[str, ...]:
    values = (row[column] for row in sheet.rows[start : start + _ROWS_LOOKED_AT] if len(row) > column)
    return tuple(_text(value) for value in values if value is not None)[:_SAMPLE]

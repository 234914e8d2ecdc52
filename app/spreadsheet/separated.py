"""Tables as plain text («.csv») become JSON values: the separator and the encoding are found out."""

import csv
import re
from collections import Counter
from io import StringIO
from typing import Any

from app.documents.typesetting import clean
from app.door.encoding import decoded
from app.errors import UserError
from app.spreadsheet.limits import refuse_too_many

_SEPARATORS = ";\t,"
_LINES_LOOKED_AT = 50
_SAID = re.compile(r"sep=(.)\r?\n")  # Excel's own first line
_QUOTED = re.compile(r'"[^"]*"')
# What would be calculated by a spreadsheet stands behind an apostrophe: so does our own export put it.
_HARMLESS = re.compile(r"'(?=[=@+\-\t\r])")
_LONGEST_CELL = 1_000_000


def read_bytes(content: bytes) -> list[dict[str, Any]]:
    """Return the one sheet of the file, without a name."""
    try:
        text = decoded(content)
    except UserError:
        raise UserError(
            "В файле не таблица: откройте его в Excel, сохраните как книгу (.xlsx) и выберите её снова."
        ) from None
    rows = _rows(text)
    refuse_too_many(rows)
    return [{"name": "", "rows": rows, "merged": [], "hidden": False}]


def _rows(text: str) -> list[list[str | None]]:
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    lines = StringIO(text[said.end() if said else 0 :], newline="")
    try:
        return [_row(cells) for cells in csv.reader(lines, delimiter=separator)]
    except csv.Error:
        raise UserError(
            "Таблицу прочитать нельзя: в одной из ячеек слишком много текста или не закрыты кавычки."
            " Откройте её в Excel, сохраните как книгу (.xlsx) и выберите её снова."
        ) from None


def _separator(text: str) -> str:
    """Return the separator that stands in most lines, as often in each as in the others."""
    lines = _QUOTED.sub("", text[:100_000]).splitlines()[:_LINES_LOOKED_AT]
    return max(_SEPARATORS, key=lambda separator: _agreement([line.count(separator) for line in lines]))


def _agreement(counts: list[int]) -> int:
    """Return in how many lines the commonest number of separators stands, times that number."""
    return max((times * number for number, times in Counter(counts).items()), default=0)


def _row(cells: list[str]) -> list[str | None]:
    row = [_HARMLESS.sub("", clean(cell).strip(), count=1) or None for cell in cells]
    while row and row[-1] is None:
        row.pop()
    return row

"""The rows of a sheet as they stand in its file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil
from typing import Final
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from app.documents.book_sheet import SheetColumn, Value
from app.documents.book_styles import DAY, HEADER, LINE, NUMBER, RULED, TEXT, TITLE
from app.documents.typesetting import clean

_DAY_ZERO: Final = date(1899, 12, 30).toordinal()  # from which Excel counts
_EARLIEST: Final = date(1900, 3, 1)  # before it Excel counts a day that never was
_LONGEST: Final = 32_767  # characters of a text; with more the file would not open
_LETTERS: Final = 1.25  # that a column has room for, by one of its width
_LINE: Final = 15  # points, of text in size 11
_MOST_LINES: Final = 27  # Excel has no row higher than 409 points


class Cells:
    """Writes rows under the columns of one sheet."""

    def __init__(self, columns: Sequence[SheetColumn], styles: Mapping[str, int]) -> None:
        self._titles = [column.title for column in columns]
        self._letters = [get_column_letter(number) for number in range(1, len(columns) + 1)]
        self._rooms = [column.width * _LETTERS for column in columns]
        self._styles = styles

    def above(self, lines: Sequence[str]) -> str:
        """Return the title with the lines below it, and the header."""
        line, header = self._styles[LINE], self._styles[HEADER]
        told = "".join(_row(n, (_text(f"A{n}", line, text),)) for n, text in enumerate(lines[1:], 2))
        title = _row(1, (_text("A1", self._styles[TITLE], lines[0]),))
        number = len(lines) + 1
        cells = (
            _text(f"{at}{number}", header, text) for at, text in zip(self._letters, self._titles, strict=True)
        )
        return title + told + _row(number, cells, self._height(self._titles))

    def row(self, number: int, values: Sequence[Value]) -> str:
        """Return a row of values, as high as its longest cell asks."""
        cells = (self._cell(f"{at}{number}", value) for at, value in zip(self._letters, values, strict=True))
        return _row(number, cells, self._height(values))

    def to_sign(self, number: int, position: str, name: str) -> str:
        """Return the rows with who signs, a rule to sign on, one for a name not known, and the day."""
        # All words stand in the first column: elsewhere they would be read as what a column tells.
        rules = "CD" if name else "CDFG"
        return self._ruled(number, f"{position} {name}".strip(), rules) + self._ruled(number + 2, "Дата", "C")

    def _ruled(self, number: int, text: str, letters: str) -> str:
        rules = (_blank(f"{letter}{number}", self._styles[RULED]) for letter in letters)
        return _row(number, (_text(f"A{number}", self._styles[LINE], text), *rules))

    def _cell(self, at: str, value: Value) -> str:
        if value is None or value == "":
            return _blank(at, self._styles[TEXT])
        if isinstance(value, str):
            return _text(at, self._styles[TEXT], value)
        if isinstance(value, int):
            return f'<c r="{at}" s="{self._styles[NUMBER]}"><v>{value}</v></c>'
        if value < _EARLIEST:
            return _text(at, self._styles[NUMBER], f"{value:%d.%m.%Y}")
        return f'<c r="{at}" s="{self._styles[DAY]}"><v>{value.toordinal() - _DAY_ZERO}</v></c>'

    def _height(self, values: Sequence[Value]) -> int:
        """Return how many points the tallest cell takes: LibreOffice does not find the height by itself."""
        lines = 1
        for value, room in zip(values, self._rooms, strict=True):
            if isinstance(value, str) and (len(value) > room or "\n" in value):
                lines = max(lines, sum(_lines(part, room) for part in value.split("\n")))
        return _LINE * min(lines, _MOST_LINES)


def _lines(text: str, room: float) -> int:
    """Return how many lines the words take where a line has room for so many letters."""
    lines, used = 1, 0
    for word in text.split(" "):
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0
        more = ceil(len(word) / room) - 1 if word else 0
        lines, used = lines + more, used + len(word) - int(more * room) + (1 if used else 0)
    return lines


def _row(number: int, cells: Iterable[str], height: int = 0) -> str:
    high = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{high}>{"".join(cells)}</row>'


def _text(at: str, style: int, text: str) -> str:
    """Return a cell of text: one that begins with «=» stays a text."""
    kept = escape(clean(text)[:_LONGEST])
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{kept}</t></is></c>'


def _blank(at: str, style: int) -> str:
    return f'<c r="{at}" s="{style}"/>'

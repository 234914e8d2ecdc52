"""A table that breaks between rows, its header on every page; linear in the rows, as platypus' own is not."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, TypeAlias

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.documents.pdf_fonts import bold, regular, shown
from app.documents.style import Style
from app.documents.tree import Align, Table
from app.documents.word_breaks import parted

Lines: TypeAlias = tuple[str, ...]
Row: TypeAlias = tuple[Lines, ...]

_PADDING: Final = 1.2 * mm
_HAIRLINE: Final = 0.35
_INK: Final = 0.55  # grey of the lines
_TALLEST: Final = 30  # lines of a row: a longer one goes on in the next


@dataclass(frozen=True, slots=True)
class Grid:
    """What all pages of one table share; `offsets` are the tops of the rows, counted down from the first."""

    edges: tuple[float, ...]
    aligns: tuple[Align, ...]
    header: Row
    rows: tuple[Row, ...]
    offsets: tuple[float, ...]
    size: float
    leading: float

    def height(self, row: Row) -> float:
        """Return the height of a row: that of its longest cell."""
        return _row_height(row, self.leading)


def grid(table: Table, style: Style, width: float) -> Grid:
    """Return the table with every cell broken into lines that fit its column."""
    size, leading = style.table_size, style.table_size * style.leading
    share = width / sum(column.weight for column in table.columns)
    edges = tuple(accumulate((column.weight * share for column in table.columns), initial=0.0))
    rooms = [right - left - 2 * _PADDING for left, right in pairwise(edges)]
    header = _broken([column.title for column in table.columns], rooms, bold(), size) if table.titled else ()
    rows = tuple(part for cells in table.rows for part in _chopped(_broken(cells, rooms, regular(), size)))
    offsets = tuple(accumulate((_row_height(row, leading) for row in rows), initial=0.0))
    return Grid(edges, tuple(column.align for column in table.columns), header, rows, offsets, size, leading)


class Rows(Flowable):
    """The rows start … stop of a grid under its header."""

    def __init__(self, grid: Grid, start: int, stop: int, gap: float) -> None:
        super().__init__()
        self.grid, self.start, self.stop = grid, start, stop
        self.spaceBefore = self.spaceAfter = gap

    @property
    def least(self) -> float:
        """Return the height of the header with one row, less than which never stands alone."""
        return self._height(min(self.start + 1, self.stop))

    @property
    def last(self) -> float:
        """Return the height of the last row."""
        return self._height(self.stop) - self._height(max(self.stop - 1, self.start))

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size of the rows with their header."""
        return width, self._height(self.stop)

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return the rows that fit and the rest; nothing when not even one fits."""
        offsets = self.grid.offsets
        room = height - self.grid.height(self.grid.header)
        stop = bisect_right(offsets, offsets[self.start] + room, self.start, self.stop + 1) - 1
        if stop <= self.start:
            return []
        return [Rows(self.grid, *span, self.spaceAfter) for span in ((self.start, stop), (stop, self.stop))]

    def draw(self) -> None:
        """Print the header, the rows and the hairlines between them."""
        canvas, grid, top = self.canv, self.grid, self._height(self.stop)
        first, below = grid.offsets[self.start], top - grid.height(grid.header)
        tops = [below - (offset - first) for offset in grid.offsets[self.start : self.stop + 1]]
        _rule(canvas, grid.edges, [top, *tops] if grid.header else tops)
        _print(canvas, grid, bold(), [(top, grid.header)])
        _print(canvas, grid, regular(), list(zip(tops, grid.rows[self.start : self.stop], strict=False)))

    def _height(self, stop: int) -> float:
        offsets = self.grid.offsets
        return self.grid.height(self.grid.header) + offsets[stop] - offsets[self.start]


def _rule(canvas: Canvas, edges: Sequence[float], tops: Sequence[float]) -> None:
    canvas.setLineWidth(_HAIRLINE)
    canvas.setStrokeGray(_INK)
    canvas.grid(list(edges), list(tops))


def _print(canvas: Canvas, grid: Grid, font: str, rows: Sequence[tuple[float, Row]]) -> None:
    text = canvas.beginText()
    text.setFont(font, grid.size, grid.leading)
    for top, row in rows:
        for column, lines in enumerate(row):
            left, right = grid.edges[column] + _PADDING, grid.edges[column + 1] - _PADDING
            baseline = top - _PADDING - grid.size
            for line in lines:
                text.setTextOrigin(_start(line, left, right, grid.aligns[column], font, grid.size), baseline)
                text.textOut(line)
                baseline -= grid.leading
    canvas.drawText(text)


def _start(line: str, left: float, right: float, align: Align, font: str, size: float) -> float:
    if align in (Align.LEFT, Align.JUSTIFIED):
        return left
    spare = right - left - _width(line, font, size)
    return left + (spare if align is Align.RIGHT else spare / 2)


def _row_height(row: Row, leading: float) -> float:
    return max(map(len, row)) * leading + 2 * _PADDING if row else 0


def _chopped(row: Row) -> Iterator[Row]:
    """Yield the row, in parts that fit a page when it is taller than any."""
    for start in range(0, max(1, *map(len, row)), _TALLEST):
        yield tuple(lines[start : start + _TALLEST] for lines in row)


def _broken(cells: Sequence[str], rooms: Sequence[float], font: str, size: float) -> Row:
    return tuple(
        tuple(_lines(shown(cell), room, font, size)) for cell, room in zip(cells, rooms, strict=True)
    )


def _lines(text: str, room: float, font: str, size: float) -> Iterator[str]:
    """Yield the lines of a cell; a word longer than the cell is broken where it may be, or must."""
    space = _width(" ", font, size)

    def room_for(piece: str) -> bool:
        return bool(stringWidth(piece, font, size) <= room)

    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split(" "):
            width = _width(word, font, size)
            if line and used + space + width <= room:
                line, used = f"{line} {word}", used + space + width
                continue
            if line:
                yield line
            *pieces, line = parted(word, room_for) if width > room else (word,)
            yield from pieces
            used = _width(line, font, size)
        yield line


@lru_cache(maxsize=4096)
def _width(text: str, font: str, size: float) -> float:
    """Return the width of a word; a roll repeats its words."""
    return stringWidth(text, font, size)

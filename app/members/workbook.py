"""The roll as an Excel workbook, ready to filter and to print."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from typing import Any

from lxml.etree import LxmlError
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.typesetting import clean
from app.errors import UserError
from app.members.roll import COLUMNS, Roll

_HEADER_ROW = 4
_LETTERS = 1.2  # that a column has room for, by one of its width
_LINE = 15  # points, of text in size 11
_MOST_LINES = 27  # Excel has no row higher than 409 points
_LONGEST_TEXT = 32_767  # Excel's limit; beyond it the file would not open


def render_workbook(roll: Roll) -> bytes:
    """Return the .xlsx: title with the day, frozen header with filters, real dates, A4 landscape."""
    try:
        return _render(roll)
    except (OSError, LxmlError) as error:  # openpyxl keeps each sheet in a temporary file at first
        raise UserError(
            "Для временных файлов не хватает места: освободите его на системном диске и повторите."
        ) from error


def _render(roll: Roll) -> bytes:
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = roll.title, roll.council
    for style in _styles():
        book.add_named_style(style)
    sheet = book.create_sheet("Реестр")
    _lay_out(sheet, len(roll.rows))
    sheet.append([_cell(sheet, roll.title, "Заголовок реестра")])
    sheet.append([_cell(sheet, roll.council, "Строка")])
    sheet.append([_cell(sheet, roll.summary, "Строка")])
    sheet.append([_cell(sheet, column.title, "Шапка") for column in COLUMNS])
    for number, row in enumerate(roll.rows, _HEADER_ROW + 1):
        cells = [column.cell(row) for column in COLUMNS]
        sheet.row_dimensions[number].height = _LINE * _lines(cells)
        sheet.append([_cell(sheet, value, "Ячейка") for value in cells])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _styles() -> Iterable[NamedStyle]:
    thin = Side(style="hair", color="9A958A")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    wrapped = Alignment(vertical="top", wrap_text=True)
    yield NamedStyle("Заголовок реестра", font=Font(name="Times New Roman", size=14, bold=True))
    yield NamedStyle("Строка", font=Font(name="Times New Roman", size=11))
    yield NamedStyle(
        "Шапка",
        font=Font(name="Times New Roman", size=11, bold=True),
        fill=PatternFill("solid", fgColor="EDE9E1"),
        border=box,
        alignment=Alignment(vertical="center", wrap_text=True),
    )
    yield NamedStyle("Ячейка", font=Font(name="Times New Roman", size=11), border=box, alignment=wrapped)
    yield NamedStyle(
        "День",
        font=Font(name="Times New Roman", size=11),
        border=box,
        alignment=Alignment(vertical="top", horizontal="right", indent=1),
        number_format="DD.MM.YYYY",
    )


def _lay_out(sheet: Any, rows: int) -> None:
    last = get_column_letter(len(COLUMNS))
    for number, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = f"B{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}{_HEADER_ROW + rows}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "стр. &P из &N"


def _lines(cells: Sequence[str | date | None]) -> int:
    """Return how many lines the tallest cell takes: LibreOffice does not find the height by itself."""
    texts = ((value, column.width) for value, column in zip(cells, COLUMNS, strict=True) if value)
    tall = (
        sum(max(1, ceil(len(part) / (width * _LETTERS))) for part in value.split("\n"))
        for value, width in texts
        if isinstance(value, str)
    )
    return min(max(tall, default=1), _MOST_LINES)


def _cell(sheet: Any, value: str | date | None, style: str) -> Cell:
    kept: Any = clean(value)[:_LONGEST_TEXT] if isinstance(value, str) else value
    cell: Cell = WriteOnlyCell(sheet, kept)
    cell.style = "День" if isinstance(value, date) else style
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins with «=» stays a text
    return cell

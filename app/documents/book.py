"""A workbook written row by row, so that a hundred thousand rows take no more memory than one.

openpyxl makes the book around the rows: styles, widths, filters, pages. The rows are put in as text, which
is fifteen times faster than cell objects; a value is a text, a number or a day, and never a formula.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.documents.book_cells import Cells
from app.documents.book_sheet import Sheet
from app.documents.book_styles import add_styles, style_numbers
from app.documents.typesetting import clean

_EMPTY: Final = "<sheetData></sheetData>"  # so openpyxl writes a sheet without rows
_SIZE: Final = 'ref="A1:A1"'  # and so the size of one
_AT_ONCE: Final = 500  # rows
_MARGINS: Final = 0.28, 0.55  # inches: left and right, above and below


def write_book(stream: BinaryIO, title: str, author: str, sheets: Sequence[Sheet]) -> None:
    """Write an .xlsx of the sheets, ready to filter and to print: A4 landscape, the header on every page."""
    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.title, book.properties.creator = clean(title), clean(author)
    add_styles(book)
    styles = style_numbers(book)
    for sheet in sheets:
        _lay_out(book.create_sheet(sheet.name), sheet)
    around = io.BytesIO()
    book.save(around)
    _fill(around, stream, {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, 1)}, styles)


def _lay_out(made: Any, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        made.column_dimensions[get_column_letter(number)].width = column.width
    made.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{sheet.header + 1}"
    made.auto_filter.ref = f"A{sheet.header}:{_last_cell(sheet)}"
    made.print_title_rows = f"{sheet.header}:{sheet.header}"
    made.page_setup.orientation, made.page_setup.paperSize = "landscape", made.PAPERSIZE_A4
    made.page_setup.fitToHeight = 0
    made.sheet_properties.pageSetUpPr.fitToPage = True
    margins = made.page_margins
    margins.left = margins.right = margins.header = margins.footer = _MARGINS[0]
    margins.top = margins.bottom = _MARGINS[1]
    footer = made.oddFooter.center
    footer.text, footer.font, footer.size = "стр. &P из &N", "Times New Roman,Regular", 9


def _fill(around: io.BytesIO, stream: BinaryIO, sheets: dict[str, Sheet], styles: Mapping[str, int]) -> None:
    """Copy the book, the rows put into its sheets."""
    with ZipFile(around) as empty, ZipFile(stream, "w", ZIP_DEFLATED) as full:
        for name in empty.namelist():
            with full.open(name, "w") as part:
                if name in sheets:
                    before, after = empty.read(name).decode().split(_EMPTY)
                    whole = f'ref="A1:{_last_cell(sheets[name])}"'
                    part.write(f"{before.replace(_SIZE, whole)}<sheetData>".encode())
                    for rows in _rows(sheets[name], styles):
                        part.write(rows.encode())
                    part.write(f"</sheetData>{after}".encode())
                else:
                    part.write(empty.read(name))


def _rows(sheet: Sheet, styles: Mapping[str, int]) -> Iterator[str]:
    """Yield all that stands in the sheet, some rows at once."""
    cells, rows, number = Cells(sheet.columns, styles), iter(sheet.rows), sheet.header + 1
    yield cells.above(sheet.lines)
    while some := list(islice(rows, _AT_ONCE)):
        yield "".join(cells.row(place, values) for place, values in enumerate(some, number))
        number += len(some)
    if sheet.signature:
        yield cells.to_sign(number + 1, *sheet.signature)


def _last_cell(sheet: Sheet) -> str:
    return f"{get_column_letter(len(sheet.columns))}{sheet.header + sheet.count}"

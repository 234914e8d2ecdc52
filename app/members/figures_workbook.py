"""The figures between two days as a workbook, with a chart that Excel itself draws."""

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment

from app.documents.book_styles import HEADER, LINE, NUMBER, TEXT, TITLE, add_styles
from app.documents.typesetting import clean
from app.members.figures import Figures, Share
from app.members.figures_document import MOVEMENT, STANDING, headcount, note

Row: TypeAlias = Sequence[str | int]

_WIDTHS: Final = (36, 14, 16, 16)
_NOTE: Final = 46  # points, three lines
_ENDS: Final = ("Было", "Стало")
_COLOURS: Final = ("1D4E79", "A9BCD0")
_CHART: Final = (15.5, 9)  # centimetres


def render_figures(counted: Figures) -> bytes:
    """Return the .xlsx: totals and events, regions, fields of work, the months with their chart."""
    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.title, book.properties.creator = clean(counted.title), clean(counted.council)
    add_styles(book)
    _totals(_sheet(book, "Итоги", counted), counted)
    for name, title, shares in (
        ("По регионам", "Регион", counted.regions),
        ("По направлениям", "Направление", counted.fields),
    ):
        _table(_sheet(book, name, counted), (title, *_ENDS, "Численность"), map(_share, shares))
    _in_time(_sheet(book, "По времени", counted), counted)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _sheet(book: Workbook, name: str, counted: Figures) -> Any:
    sheet: Any = book.create_sheet(name)
    for letter, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = sheet.PAPERSIZE_A4, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _append(sheet, (counted.title,), TITLE)
    _append(sheet, (counted.council,), LINE)
    _append(sheet, (note(counted),), LINE)
    sheet.merge_cells("A3:D3")
    sheet["A3"].alignment = Alignment(vertical="top", wrap_text=True)
    sheet.row_dimensions[3].height = _NOTE
    return sheet


def _totals(sheet: Any, counted: Figures) -> None:
    standing = ((words, counted.before[status], counted.after[status]) for status, words in STANDING.items())
    movement = ((words, counted.events[kind]) for kind, words in MOVEMENT.items())
    _table(sheet, ("Организации", *_ENDS), standing)
    _append(sheet, (headcount(counted),), LINE)
    _append(sheet, (), LINE)
    _table(sheet, ("Решения и события", "Число"), movement)


def _in_time(sheet: Any, counted: Figures) -> None:
    """Write the table and under it the bars, the suspended over the active."""
    start = sheet.max_row + 1
    _table(
        sheet,
        ("На конец", "Состоят", "Приостановлено"),
        ((point.word, point.active, point.suspended) for point in counted.points),
    )
    chart: Any = BarChart()
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 60
    chart.legend.position = "b"
    chart.width, chart.height = _CHART
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.numFmt = "0"
    chart.add_data(Reference(sheet, 2, start, 3, sheet.max_row), titles_from_data=True)
    chart.set_categories(Reference(sheet, 1, start + 1, 1, sheet.max_row))
    for series, colour in zip(chart.series, _COLOURS, strict=True):
        series.graphicalProperties.solidFill = colour
    sheet.add_chart(chart, f"A{sheet.max_row + 2}")


def _table(sheet: Any, titles: Row, rows: Iterable[Row]) -> None:
    _append(sheet, titles, HEADER)
    for row in rows:
        _append(sheet, row, TEXT)


def _append(sheet: Any, row: Row, style: str) -> None:
    """Write a row of texts in the style, and of numbers as such; a text that begins with «=» stays a text."""
    sheet.append([clean(value) if isinstance(value, str) else value for value in row])
    for cell in sheet[sheet.max_row] if row else ():
        if isinstance(cell.value, str):
            cell.data_type, cell.style = "s", style
        elif cell.value is not None:
            cell.style = NUMBER


def _share(share: Share) -> Row:
    return share.name, share.before, share.after, share.headcount

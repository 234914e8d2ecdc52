"""What the roll costs as a workbook and on paper: rows roll.xlsx and roll.pdf."""

import io
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from importlib.util import find_spec
from math import log10
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from app.documents.pdf import render_pdf
from app.documents.tree import Document, Table
from app.members.document import compose
from app.members.export import export_roll
from app.members.roll import roll
from app.office import Office
from tests.bench import histories
from tests.bench.measure import Result, alternate
from tests.bench.offices import generate

_DAY = date(2026, 6, 19)
_ORGANIZATIONS = 10_000

Sheets: TypeAlias = list[list[list[Any]]]


def cases() -> Iterator[Result]:
    """Yield the rows of the workbook, of its memory, and of the pages with their growth."""
    with tempfile.TemporaryDirectory() as folder:
        large = generate(Path(folder) / "большой.sovet", _ORGANIZATIONS)
        yield from _workbook(large)
        yield from _memory(Path(folder))
        small = generate(Path(folder) / "малый.sovet", _ORGANIZATIONS // 10)
        yield from _pages(_document(small), _document(large))


def _workbook(path: Path) -> Iterator[Result]:
    """Measure the export from the office to the file against writing the same cells from memory."""
    book = path.with_suffix(".xlsx")
    with Office.open(path, writing=False) as office:

        def ours() -> None:
            office.read(export_roll, book, _DAY)

        ours()
        sheets = _cells(book)
        many = f"{sum(len(row) for sheet in sheets for row in sheet):,}".replace(",", " ")
        measured = alternate(lambda: _milliseconds(ours), lambda: _milliseconds(lambda: _ordinary(sheets)))
        yield Result("roll.xlsx", *measured, "ms", 0.45, f"openpyxl, ordinary styled workbook, {many} cells")
        if find_spec("xlsxwriter"):
            measured = alternate(
                lambda: _milliseconds(ours), lambda: _milliseconds(lambda: _constant(sheets))
            )
            yield Result("roll.xlsx", *measured, "ms", 1.7, "xlsxwriter constant_memory, the same cells")


def _memory(folder: Path) -> Iterator[Result]:
    few, many = (histories.generate(folder / f"{number}.sovet", number) for number in (1000, 100_000))
    yield Result("roll.xlsx memory", _peak(many), _peak(few), "MB", 1.3, "100 000 organisations to 1 000")


def _pages(small: Document, large: Document) -> Iterator[Result]:
    """Measure the pages, and by how much ten times the rows take more than ten times as long."""
    measured = alternate(
        lambda: _milliseconds(lambda: render_pdf(large)), lambda: _milliseconds(lambda: _canvas(large))
    )
    yield Result("roll.pdf", *measured, "ms", 2.2, "reportlab canvas drawing the same strings")
    ours, tenth = measured[0], median(_milliseconds(lambda: render_pdf(small)) for _ in range(7))
    yield Result("roll.pdf growth", 100 * log10(ours / tenth), 100, "%", 1.05, "rows: exponent")


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def _document(path: Path) -> Document:
    with Office.open(path, writing=False) as office:
        return compose(office.read(roll, _DAY))


def _cells(path: Path) -> Sheets:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _ordinary(sheets: Sheets) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

    hair = Side(style="hair")
    style = NamedStyle("Ячейка", Font(name="Times New Roman", size=11), None, Border(hair, hair, hair, hair))
    style.alignment = Alignment(vertical="top", wrap_text=True)
    book = Workbook()
    book.add_named_style(style)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.style = style.name
    book.save(io.BytesIO())


def _constant(sheets: Sheets) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True, "in_memory": False})
    style = {"font_name": "Times New Roman", "font_size": 11, "border": 4, "text_wrap": True}
    plain, day = book.add_format(style), book.add_format({**style, "num_format": "DD.MM.YYYY"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value, day if isinstance(value, date) else plain)
    book.close()


def _canvas(document: Document) -> None:
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    canvas, y = Canvas(io.BytesIO(), landscape(A4)), 0
    for table in (block for block in document.blocks if isinstance(block, Table)):
        for row in table.rows:
            if y < 60:
                canvas.showPage()
                canvas.setFont("Tinos", 10)
                y = 520
            for place, cell in enumerate(row):
                canvas.drawString(50 + 90 * place, y, cell)
            y -= 24
    canvas.save()


def _peak(office: Path) -> float:
    """Return the peak memory, in MB, of a process that writes the roll of an office."""
    command = [sys.executable, "-m", "tests.bench.rolls", str(office)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _write_and_tell(office: Path) -> None:
    with Office.open(office, writing=False) as opened:
        opened.read(export_roll, office.with_suffix(".xlsx"), _DAY)
    # getrusage would tell the size of whoever started this process, where that was larger.
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    print(int(peak) / 1024)


if __name__ == "__main__":
    _write_and_tell(Path(sys.argv[1]))

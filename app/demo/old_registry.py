"""The registry as it was kept before the program, with all that such workbooks have: to be taken in."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from app.demo.story import Facts, told
from app.documents import files

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "Реестр, каким он был в Excel.xlsx"


def write_old_registry(folder: Path) -> Path:
    """Return the workbook, written into the folder."""
    # openpyxl loads only when Excel is asked for.
    from openpyxl import Workbook

    facts = told("old_registry")
    book = Workbook()
    _fill(book.worksheets[0], facts)
    notes = book.create_sheet(facts["notes_sheet"])
    for line in facts["notes"]:
        notes.append([line])
    content = io.BytesIO()
    book.save(content)
    path = folder / NAME
    files.save(path, content.getvalue())
    return path


def _fill(sheet: Worksheet, facts: Facts) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = facts["sheet"]
    for line in (*([title] for title in facts["title"]), [], *facts["header"], *facts["rows"]):
        sheet.append([cell if cell != "" else None for cell in line])
    for area in facts["merged"]:
        sheet.merge_cells(area)
    titles, headers = len(facts["title"]), len(facts["header"])
    for number, row in enumerate(sheet.iter_rows(max_row=titles + 1 + headers), start=1):
        for cell in row:
            cell.font = Font(bold=True)
            if number > titles:
                cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    for letter, width in facts["widths"].items():
        sheet.column_dimensions[letter].width = width

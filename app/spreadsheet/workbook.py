"""Workbooks become JSON values; at work in the guarded process alone, which a hostile file may end."""

import re
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.documents.typesetting import clean
from app.errors import UserError
from app.spreadsheet.limits import MOST_MERGED, refuse_too_many, too_large

_MOST_CELLS = 6_000_000
# Whoever fills a sheet by hand stays left of column AAA and above line 100 000. A cell that has only its
# looks («<c …/>») may stand anywhere; one with a value far away takes the memory of all cells before it.
_FAR = re.compile(
    rb' r="([A-Z]{3}[0-9]{1,7}|[A-Z]{1,2}[0-9]{6,7})"[^<>]*(?<!/)>(?!\s*(?:<v\s*/>|<v></v>)?\s*</c>)'
)
_WHOLE = 10.0**15  # beyond it not every whole number is a float


def read_bytes(content: bytes) -> list[dict[str, Any]]:
    """Return the sheets: name, rows of values, merged cells, and whether one is hidden."""
    _refuse_far_cells(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError:
        raise UserError(
            "Таблица защищена паролем: откройте её в своей программе,"
            " сохраните заново без пароля и выберите снова."
        ) from None
    sheets = [
        _sheet(book.get_sheet_by_index(number), hidden=about.visible is not SheetVisibleEnum.Visible)
        for number, about in enumerate(book.sheets_metadata)
        if about.typ is SheetTypeEnum.WorkSheet
    ]
    refuse_too_many(row for sheet in sheets for row in sheet["rows"])
    return sheets


def _refuse_far_cells(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as archive:
            for entry in archive.namelist():
                found = _FAR.search(archive.read(entry)) if entry.startswith("xl/worksheets/sheet") else None
                if found:
                    raise too_large(f"далеко от остальных заполнена ячейка {found[1].decode()}")
    except BadZipFile:  # .xls is none
        return


def _sheet(sheet: CalamineSheet, *, hidden: bool) -> dict[str, Any]:
    if sheet.total_height * sheet.total_width > _MOST_CELLS:
        raise too_large(f"на листе «{sheet.name}» слишком много ячеек")
    rows = [_row(row) for row in sheet.iter_rows()]
    while rows and not rows[-1]:
        rows.pop()
    merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
    if len(merged) > MOST_MERGED:
        raise too_large(f"на листе «{sheet.name}» слишком много объединённых ячеек")
    return {"name": clean(sheet.name), "rows": rows, "merged": merged, "hidden": hidden}


def _row(cells: list[Any]) -> list[Any]:
    row = [_value(cell) if cell != "" else None for cell in cells]
    while row and row[-1] is None:
        row.pop()
    return row


def _value(cell: Any) -> Any:
    """Return the value as JSON holds it, a day as a list of one; of a formula there is its last result."""
    match cell:
        case str():
            return (cell if cell.isprintable() else clean(cell)).strip() or None
        case bool():
            return "да" if cell else "нет"
        case float():
            return int(cell) if cell.is_integer() and abs(cell) < _WHOLE else cell
        case datetime():
            return [cell.date().isoformat()]
        case date():
            return [cell.isoformat()]
        case time() | timedelta():
            return str(cell)
        case _:
            return cell

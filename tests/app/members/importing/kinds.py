"""The sheets of a workbook written as other programs keep them: an open document, plain text."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_LINES = 40  # that have anything in them


def as_open_document(workbook: Path, path: Path) -> Path:
    """Return the workbook's visible sheets as .ods; what was merged is not told."""
    sheets = (sheet for sheet in load_workbook(workbook).worksheets if sheet.sheet_state == "visible")
    tables = "".join(
        f"<table:table table:name={quoteattr(sheet.title)}>{''.join(_rows(sheet))}</table:table>"
        for sheet in sheets
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        made.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {_NAMES}><office:body><office:spreadsheet>'
            f"{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        made.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def as_text(workbook: Path, sheet: str, path: Path) -> Path:
    """Return one sheet as .csv in Windows-1251, as Russian Excel saves it."""
    with path.open("w", encoding="cp1251", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        for row in load_workbook(workbook)[sheet].iter_rows(max_row=_LINES, values_only=True):
            writer.writerow(
                f"{v:%d.%m.%Y}" if isinstance(v, datetime) else "" if v is None else v for v in row
            )
    return path


def _rows(sheet: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows(max_row=_LINES, values_only=True):
        yield f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(value: object) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case datetime():
            kind = f'office:value-type="date" office:date-value="{value:%Y-%m-%d}"'
        case int():
            kind = f'office:value-type="float" office:value="{value}"'
        case _:
            kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"

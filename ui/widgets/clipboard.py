"""Rows of a table put into the clipboard as cells, for Excel and for a letter."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ui.widgets.table_model import RIGHT, Column, Row

# What begins so would be calculated where it is pasted; a telephone number would not.
_CALCULATED = re.compile(r"[=@]|[+-](?![\d ()\-,;\n]*$)")
_COUNTED = re.compile(r"\d{1,3}(\u00a0?\d{3})*|\d\d\.\d\d\.\d{4}")
# Excel (the first) and Calc (the second) leave such a cell as it is: no formula, all zeros of a number.
_AS_TEXT = 'style="mso-number-format:\'\\@\'" sdnum="1049;0;@"'
_SAME_CELL = '<br style="mso-data-placement:same-cell">'


def copy_cells(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> None:
    """Put the rows into the clipboard: as lines with tabs, and as a table with its header."""
    lines = [[_clean(column.get(row)) for column in columns] for row in rows]
    copied = QMimeData()
    copied.setText("\r\n".join("\t".join(map(_cell_text, line)) for line in lines))
    copied.setHtml(_table(columns, lines))
    QGuiApplication.clipboard().setMimeData(copied)


def _clean(text: str) -> str:
    """Return the text without what would begin another cell; its lines stay."""
    return "\n".join(" ".join(line.split("\t")) for line in text.splitlines())


def _cell_text(text: str) -> str:
    harmless = f"'{text}" if _CALCULATED.match(text) else text
    quoted = harmless.replace('"', '""')
    return f'"{quoted}"' if "\n" in text or text.startswith('"') else harmless


def _table(columns: Sequence[Column[Row]], lines: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(column.title)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_cell, columns, line))}</tr>" for line in lines)
    return (
        f'<html><head><meta charset="utf-8"></head><body><table><tr>{head}</tr>{body}</table></body></html>'
    )


def _cell(column: Column[Row], text: str) -> str:
    """Return the cell; a day or a number in a column of such stays one, everything else is text."""
    counted = column.align == RIGHT and _COUNTED.fullmatch(text)
    shown = text.replace("\u00a0", "") if counted else escape(text).replace("\n", _SAME_CELL)
    return f"<td>{shown}</td>" if counted else f"<td {_AS_TEXT}>{shown}</td>"

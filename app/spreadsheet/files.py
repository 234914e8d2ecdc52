"""The kinds of files that tables are kept in, and how one is read: through the guard, values only."""

from datetime import date
from pathlib import Path
from typing import Any

from app.door import Kind, Package, read
from app.spreadsheet.sheets import Block, Row, Sheet, Value

_MB = 1_000_000
_WORKBOOK = "app.spreadsheet.workbook:read_bytes"
_ZIP = (b"PK\x03\x04",)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ANSWER = 64 * _MB

KINDS = (
    Kind(
        called="книга Excel",
        suffixes=(".xlsx", ".xlsm"),
        largest=50 * _MB,
        reader=_WORKBOOK,
        beginnings=_ZIP,
        sealed="EncryptedPackage".encode("utf-16-le"),
        package=Package(),
        answer=_ANSWER,
    ),
    Kind(
        called="таблица LibreOffice",
        suffixes=(".ods",),
        largest=50 * _MB,
        reader=_WORKBOOK,
        beginnings=_ZIP,
        package=Package(),
        answer=_ANSWER,
    ),
    Kind(
        called="таблица через точку с запятой",
        suffixes=(".csv",),
        largest=20 * _MB,
        reader="app.spreadsheet.separated:read_bytes",
        quick=50_000,
        answer=_ANSWER,
    ),
    Kind(
        called="книга старого Excel",
        suffixes=(".xls",),
        largest=50 * _MB,
        reader=_WORKBOOK,
        beginnings=(_OLE, b"\x09\x08"),
        answer=_ANSWER,
    ),
)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of the file; a UserError says what stands in the way."""
    return tuple(_sheet(path, told) for told in read(path, KINDS))


def _sheet(path: Path, told: dict[str, Any]) -> Sheet:
    return Sheet(
        path.name,
        told["name"] or path.stem,
        tuple(_row(row) for row in told["rows"]),
        tuple(Block(*corners) for corners in told["merged"]),
        told["hidden"],
    )


def _row(told: list[Any]) -> Row:
    return tuple([_value(value) if type(value) is list else value for value in told])


def _value(told: list[str]) -> Value:
    """Return the day that JSON cannot hold otherwise."""
    return date.fromisoformat(told[0])

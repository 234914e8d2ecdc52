"""What an operation changed, field by field: the journal's rows put into the office's words."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, ColumnDefault, Date, Enum
from sqlalchemy.orm import Session

from app.history.fields import FIELD
from app.history.names import Names, Row
from app.history.rows import ChangeRow
from app.history.words import KIND, NOUN, PRECISION
from app.members.words import imprecise_day
from app.resolutions.decisions import KINDS
from app.russian.dates import short_date
from db.base import Base, Lines
from db.models import JournalEntry
from db.vocabulary import DecisionKind, Precision


@dataclass(slots=True)
class _Changed:
    """A row of the file before and after an operation; None: it was not there."""

    table: str
    before: Row | None
    after: Row | None


def worded(session: Session, operation_id: int, entries: Iterable[JournalEntry]) -> tuple[ChangeRow, ...]:
    """Return the fields that differ between the first and the last of an operation's entries for each row."""
    names = Names(session, operation_id)
    return tuple(change for row in _merged(entries) for change in _fields(names, row))


def _merged(entries: Iterable[JournalEntry]) -> Iterable[_Changed]:
    """Return one change for each row, however often the operation wrote it."""
    rows: dict[tuple[str, int], _Changed] = {}
    for entry in entries:
        before, after = (json.loads(side) if side else None for side in (entry.before, entry.after))
        key = (entry.table_name, entry.row_id)
        rows.setdefault(key, _Changed(entry.table_name, before, after)).after = after
    return rows.values()


def _fields(names: Names, row: _Changed) -> Iterator[ChangeRow]:
    subject = names.subject(row.table, row.after or row.before or {})
    for name, word in FIELD.get(row.table, {}).items():
        column = Base.metadata.tables[row.table].columns[name]
        if not _by_itself(column, row):
            before, after = (_value(names, column, side or {}) for side in (row.before, row.after))
            if before != after:
                yield ChangeRow(NOUN[row.table], subject, word, before, after)


def _by_itself(column: Column[Any], row: _Changed) -> bool:
    """Return whether a new or removed row has there what every new row has: that tells nothing."""
    if row.before is not None and row.after is not None:
        return False
    raw = (row.before or row.after or {}).get(column.name)
    default = column.default
    return isinstance(default, ColumnDefault) and default.is_scalar and raw == default.arg


def _value(names: Names, column: Column[Any], row: Row) -> str:
    """Return a value of the row as the office says it; empty where there is none."""
    name, raw = column.name, row.get(column.name)
    if raw is None:
        return ""
    if name in PRECISION:
        return imprecise_day(date.fromisoformat(raw), Precision(row[PRECISION[name]]))
    if name == "facts":
        return KINDS[DecisionKind(row["kind"])].from_facts(json.loads(raw)).label()
    for key in column.foreign_keys:
        return names.name(key.column.table.name, raw)
    match column.type:
        case Enum(enum_class=kind) if kind:
            return KIND[kind][kind(raw)]
        case Boolean():
            return "да" if raw else "нет"
        case Date():
            return short_date(date.fromisoformat(raw))
        case Lines() if name == "may_not":
            return ", ".join(KIND[DecisionKind][kind] for kind in json.loads(raw))
        case Lines():
            return "\n".join(json.loads(raw))
        case _:
            return str(raw)

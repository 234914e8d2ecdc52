"""What was done with the rows of an operation after it: who changed them, who came to refer to them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import journal
from db.models import JournalEntry, Operation

Row: TypeAlias = tuple[str, int]  # the table and the id


def written(session: Session, operation_id: int) -> dict[Row, str | None]:
    """Return every row that the operation wrote, as it left it; None is a row that it removed."""
    entries = session.scalars(
        select(JournalEntry).where(JournalEntry.operation_id == operation_id).order_by(JournalEntry.id)
    )
    return {(entry.table_name, entry.row_id): entry.after for entry in entries}


def changed_later(session: Session, operation_id: int) -> dict[Row, Operation]:
    """Return the rows that are no longer as the operation left them, and what changed them last."""
    changed = {}
    for row, left in written(session, operation_id).items():
        last = _last_entry(session, row)
        if last is not None and last.after != left:
            changed[row] = session.get_one(Operation, last.operation_id)
    return changed


def referring(session: Session, rows: Iterable[Row]) -> set[Row]:
    """Return the rows, of whatever table, that refer to one of these."""
    meant: dict[str, set[int]] = defaultdict(set)
    for table_name, row_id in rows:
        meant[table_name].add(row_id)
    return {
        (table.name, row_id)
        for table in journal.journalled()
        for key in table.foreign_keys
        if (ids := meant.get(key.column.table.name))
        for row_id in session.scalars(select(table.c.id).where(key.parent.in_(ids)))
    }


def last_operation(session: Session, row: Row) -> Operation | None:
    """Return the operation that wrote the row last, or None where the history does not know it."""
    last = _last_entry(session, row)
    return session.get(Operation, last.operation_id) if last else None


def _last_entry(session: Session, row: Row) -> JournalEntry | None:
    table_name, row_id = row
    return session.scalars(
        select(JournalEntry)
        .where(JournalEntry.table_name == table_name, JournalEntry.row_id == row_id)
        .order_by(JournalEntry.id.desc())
        .limit(1)
    ).first()

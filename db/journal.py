"""Every row change is journalled by triggers made from the metadata, so that bulk SQL is caught too.

The operations of the journal form a chain: a link is the hash of the link before it and of the operation's
payload (its row and its journal entries). Whoever changes, removes or inserts anything later breaks it.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, text, update

from db.base import Base
from db.models.history import Operation
from db.vocabulary import OperationKind

# The history itself, what is typed but not yet an operation, and the bytes of files are not journalled.
_OUTSIDE = {"operation", "journal", "draft", "content"}


def create_triggers(connection: Connection) -> None:
    """Make the triggers anew; a change outside an open operation fails from then on."""
    drop_triggers(connection)
    for table in journalled():
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


def drop_triggers(connection: Connection) -> None:
    """Remove the journal's triggers; a migration must not be journalled."""
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_%'"
    )
    for (name,) in found.all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def journalled() -> list[Table]:
    """Return the tables whose changes are journalled, parents before children."""
    return [table for table in Base.metadata.sorted_tables if table.name not in _OUTSIDE]


def _triggers(table: Table) -> Iterator[str]:
    old, new = _row(table, "OLD"), _row(table, "NEW")
    for action, row_id, before, after in (
        ("INSERT", "NEW.id", "NULL", new),
        ("UPDATE", "OLD.id", old, new),
        ("DELETE", "OLD.id", old, "NULL"),
    ):
        yield (
            f"CREATE TRIGGER journal_{table.name}_{action.lower()} AFTER {action} ON {table.name} BEGIN "
            "INSERT INTO journal (operation_id, table_name, row_id, before, after) VALUES "
            f"((SELECT id FROM operation WHERE is_open), '{table.name}', {row_id}, {before}, {after}); END"
        )


def _row(table: Table, alias: str) -> str:
    pairs = (f"'{column.name}', {alias}.{column.name}" for column in table.columns)
    return f"json_object({', '.join(pairs)})"


def differences(connection: Connection) -> list[tuple[str, int]]:
    """Return table and id of every row that is not as the journal last recorded it."""
    return [
        (table.name, row_id)
        for table in journalled()
        for row_id in connection.exec_driver_sql(f"SELECT row_id FROM ({_differing(table)})").scalars()
    ]


def catch_up(connection: Connection, operation_id: int) -> None:
    """Record under the operation what a migration changed while there were no triggers."""
    for table in journalled():
        connection.exec_driver_sql(
            "INSERT INTO journal (operation_id, table_name, row_id, before, after)"
            f" SELECT {operation_id}, '{table.name}', row_id, recorded, found FROM ({_differing(table)})"
        )


def _differing(table: Table) -> str:
    last = f"SELECT row_id, after, max(id) FROM journal WHERE table_name = '{table.name}' GROUP BY row_id"
    rows = f"SELECT id, {_row(table, table.name)} AS content FROM {table.name}"
    return (
        "SELECT coalesce(r.id, j.row_id) AS row_id, j.after AS recorded, r.content AS found"
        f" FROM ({last}) j FULL JOIN ({rows}) r ON r.id = j.row_id WHERE r.content IS NOT j.after"
    )


# Made once: every operation of the secretary uses them.
_NEW = insert(Operation)
_NAMED = update(Operation).where(Operation.id == bindparam("operation"))


def begin(
    connection: Connection,
    user: str,
    kind: OperationKind = OperationKind.ACT,
    undoes: int | None = None,
) -> int:
    """Return the new open operation; whatever changes until its end is journalled under it."""
    entry = {"name": "", "at": datetime.now(UTC), "user": user, "kind": kind, "undoes": undoes}
    return int(connection.execute(_NEW, entry).lastrowid)


def end(connection: Connection, operation_id: int, name: str, *, issued: bool = False) -> None:
    """Close the operation under its name, and link it to those before."""
    connection.execute(_NAMED, {"operation": operation_id, "name": name, "issued": issued})
    rows = connection.exec_driver_sql(f"{_PAYLOADS} WHERE o.id = ? ORDER BY j.id", (operation_id,)).all()
    payload = _hash(rows)
    connection.exec_driver_sql(
        "UPDATE operation SET payload_hash = ?, link = ?, is_open = 0 WHERE id = ?",
        (payload, _link(head(connection), payload), operation_id),
    )


def head(connection: Connection) -> str:
    """Return the newest link of the chain; empty where nothing was ever done."""
    newest = "SELECT link FROM operation WHERE NOT is_open ORDER BY id DESC LIMIT 1"
    return str(connection.exec_driver_sql(newest).scalar() or "")


def contains_link(connection: Connection, link: str) -> bool:
    """Return whether the chain goes through the link: false where the tail was cut off or rewritten."""
    known = connection.exec_driver_sql("SELECT 1 FROM operation WHERE link = ?", (link,))
    return not link or known.first() is not None


def first_break(connection: Connection) -> int | None:
    """Return the first operation that is not as it was written or does not follow the one before, or None."""
    written = connection.exec_driver_sql("SELECT id, payload_hash, link FROM operation ORDER BY id")
    found = groupby(connection.exec_driver_sql(f"{_PAYLOADS} ORDER BY o.id, j.id"), key=itemgetter(0))
    link = ""
    for (operation_id, *hashes), (_, rows) in zip(written, found, strict=True):
        payload = _hash(rows)
        link = _link(link, payload)
        if hashes != [payload, link]:
            return int(operation_id)
    return None


# As bytes: also what is no longer legible has a hash. An operation without entries yields one row.
_OPERATION = ("o.id", "o.name", "o.at", "o.user", "o.undoes", "o.kind", "o.issued")
_ENTRY = ("j.table_name", "j.row_id", "j.before", "j.after")
_PAYLOADS = (
    f"SELECT {', '.join(f'CAST({column} AS BLOB)' for column in (*_OPERATION, *_ENTRY))}"
    " FROM operation o LEFT JOIN journal j ON j.operation_id = o.id"
)


def _hash(rows: Iterable[Any]) -> str:
    """Return the hash of an operation's fields and of its entries' fields, each field under its length."""
    payload = sha256()
    for number, row in enumerate(rows):
        for field in row[len(_OPERATION) if number else 0 :]:
            payload.update(b"-" if field is None else b"%d:%s" % (len(field), field))
    return payload.hexdigest()


def _link(before: str, payload: str) -> str:
    return sha256(f"{before}{payload}".encode()).hexdigest()


def restore(connection: Connection, operation_id: int) -> None:
    """Put every row back as it was before the operation; the journal records this too."""
    # Rows refer to each other in any order while they are being put back.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    entries = connection.execute(
        text(
            "SELECT table_name, row_id, before, after FROM journal WHERE operation_id = :operation"
            " ORDER BY id DESC"
        ),
        {"operation": operation_id},
    )
    for table_name, row_id, before, after in entries.all():
        table = Base.metadata.tables[table_name]
        if before is None:
            connection.execute(text(f"DELETE FROM {table.name} WHERE id = :id"), {"id": row_id})
        else:
            _put_back(connection, table, json.loads(before), exists=after is not None)


def _put_back(connection: Connection, table: Table, row: dict[str, object], *, exists: bool) -> None:
    columns = [column.name for column in table.columns]
    if exists:
        assignments = ", ".join(f"{name} = :{name}" for name in columns if name != "id")
        statement = f"UPDATE {table.name} SET {assignments} WHERE id = :id"
    else:
        statement = (
            f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join(f':{c}' for c in columns)})"
        )
    connection.execute(text(statement), row)

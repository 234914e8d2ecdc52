"""The rows of an operation written by raw sqlite3 alone: what an operation is measured against."""

import json
import sqlite3
from pathlib import Path
from typing import Any, TypeAlias

Statements: TypeAlias = list[tuple[str, dict[str, Any]]]


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection as careful as ours, to a file without triggers."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA synchronous = EXTRA")
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    return connection


def last_operation(connection: sqlite3.Connection) -> Statements:
    """Return what writes the rows of the last operation once more: each row once, its journal too."""
    operation = dict(connection.execute("SELECT * FROM operation ORDER BY id DESC LIMIT 1").fetchone())
    own = "SELECT * FROM journal WHERE operation_id = ? ORDER BY id"
    entries = [dict(row) for row in connection.execute(own, (operation["id"],))]
    last = {(entry["table_name"], entry["row_id"]): json.loads(entry["after"]) for entry in entries}
    new = {(entry["table_name"], entry["row_id"]) for entry in entries if entry["before"] is None}
    return [
        _insert("operation", operation),
        *(_insert(key[0], row) if key in new else _update(key[0], row) for key, row in last.items()),
        *(_insert("journal", entry) for entry in entries),
    ]


def write(connection: sqlite3.Connection, statements: Statements) -> None:
    """Write the rows in one transaction."""
    connection.execute("BEGIN")
    for statement, values in statements:
        connection.execute(statement, values)
    connection.execute("COMMIT")


def _insert(table: str, row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    values = {name: value for name, value in row.items() if name != "id"}
    places = ", ".join(f":{name}" for name in values)
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", values


def _update(table: str, row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    set_ = ", ".join(f"{name} = :{name}" for name in row if name != "id")
    return f"UPDATE {table} SET {set_} WHERE id = :id", row

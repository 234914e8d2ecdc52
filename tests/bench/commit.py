"""What an operation costs beside its bare rows: row commit."""

import json
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

from app.members.operations import add_organization
from app.members.rows import Details
from app.office import Office
from tests.bench.measure import Result, alternate
from tests.bench.offices import generate

_OPERATIONS = 50

Rows: TypeAlias = list[tuple[str, dict[str, Any]]]


def cases() -> Iterator[Result]:
    """Yield the row of the journal: a card with its leader, with ours and with nothing around it."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = generate(Path(folder) / "наш.sovet", 1000), Path(folder) / "голый.sovet"
        number = count()
        with Office.open(ours) as office:
            _add(office, next(number))
            shutil.copy(ours, bare)
            connection = _connect(bare)
            rows = _rows_of_the_last_operation(connection)
            measured = alternate(
                lambda: _milliseconds(lambda: _add(office, next(number))),
                lambda: _milliseconds(lambda: _insert(connection, rows)),
            )
            connection.close()
        yield Result("commit", *measured, "ms", 3, f"the same rows by raw sqlite3, {_OPERATIONS} times")


def _milliseconds(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    for _ in range(_OPERATIONS):
        work()
    return (time.perf_counter() - started) * 1000


def _add(office: Office, number: int) -> None:
    office.do(add_organization, Details(f"ОО «Мера {number}»", city="Устье", phones="+000 1"), leader="Ли Ян")


def _connect(path: Path) -> sqlite3.Connection:
    """Return a connection as careful as ours, to a file without triggers."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    return connection


def _rows_of_the_last_operation(connection: sqlite3.Connection) -> Rows:
    connection.row_factory = sqlite3.Row
    operation = dict(connection.execute("SELECT * FROM operation ORDER BY id DESC LIMIT 1").fetchone())
    entries = [
        dict(row)
        for row in connection.execute("SELECT * FROM journal WHERE operation_id = ?", (operation["id"],))
    ]
    last = {(entry["table_name"], entry["row_id"]): json.loads(entry["after"]) for entry in entries}
    rows = [
        ("operation", operation),
        *((table, row) for (table, _), row in last.items()),
        *(("journal", entry) for entry in entries),
    ]
    return [(table, {name: value for name, value in row.items() if name != "id"}) for table, row in rows]


def _insert(connection: sqlite3.Connection, rows: Rows) -> None:
    connection.execute("BEGIN")
    for table, row in rows:
        places = ", ".join(f":{name}" for name in row)
        connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", row)
    connection.execute("COMMIT")

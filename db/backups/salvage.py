"""What can still be read of a damaged office file, row by row, in a fresh file of the same schema."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2 as sqlite

from db.backups.contents import examine, quoted
from db.backups.copies import in_words
from db.durable import part_in, put_in_place
from db.engine import open_engine
from db.file import APPLICATION_ID, SCHEMA, schema_of
from db.migrations import upgrade

_Description: TypeAlias = tuple[str, str, str]  # kind, name, SQL

# A damaged inner page hides at most about as many rows; beyond them, reading goes on.
_REACH = 1 << 16
_UNREADABLE = (sqlite.DatabaseError, UnicodeError)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a table of the salvaged file differs from that of a copy, in rows."""

    table: str
    in_copy: int
    salvaged: int
    missing: tuple[int, ...]
    newer: tuple[int, ...]
    changed: tuple[int, ...]


def salvage(damaged: Path, fresh: Path) -> None:
    """Write what can be read of the damaged file into a fresh one that is sound in itself."""
    schema = schema_of(damaged)
    with in_words(f"Из файла «{damaged.name}» ничего спасти не удалось"), part_in(fresh.parent) as part:
        # Immutable: half a change that a journal beside would take back is no reason to refuse reading.
        with closing(_open(damaged, "ro&immutable=1")) as source, closing(_open(part, "rw")) as target:
            described = _description(source, schema, part.parent)
            target.execute("BEGIN")
            _make(target, described, "table", "index")
            for table in [name for kind, name, _ in described if kind == "table"]:
                _fill(source, target, table)
            _drop_orphans(target)
            _complete(target, schema)
            _make(target, described, "trigger")  # now: they must not journal what was put in
            target.execute(f"PRAGMA user_version = {schema}")
            target.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            target.execute("COMMIT")
        examine(part)
        put_in_place(part, fresh)


def _open(path: Path, mode: str) -> Any:
    return sqlite.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)


def _description(source: Any, schema: int, folder: Path) -> list[_Description]:
    """Return how the tables, indexes and triggers are made; where the file cannot say, as in a new one."""
    # After the first failure SQLite then works with what it could read of the description.
    source.execute("PRAGMA writable_schema = ON")
    try:
        return _described(source)
    except sqlite.DatabaseError:
        if schema != SCHEMA:
            raise
    with part_in(folder) as part:
        engine = open_engine(part)
        upgrade(engine)
        engine.dispose()
        with closing(_open(part, "ro")) as new:
            return _described(new)


def _described(connection: Any) -> list[_Description]:
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    )
    return list(found.fetchall())


def _make(target: Any, described: list[_Description], *kinds: str) -> None:
    for kind, _, sql in described:
        if kind in kinds:
            target.execute(sql)


def _fill(source: Any, target: Any, table: str) -> None:
    columns = [column[1] for column in source.execute(f"PRAGMA table_info({quoted(table)})")]
    if not columns:  # lost with its description
        return
    names, places = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
    for row in _readable(source, table):
        # What contradicts the schema is damage that no page betrayed; the first of two twins stays.
        target.execute(f"INSERT OR IGNORE INTO {quoted(table)} ({names}) VALUES ({places})", row)


def _readable(source: Any, table: str) -> Iterator[Sequence[Any]]:
    """Yield the rows in order of rowid, stepping over what cannot be read."""
    last = 0
    while True:
        try:
            for number, *row in _rows(source, table, "rowid > ?", last):
                last = number
                yield row
            return
        except _UNREADABLE:
            beyond = _readable_again(source, table, last)
            for lost in range(last + 1, beyond):
                yield from _single(source, table, lost)
            if beyond > last + _REACH:
                return
            last = beyond - 1


def _readable_again(source: Any, table: str, last: int) -> int:
    """Return a row number beyond the damage, not far; or one out of reach."""
    step = 1
    while step <= _REACH:
        try:
            next(_rows(source, table, "rowid >= ?", last + 1 + step), None)
            return last + 1 + step
        except _UNREADABLE:
            step *= 2
    return last + _REACH + 1


def _single(source: Any, table: str, number: int) -> Iterator[Sequence[Any]]:
    try:
        for _, *row in _rows(source, table, "rowid = ?", number):
            yield row
    except _UNREADABLE:
        return


def _rows(source: Any, table: str, where: str, number: int) -> Iterator[Any]:
    # NOT INDEXED: an index may be damaged where the table is not.
    yield from source.execute(
        f"SELECT rowid, * FROM {quoted(table)} NOT INDEXED WHERE {where} ORDER BY rowid", (number,)
    )


def _drop_orphans(target: Any) -> None:
    """Remove rows that refer to lost ones, and those that refer to them, until all references hold."""
    while orphans := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in orphans:
            target.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (number,))


def _complete(target: Any, schema: int) -> None:
    """Put back what no office can be without, where it was lost: the council's row, the schema's mark."""
    if not target.execute("SELECT 1 FROM alembic_version").fetchone():
        target.execute("INSERT INTO alembic_version VALUES (?)", (f"{schema:04}",))
    if not target.execute("SELECT 1 FROM council").fetchone():
        described = target.execute("PRAGMA table_info(council)").fetchall()
        columns = [name for _, name, _, required, preset, _ in described if required and preset is None]
        row = dict.fromkeys(columns, "") | {"id": 1, "name": "Совет (название утрачено)"}
        names, places = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
        target.execute(f"INSERT INTO council ({names}) VALUES ({places})", tuple(row.values()))


def compare(copy: Path, salvaged: Path) -> list[Difference]:
    """Return the tables in which a copy and the salvaged file differ, and in which rows."""
    with closing(_open(copy, "ro")) as older, closing(_open(salvaged, "ro")) as newer:
        tables = newer.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        found = [
            _difference(table, _by_number(older, table), _by_number(newer, table))
            for (table,) in tables.fetchall()
        ]
    return [each for each in found if each.missing or each.newer or each.changed]


def _by_number(connection: Any, table: str) -> dict[int, int]:
    """Return a hash of each row by its number; nothing of a table that is not there."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
        return {}
    return {
        number: hash(tuple(row))
        for number, *row in connection.execute(f"SELECT rowid, * FROM {quoted(table)}")
    }


def _difference(table: str, older: dict[int, int], newer: dict[int, int]) -> Difference:
    return Difference(
        table,
        len(older),
        len(newer),
        missing=tuple(sorted(older.keys() - newer.keys())),
        newer=tuple(sorted(newer.keys() - older.keys())),
        changed=tuple(
            sorted(number for number in older.keys() & newer.keys() if older[number] != newer[number])
        ),
    )

"""Opens SQLite through sqlcipher3, keyless: one known engine on every machine."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import ColumnElement, Connection, Engine, create_engine, event, func, literal
from sqlalchemy.engine import URL
from sqlalchemy.orm import InstrumentedAttribute


def open_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Return an engine on the file: explicit BEGIN, foreign keys, journal DELETE with synchronous EXTRA."""
    database = path.absolute().as_uri() + ("?mode=ro" if read_only else "?mode=rw")
    engine = create_engine(
        URL.create("sqlite", database=database, query={"uri": "true"}),
        module=sqlcipher3.dbapi2,
        # Without this the driver begins late and a failed migration leaves half-made tables behind.
        connect_args={"isolation_level": None},
        hide_parameters=True,  # what was typed does not belong into the messages of errors
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = DELETE")
    cursor.execute("PRAGMA synchronous = EXTRA")
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.close()


def file_problems(connection: Connection) -> list[str]:
    """Return what SQLite finds wrong with the pages and references of the file; empty where it is sound."""
    pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if pages != ["ok"]:
        return [f"Файл повреждён: {page}." for page in pages]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [f"Запись {row} таблицы {table} ссылается в пустоту." for table, row, *_ in broken]


def has_part(column: InstrumentedAttribute[str], part: str) -> ColumnElement[bool]:
    """Return the condition that the text contains the part; LIKE would take ten times as long."""
    return func.instr(column, literal(part, column.type)) > 0

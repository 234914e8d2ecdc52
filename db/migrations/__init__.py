"""Brings an office file up to date; Alembic is imported only when a file is new or old."""

import getpass
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine

from db import journal
from db.engine import open_engine
from db.file import APPLICATION_ID, SCHEMA
from db.vocabulary import OperationKind


def upgrade(engine: Engine, complete: Callable[[Connection], None] = lambda _: None) -> None:
    """Take the file to the newest schema in one transaction, or leave it as it was.

    `complete` is called in it for a file that was older: the rules by which keys are made are the caller's.
    """
    with engine.connect() as connection:
        # Inside a transaction this pragma does nothing, so it stands before BEGIN.
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        try:
            with connection.begin():
                former = connection.exec_driver_sql("PRAGMA user_version").scalar()
                journal.drop_triggers(connection)
                _run(connection)
                journal.create_triggers(connection)
                if former:
                    _record(connection, complete)
                _seal(connection)
        finally:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]


def declarations(connection: Connection) -> set[tuple[object, ...]]:
    """Return what the file consists of; in what order the constraints of a table stand does not matter."""
    found = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master")
    return {(*row, frozenset(re.split(r",?\s*\n\s*", sql or ""))) for *row, sql in found}


@cache
def fresh_declarations() -> frozenset[tuple[object, ...]]:
    """Return what a new file of the newest schema consists of."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "new.sovet")
        path.touch()
        engine = open_engine(path)
        try:
            upgrade(engine)
            with engine.connect() as connection:
                return frozenset(declarations(connection))
        finally:
            engine.dispose()


def _run(connection: Connection) -> None:
    # Alembic costs a tenth of the start and is needed once a version.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _record(connection: Connection, complete: Callable[[Connection], None]) -> None:
    """Let the history say so; undo goes no further back, for the rows of before have another form."""
    operation_id = journal.begin(connection, getpass.getuser(), OperationKind.BEGINNING)
    journal.catch_up(connection, operation_id)
    complete(connection)
    journal.end(connection, operation_id, "Файл обновлён для новой версии программы")


def _seal(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration broke references: {broken[:5]}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")

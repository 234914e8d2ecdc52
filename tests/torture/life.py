"""The life of an office as SQL: what the secretary did in it, statement by statement, to be lived again."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2
from sqlalchemy import Engine, event

from app.office import Office
from db.engine import open_engine
from db.migrations import upgrade
from tests.torture.work import OLD_FILE, Secretary, new_office

Statement: TypeAlias = tuple[str, Any]
Settings: TypeAlias = dict[str, Any]

_SETTINGS = ("journal_mode", "synchronous", "foreign_keys", "cache_size", "page_size", "locking_mode")
_ACTS = 30


@dataclass(frozen=True, slots=True)
class Life:
    """The SQL done to an office, how the program sets SQLite up, the file before, and what it all led to."""

    name: str
    statements: list[Statement]
    settings: Settings
    beginning: bytes
    outcome: str

    def with_settings(self, **settings: Any) -> "Life":
        """Return the same work under other settings than ours."""
        return replace(self, settings=self.settings | settings)


def life_of_an_office(folder: Path, seed: int = 2) -> Life:
    """Return what a secretary really did in a new office, from its founding on."""
    path = folder / "life.sovet"
    with _captured() as statements:
        new_office(path, members=3)
        with Office.open(path) as office:
            list(islice(Secretary(office, seed).work(), _ACTS))
    return Life("work", statements, _settings_of(path), b"", found(path))


def life_of_an_old_file(folder: Path) -> Life:
    """Return how a file of the first schema is brought up to date."""
    path = Path(shutil.copy(OLD_FILE, folder / "old.sovet"))
    engine = open_engine(path)
    with _captured() as statements:
        upgrade(engine)
    engine.dispose()
    # The one thing that `upgrade` asks for outside of SQLAlchemy's sight.
    settings = _settings_of(path) | {"foreign_keys": 0}
    return Life("an update", statements, settings, OLD_FILE.read_bytes(), found(path))


@contextmanager
def _captured() -> Iterator[list[Statement]]:
    """Collect, with its parameters, every statement that any engine carries out."""
    statements: list[Statement] = []

    def executed(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        # Rows that come back with their ids are inserted one by one, and yet are said to be many.
        several = many and not isinstance(parameters, tuple)
        statements.extend((statement, each) for each in (parameters if several else [parameters]))

    listeners: dict[str, Callable[..., None]] = {
        "after_cursor_execute": executed,
        "commit": lambda _: statements.append(("COMMIT", ())),
        "rollback": lambda _: statements.append(("ROLLBACK", ())),
    }
    for name, listener in listeners.items():
        event.listen(Engine, name, listener)
    try:
        yield statements
    finally:
        for name, listener in listeners.items():
            event.remove(Engine, name, listener)


def _settings_of(path: Path) -> dict[str, Any]:
    """Return how the program really sets SQLite up, asked from a connection of its own."""
    engine = open_engine(path)
    with engine.connect() as connection:
        settings = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in _SETTINGS}
    engine.dispose()
    return settings


def found(path: Path) -> str:
    """Return the contents that the program's own SQLite finds in the file, or what it complains of."""
    with closing(sqlcipher3.dbapi2.connect(path, isolation_level=None)) as connection:
        try:
            # How a torn file is mended does not depend on it; 50 000 of them are mended sooner.
            connection.execute("PRAGMA synchronous = OFF")
            complaints = connection.execute("PRAGMA integrity_check").fetchall()
            return contents(connection) if complaints == [("ok",)] else str(complaints)
        except (sqlcipher3.dbapi2.DatabaseError, UnicodeError) as error:
            return str(error)


def contents(connection: Any) -> str:
    """Return a fingerprint of everything that the file holds: its version, tables, triggers and rows."""
    schema = sorted(connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall())
    version = connection.execute("PRAGMA user_version").fetchall()
    digest = hashlib.sha256(repr((version, schema)).encode())
    for kind, name, _ in schema:
        if kind == "table":
            digest.update(repr(connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()).encode())
    return digest.hexdigest()

"""What an office file of any schema holds, in figures: by these a copy is proved and previewed."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from db import journal
from db.engine import open_engine
from db.errors import FileRefused
from db.file import schema_of

_LAST = 5  # operations named in a preview
_CHAINED = 2  # the first schema whose operations form a chain


@dataclass(frozen=True, slots=True)
class Contents:
    """An office in figures: rows of each table, the newest operation and the names of the last ones."""

    schema: int
    council: str
    counts: dict[str, int]
    operation: int
    head: str
    last: tuple[str, ...]

    @property
    def organizations(self) -> int:
        """Return how many organisations have a card."""
        return self.counts.get("organization", 0)


def contents(connection: Connection) -> Contents:
    """Return what the file holds, all read in one state of it."""
    ask = connection.exec_driver_sql
    tables = ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    counts = {
        name: ask(f"SELECT count(*) FROM {quoted(name)}").scalar_one() for name in sorted(tables.scalars())
    }
    schema = ask("PRAGMA user_version").scalar_one()
    return Contents(
        schema=schema,
        council=ask("SELECT coalesce(nullif(short_name, ''), name) FROM council").scalar() or "",
        counts=counts,
        operation=ask("SELECT coalesce(max(id), 0) FROM operation").scalar_one(),
        head=journal.head(connection) if schema >= _CHAINED else "",
        last=tuple(ask(f"SELECT name FROM operation ORDER BY id DESC LIMIT {_LAST}").scalars()),
    )


def examine(copy: Path) -> tuple[Contents, str]:
    """Return what a file at rest holds and its SHA-256; refuse one that is foreign, cut or damaged."""
    schema_of(copy)
    with ThreadPoolExecutor(1) as beside:
        digest = beside.submit(sha256, copy)
        return _sound_contents(copy, read_only=True), digest.result()


def examine_office(path: Path) -> Contents:
    """Return what the office file in use holds, what a crash left unfinished taken back; or refuse it."""
    schema_of(path)
    return _sound_contents(path, read_only=False)


def begun_on(path: Path) -> date | None:
    """Return the day of the office's first operation, or None where nothing was done yet."""
    engine = open_engine(path)
    try:
        with engine.connect() as connection:
            at = connection.exec_driver_sql("SELECT at FROM operation WHERE id = 1").scalar()
    finally:
        engine.dispose()
    return datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().date() if at else None


def _sound_contents(path: Path, *, read_only: bool) -> Contents:
    engine = open_engine(path, read_only=read_only)
    try:
        with engine.connect() as connection:
            found = contents(connection)
            pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    except (DatabaseError, UnicodeError) as error:
        raise _damaged(path) from error
    finally:
        engine.dispose()
    if pages != ["ok"]:
        raise _damaged(path)
    return found


def _damaged(path: Path) -> FileRefused:
    return FileRefused(f"Файл «{path.name}» повреждён: пользоваться им нельзя. Вернитесь к целой копии.")


def sha256(path: Path) -> str:
    """Return the digest of the file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def quoted(name: str) -> str:
    """Return a name as SQL takes it, whatever letters a damaged file gave it."""
    return '"' + name.replace('"', '""') + '"'

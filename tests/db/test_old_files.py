"""Every past schema keeps an office file: it comes up whole, or stays as it was to the byte."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, Connection, Engine, create_engine, event

import db.migrations
from app.check import problems
from app.errors import UserError
from app.history import operations
from app.office import Office
from db.base import Base
from db.engine import open_engine
from db.file import SCHEMA, schema_of
from db.migrations import declarations, fresh_declarations
from db.vocabulary import OperationKind
from tests.old_files.keep import old_file

PAST = range(1, SCHEMA)
MADE_ANEW = {"folded"}  # the keys of search follow the rules of today


@pytest.fixture(params=PAST)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(old_file(request.param), tmp_path / "Содружество.sovet"))


@pytest.fixture
def new(office_file: Path) -> Iterator[Connection]:
    yield from connected(office_file)


def connected(path: Path) -> Iterator[Connection]:
    engine = open_engine(path)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def upgraded(path: Path) -> Iterator[Connection]:
    Office.open(path).close()
    yield from connected(path)


def rows(connection: Connection, table: str, columns: str) -> list[Any]:
    return list(connection.exec_driver_sql(f"SELECT {columns} FROM {table} ORDER BY rowid"))


@pytest.mark.parametrize("number", PAST)
def test_every_past_schema_keeps_an_office_file(number: int) -> None:
    assert schema_of(old_file(number)) == number


def test_an_old_file_becomes_what_a_new_file_is(old: Path, new: Connection) -> None:
    for connection in upgraded(old):
        assert declarations(connection) == declarations(new) == fresh_declarations()
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_old_file_keeps_its_contents_row_for_row(old: Path) -> None:
    columns: dict[str, str] = {}
    for connection in connected(old):
        for (table,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'"):
            names = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
            columns[table] = ", ".join(name for name in names if name not in MADE_ANEW)
        before = {table: rows(connection, table, columns[table]) for table in columns}
    for connection in upgraded(old):
        after = {table: rows(connection, table, columns[table]) for table in columns}
    assert [row[1] for row in after["operation"][len(before["operation"]) :]] == [
        "Файл обновлён для новой версии программы"
    ]
    del after["operation"][len(before["operation"]) :]
    del after["journal"][len(before["journal"]) :]
    assert before.pop("alembic_version") != after.pop("alembic_version")
    assert before == after
    assert all(before.values()), "an old file has something in every table"


def test_an_old_file_is_sound_and_goes_on_working(old: Path) -> None:
    with Office.open(old) as office:
        assert office.read(problems) == []
        upgrade, undo, act, *_, founding = [row.kind for row in office.read(operations)]
    assert upgrade is founding is OperationKind.BEGINNING
    assert (undo, act) == (OperationKind.UNDO, OperationKind.ACT)


def test_undo_goes_no_further_back_than_the_upgrade(old: Path) -> None:
    with Office.open(old) as office:
        assert office.undoable() is None
        assert office.redoable() is None
        with pytest.raises(UserError, match="Отменять нечего"):
            office.undo()


class Injected(Exception):
    pass


def fail_at(engine: Engine, number: int) -> list[str]:
    """Let the statement of this number fail; return the list of those that were asked for."""
    asked: list[str] = []

    def count(*arguments: Any) -> None:
        asked.append(arguments[2])
        if len(asked) == number:
            raise Injected

    event.listen(engine, "before_cursor_execute", count)
    return asked


def fail_while_upgrading(engine: Engine, number: int) -> None:
    fail_at(engine, number)
    with pytest.raises(Injected):
        db.migrations.upgrade(engine)
    engine.dispose()


def statements_of_an_upgrade(path: Path) -> list[str]:
    engine = open_engine(path)
    asked = fail_at(engine, 0)
    db.migrations.upgrade(engine)
    engine.dispose()
    return asked


@pytest.mark.parametrize("number", [0, *PAST])
def test_a_failure_in_any_step_leaves_the_file_as_it_was(number: int, tmp_path: Path) -> None:
    path, copy = tmp_path / "Содружество.sovet", tmp_path / "копия.sovet"
    for each in (path, copy):
        each.write_bytes(old_file(number).read_bytes() if number else b"")
    content = path.read_bytes()
    statements = statements_of_an_upgrade(copy)
    assert len(statements) > 50
    # All the steps of all upgrades would take minutes: the newest one is tried more closely.
    for place, statement in [*enumerate(statements, start=1)][:: 3 if number == SCHEMA - 1 else 7]:
        fail_while_upgrading(open_engine(path), place)
        assert path.read_bytes() == content, statement
    assert [each.name for each in tmp_path.iterdir() if each != copy] == [path.name]


def test_a_file_without_a_transaction_would_not_stay_as_it_was(old: Path) -> None:
    content = old.read_bytes()
    careless = create_engine(
        URL.create("sqlite", database=str(old)),
        module=sqlcipher3.dbapi2,
        connect_args={"isolation_level": None},
    )
    fail_while_upgrading(careless, 20)
    assert old.read_bytes() != content


def test_a_failed_commit_leaves_the_file_as_it_was(old: Path) -> None:
    content = old.read_bytes()
    engine = open_engine(old)

    def fail(_connection: Connection) -> None:
        raise Injected

    event.listen(engine, "commit", fail)
    with pytest.raises(Injected):
        db.migrations.upgrade(engine)
    engine.dispose()
    assert old.read_bytes() == content

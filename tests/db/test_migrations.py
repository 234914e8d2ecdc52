"""The schema: the migrations and the models say the same, and a failed step leaves nothing behind."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import db.journal
import db.migrations
from db.base import Base
from db.engine import open_engine


def test_the_migrations_build_exactly_what_the_models_say(office_file: Path) -> None:
    engine = open_engine(office_file)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("power cut")

    path = tmp_path / "пустой.sovet"
    path.touch()
    engine = open_engine(path)
    monkeypatch.setattr(db.journal, "create_triggers", fail)
    with pytest.raises(RuntimeError):
        db.migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    engine.dispose()


def test_no_schema_has_a_cascade_that_could_delete_silently() -> None:
    assert all(key.ondelete is None for table in Base.metadata.tables.values() for key in table.foreign_keys)

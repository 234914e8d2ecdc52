"""What happens to a file in an office: locks left behind, sticks pulled out, clouds, clocks, half updates."""

import os
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlcipher3.dbapi2
from sqlalchemy.orm import Session

from app.changes import Changes
from app.check import problems
from app.errors import UserError
from app.history import operations
from app.office import Office
from db.file import SCHEMA, schema_of
from tests.builders import organization


def test_a_lock_file_left_behind_stops_nobody(office_file: Path) -> None:
    office_file.with_name(f".{office_file.name}.lock").write_text("4711")
    Office.open(office_file).close()


def test_a_file_in_a_folder_that_refuses_writing_can_be_read_and_nothing_else(office_file: Path) -> None:
    with _read_only(office_file) as path:
        with Office.open(path, writing=False) as reader:
            assert reader.read(problems) == []
        with pytest.raises(UserError, match="нельзя записать: запись запрещена"):
            Office.open(path)


def test_what_a_crash_left_unfinished_and_nobody_may_finish_is_a_sentence(office_file: Path) -> None:
    """As on a stick that was switched to read-only afterwards."""
    journal = _update_and_crash(office_file)
    with _read_only(office_file, journal) as path, pytest.raises(UserError, match="не дописан из-за сбоя"):
        Office.open(path, writing=False)


@contextmanager
def _read_only(*files: Path) -> Iterator[Path]:
    """Lay files where nothing can be written; the superuser, whom no permission binds, becomes nobody."""
    superuser = os.geteuid() == 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file in files:
            Path(shutil.copy(file, folder)).chmod(0o444)
        folder.chmod(0o555)
        if superuser:
            os.seteuid(65534)
        try:
            yield folder / files[0].name
        finally:
            if superuser:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_file_held_by_another_program_is_a_sentence_until_it_is_let_go(office: Office) -> None:
    organization(office, "ОО «Первая»")  # the copy of the day is made by now
    office.read(_be_impatient)
    with closing(sqlcipher3.dbapi2.connect(office.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="занят другой программой"):
            organization(office, "ОО «Мимо»")
    organization(office, "ОО «Тихая вода»")
    assert office.read(problems) == []


def _be_impatient(session: Session) -> None:
    session.connection().exec_driver_sql("PRAGMA busy_timeout = 50")


@pytest.mark.parametrize("away", [Path.unlink, lambda path: path.rename(path.with_name("иной.sovet"))])
def test_a_file_that_vanished_while_open_takes_no_more_acts(
    office: Office, away: Callable[[Path], object]
) -> None:
    """As with a stick pulled out: the system would go on writing into a file that has no name any more."""
    organization(office, "ОО «Тихая вода»")
    away(office.path)
    for act in (lambda: organization(office, "ОО «Мимо»"), office.undo, office.undoable):
        with pytest.raises(UserError, match="больше нет на месте"):
            act()


def test_a_folder_that_vanished_while_open_takes_no_more_acts(office: Office) -> None:
    office.path.parent.rename(office.path.parent.with_name("вынуто"))
    with pytest.raises(UserError, match="больше нет на месте"):
        organization(office, "ОО «Мимо»")


def test_a_file_that_a_cloud_replaced_while_open_takes_no_more_acts(office: Office) -> None:
    other = Path(shutil.copy(office.path, office.path.with_name("other")))
    other.replace(office.path)
    with pytest.raises(UserError, match="заменён другим"):
        organization(office, "ОО «Мимо»")


def test_an_act_during_which_the_file_vanished_is_not_acknowledged(office: Office) -> None:
    def pull_the_stick(_session: Session) -> Changes:
        office.path.unlink()
        return Changes("Сделано", frozenset())

    with pytest.raises(UserError, match=r"больше нет на месте|запись запрещена"):
        office.do(pull_the_stick)


def test_a_clock_set_back_disturbs_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        year_now = 2031

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(cls.year_now, 5, 1, tzinfo=tz)

    monkeypatch.setattr("db.journal.datetime", Clock)
    organization(office, "ОО «Первая»")
    Clock.year_now = 2001
    organization(office, "ОО «Вторая»")
    assert [row.name for row in office.read(operations)][:2] == [
        "Добавлена организация: ОО «Вторая»",
        "Добавлена организация: ОО «Первая»",
    ]
    assert office.undo().sentence == "Отменено: Добавлена организация: ОО «Вторая»"
    assert office.undo().sentence == "Отменено: Добавлена организация: ОО «Первая»"
    assert office.read(problems) == []


def test_the_form_of_a_file_is_read_as_it_will_be_after_an_unfinished_update(office_file: Path) -> None:
    """After a crash the header may already claim what SQLite is going to take back."""
    _update_and_crash(office_file)
    assert struct.unpack(">I", office_file.read_bytes()[60:64])[0] == SCHEMA + 1
    assert schema_of(office_file) == SCHEMA
    Office.open(office_file).close()


def test_the_journal_of_a_living_writer_is_left_alone(office: Office) -> None:
    """Whoever only looks must not take back what another is writing just now."""
    journal = _update_and_crash(office.path)
    before = journal.read_bytes()
    with pytest.raises(UserError, match="более новой версией"):
        Office.open(office.path, writing=False)
    assert journal.read_bytes() == before


def _update_and_crash(path: Path) -> Path:
    """Leave the file as a crash amid an update to a newer form would; return its journal."""
    journal = path.with_name(f"{path.name}-journal")
    with closing(sqlcipher3.dbapi2.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        unfinished = journal.read_bytes()
        connection.execute("COMMIT")
    journal.write_bytes(unfinished)
    return journal

"""The office file: who may open it, and what is refused."""

import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import UserError
from app.office import Office
from db.file import APPLICATION_ID, SCHEMA, schema_of


def test_a_new_office_bears_the_mark_of_our_files(office_file: Path) -> None:
    assert schema_of(office_file) == SCHEMA
    with sqlite3.connect(office_file) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="нет"):
        Office.open(tmp_path / "нет.sovet")


def test_a_folder_is_no_office_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="папка"):
        Office.open(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", b"SQLite format 3\x00" + bytes(84)])
def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "Отчёт.sovet"
    path.write_bytes(content)
    with pytest.raises(UserError, match="не файл секретариата"):
        Office.open(path)
    assert path.read_bytes() == content


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(office_file: Path) -> None:
    with office_file.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">I", SCHEMA + 1))
    before = office_file.read_bytes()
    with pytest.raises(UserError, match="более новой версией"):
        Office.open(office_file)
    assert office_file.read_bytes() == before


def test_an_existing_file_is_never_founded_anew(office_file: Path) -> None:
    with pytest.raises(UserError, match="уже есть"):
        Office.create(office_file, "Другой совет")


def test_a_second_writer_is_refused_and_a_reader_is_not(office: Office) -> None:
    with pytest.raises(UserError, match="уже открыт"):
        Office.open(office.path)
    with Office.open(office.path, writing=False) as reader:
        assert reader.undoable() is None


def test_a_reader_cannot_write(office_file: Path) -> None:
    from tests.builders import organization

    with (
        Office.open(office_file, writing=False) as reader,
        pytest.raises(UserError, match="не удалось прочитать или записать"),
    ):
        organization(reader, "ОО «Тихая вода»")


def test_the_lock_falls_with_a_killed_writer(office_file: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from app.office import Office;"
        "Office.open(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(office_file)], check=False)
    Office.open(office_file).close()


def test_a_folder_that_refuses_writing_is_named() -> None:
    # Permission bits do not bind the superuser; this folder refuses even him.
    with pytest.raises(UserError, match="запись запрещена"):
        Office.create(Path("/sys/Содружество.sovet"), "Совет")


def test_a_council_without_a_name_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="название совета"):
        Office.create(tmp_path / "Совет.sovet", "  ")
    assert list(tmp_path.iterdir()) == []

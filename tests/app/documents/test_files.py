import errno
import os
from pathlib import Path

import pytest

from app.documents.files import save, with_ending
from app.errors import UserError


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        save(path, b"new")
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def fail(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    save(tmp_path / "Резолюция.pdf", b"one")
    save(tmp_path / "Резолюция.pdf", b"two")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("Резолюция.pdf", b"two")]


def test_a_new_file_can_be_read_by_whom_the_folder_allows(tmp_path: Path) -> None:
    save(tmp_path / "ours.pdf", b"one")
    (tmp_path / "theirs.pdf").write_bytes(b"one")
    assert (tmp_path / "ours.pdf").stat().st_mode == (tmp_path / "theirs.pdf").stat().st_mode


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "нет" / "a.pdf") == (
        f"Папки «{tmp_path / 'нет'}» нет: создайте её или выберите другую."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"«{tmp_path}» – это папка: добавьте к ней имя файла."


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert "нет: создайте её" in refusal(tmp_path / "a" / "b.pdf")


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="only Linux has a folder that refuses even root")
def test_a_folder_that_refuses_is_named() -> None:
    assert refusal(Path("/sys/kernel/a.pdf")) == "В папку «/sys/kernel» нельзя записывать: выберите другую."


def test_too_long_a_name_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("ы" * 300 + ".pdf")).startswith("Имя файла слишком длинное")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "beginning"),
    [
        (errno.ENOSPC, "Для файла «a.pdf» не хватает места"),
        (errno.EROFS, "В папку «"),
        (errno.EIO, "Файл «"),
    ],
)
def test_the_old_file_stays_whole_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, beginning: str
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def sync(_handle: int) -> None:
        raise fail(number)

    monkeypatch.setattr("os.fsync", sync)
    assert refusal(tmp_path / "a.pdf").startswith(beginning)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_file_held_by_another_program_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def replace(_source: object, _target: object) -> None:
        raise fail(errno.EACCES)

    monkeypatch.setattr("os.replace", replace)
    assert refusal(tmp_path / "a.pdf").startswith("Файл «a.pdf» занят другой программой")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Резолюция.docx", ".~lock.Резолюция.docx#"),
        ("Реестр организаций.xlsx", "~$Реестр организаций.xlsx"),
        ("Резолюция.docx", "~$золюция.docx"),
        ("Справка.docx", "~$правка.docx"),
        ("Письмо.docx", "~$Письмо.docx"),
    ],
)
def test_a_file_open_in_an_office_program_is_not_overwritten(tmp_path: Path, name: str, mark: str) -> None:
    (tmp_path / name).write_bytes(b"old")
    (tmp_path / mark).write_bytes(b"")
    assert refusal(tmp_path / name).startswith(f"Файл «{name}» открыт в другой программе")
    assert (tmp_path / name).read_bytes() == b"old"
    assert {file.name for file in tmp_path.iterdir()} == {name, mark}


def test_a_mark_that_may_be_another_files_hinders_nobody(tmp_path: Path) -> None:
    for name in ("1 Протокол.docx", "2 Протокол.docx", "~$Протокол.docx"):
        (tmp_path / name).write_bytes(b"old")
    save(tmp_path / "1 Протокол.docx", b"new")
    assert (tmp_path / "1 Протокол.docx").read_bytes() == b"new"


def test_a_mark_left_behind_does_not_hinder_a_new_file(tmp_path: Path) -> None:
    (tmp_path / ".~lock.a.pdf#").write_bytes(b"")
    save(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_name_that_ends_in_a_day_keeps_the_day() -> None:
    assert with_ending("Реестр на 20.11.2026", ".xlsx") == Path("Реестр на 20.11.2026.xlsx")
    assert with_ending("Реестр на 20.11.2026.XLSX", ".xlsx") == Path("Реестр на 20.11.2026.XLSX")

"""Files kept on a card: nothing that would run, nothing without end, and undo brings back what was."""

import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.check import problems
from app.errors import UserError
from app.members import attachments
from app.members.attachments import (
    FileToKeep,
    attach,
    attached,
    describe_attachment,
    put_aside,
    read_file,
    remove_attachment,
    tidy_name,
)
from app.members.queries import card
from app.members.rows import AttachmentRow
from app.office import Office
from tests.builders import member
from tests.contents import contents

CHARTER = FileToKeep("Устав.pdf", b"%PDF-1.7 the charter")


def files(office: Office, organization_id: int) -> tuple[AttachmentRow, ...]:
    return office.read(card, organization_id, date.today()).attachments


def test_a_scan_is_kept_in_the_office_file_and_comes_out_as_it_was(office: Office, tmp_path: Path) -> None:
    (tmp_path / "Устав.pdf").write_bytes(CHARTER.data)
    yard = member(office, "ОО «Наш двор»")
    id_ = office.do(attach, yard, read_file(tmp_path / "Устав.pdf"), "устав").ids[0]
    (row,) = files(office, yard)
    assert row == AttachmentRow(id_, "Устав.pdf", "устав", date.today(), len(CHARTER.data))
    assert office.read(attached, id_) == CHARTER
    assert office.read(problems) == []


def test_one_file_is_kept_on_a_card_only_once(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(attach, yard, CHARTER)
    with pytest.raises(UserError, match=r"уже вложен в карточку: «Устав\.pdf»"):
        office.do(attach, yard, FileToKeep("Копия.pdf", CHARTER.data))
    office.do(attach, member(office, "ОО «Река»"), CHARTER)


def test_undo_takes_a_file_off_and_puts_it_back(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    before = office.read(contents)
    id_ = office.do(attach, yard, CHARTER).ids[0]
    office.undo()
    assert office.read(contents) == before
    office.redo()
    office.do(remove_attachment, id_)
    assert files(office, yard) == ()
    office.undo()
    assert office.read(attached, id_) == CHARTER


def test_a_file_gets_another_name_but_keeps_its_ending(office: Office) -> None:
    id_ = office.do(attach, member(office, "ОО «Наш двор»"), CHARTER).ids[0]
    office.do(describe_attachment, id_, "Устав 2012 года.exe", "устав")
    assert office.read(attached, id_).name == "Устав 2012 года.exe.pdf"


def test_a_file_that_is_too_large_says_what_to_do(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "_LARGEST", 10)
    (tmp_path / "Скан.tif").write_bytes(b"x" * 11)
    with pytest.raises(UserError, match=r"больше 25.МБ\. Отсканируйте его с меньшим качеством"):
        read_file(tmp_path / "Скан.tif")
    (tmp_path / "Скан.tif").write_bytes(b"x" * 10)
    assert read_file(tmp_path / "Скан.tif").data == b"x" * 10


def test_what_is_no_file_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Пустой.pdf").touch()
    for path, match in (
        (tmp_path / "Пустой.pdf", "пуст"),
        (tmp_path, "папка"),
        (Path("/dev/zero"), "не обычный файл"),
        (tmp_path / "Нет такого.pdf", "не удалось прочитать"),
    ):
        with pytest.raises(UserError, match=match):
            read_file(path)


@pytest.mark.parametrize("name", ["Игра.exe", "письмо.pdf.JS", "ярлык.lnk", "a.desktop", "run.sh", "x.bat."])
def test_what_would_run_does_not_come_in(office: Office, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(UserError, match="программа или ссылка на неё"):
        read_file(tmp_path / name)
    with pytest.raises(UserError, match="программа или ссылка на неё"):
        office.do(attach, member(office, "ОО «Наш двор»"), FileToKeep(name, b"x"))


def test_a_viewer_gets_a_private_copy_that_cannot_be_written(tmp_path: Path) -> None:
    first, second = (put_aside(CHARTER, tmp_path) for _ in range(2))
    assert first != second
    assert (first.name, first.read_bytes()) == ("Устав.pdf", CHARTER.data)
    assert stat.S_IMODE(first.stat().st_mode) == 0o400


@pytest.mark.parametrize("name", ["Устав", "Устав.bin2", "архив.zip", "страница.html", "книга.xlsm"])
def test_what_a_viewer_may_run_is_only_saved_never_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="Сохранить как…"):
        put_aside(FileToKeep(name, b"x"), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "tidied"),
    [
        ("../../Устав.pdf", "_.._Устав.pdf"),
        ("с:\\Устав?.pdf", "с__Устав_.pdf"),
        ("con.pdf", "файл con.pdf"),
        ("скан\u202efdp.pdf", "сканfdp.pdf"),
        ("  Устав .pdf  ", "Устав .pdf"),
        ("...", "файл"),
        (f"{'а' * 300}.pdf", f"{'а' * 116}.pdf"),
        ("а." + "б" * 300, "а." + "б" * 118),
    ],
)
def test_a_name_is_made_fit_for_every_system(name: str, tidied: str) -> None:
    assert tidy_name(name) == tidied


@given(st.text())
def test_whatever_a_file_is_called_its_copy_stays_in_its_folder(name: str) -> None:
    try:
        tidied = tidy_name(name)
    except UserError:
        return
    assert Path(tidied).name == tidied
    assert tidied not in ("", ".", "..")
    assert tidy_name(tidied) == tidied

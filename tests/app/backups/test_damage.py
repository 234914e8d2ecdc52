"""A damaged office: the newest whole copy is offered, beside it what could be saved, and the difference."""

import shutil
from pathlib import Path

import pytest

from app.backups.copies import back_up
from app.backups.damage import is_damaged, offer
from app.backups.restoring import restore
from app.office import Office
from db.engine import open_engine
from tests.builders import member

PAGE = 4096


@pytest.fixture(scope="module")
def folder(new_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a copy and something newer."""
    folder = tmp_path_factory.mktemp("office")
    path = Path(shutil.copy(new_office_file, folder / "Содружество.sovet"))
    with Office.open(path) as office:
        for number in range(30):
            member(office, f"ОО «Опора {number}»", notes="и так далее " * 30)
        back_up(path)
        member(office, "ОО «Новее копии»")
    return folder


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "совет")) / "Содружество.sovet"


def damage(path: Path) -> None:
    """Overwrite the first page of the organisations that holds rows."""
    engine = open_engine(path, read_only=True)
    with engine.connect() as connection:
        root = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'organization'")
        page = int(root.scalar_one())
    engine.dispose()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE + 100 : page * PAGE] = b"\xaa" * (PAGE - 100)
    path.write_bytes(content)


def test_a_sound_office_needs_no_offer(path: Path) -> None:
    assert not is_damaged(path)


def test_a_damaged_office_is_offered_its_copy_and_what_was_saved_with_the_difference(path: Path) -> None:
    damage(path)
    before = path.read_bytes()
    assert is_damaged(path)
    found = offer(path)
    assert path.read_bytes() == before
    assert found.copy is not None
    assert found.salvaged is not None
    assert found.sentence.startswith("Файл «Содружество.sovet» повреждён. Есть целая копия от ")
    organizations = next(line for line in found.differences if line.startswith("Организации: "))
    assert organizations.startswith("Организации: в копии 30, спасено ")
    assert "только в копии" in organizations
    assert "История изменений: в копии 31, спасено 32, 1\u00a0запись новее копии" in found.differences


def test_either_way_out_leads_back_to_work(path: Path) -> None:
    damage(path)
    found = offer(path)
    assert found.copy is not None
    assert found.salvaged is not None
    for way_out in (found.salvaged, found.copy.path):
        restore(path, way_out)
        assert not is_damaged(path)
        with Office.open(path) as office:
            member(office, "ОО «Дальше»")


def test_a_damaged_copy_is_never_offered(path: Path) -> None:
    older = offer(path).copy
    newer = back_up(path)
    newer.path.write_bytes(newer.path.read_bytes()[:-1] + b"!")
    damage(path)
    assert offer(path).copy == older


def test_without_a_copy_the_saved_rows_are_all_there_is(office_file: Path) -> None:
    found = offer(office_file)
    assert found.copy is None
    assert found.salvaged is not None
    assert found.differences == ()
    assert "можно продолжить с ними" in found.sentence


def test_where_nothing_is_left_the_office_is_told_where_else_to_look(office_file: Path) -> None:
    office_file.write_bytes(bytes(5000))
    found = offer(office_file)
    assert (found.copy, found.salvaged, found.differences) == (None, None, ())
    assert "подключите диск или флешку" in found.sentence


def test_where_nothing_can_be_saved_there_is_still_the_copy(path: Path) -> None:
    path.write_bytes(bytes(5000))
    found = offer(path)
    assert found.copy is not None
    assert found.salvaged is None
    restore(path, found.copy.path)
    assert not is_damaged(path)

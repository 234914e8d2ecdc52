"""Going back to a copy: shown first, whole or not at all, and to be taken back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.backups.copies import back_up, copies
from app.backups.restoring import preview, restore
from app.backups.tail import cut_tail
from app.errors import UserError
from app.office import Office
from db import durable, journal
from db.backups import restoring
from db.backups.copies import folder_of
from db.backups.manifest import seal_of
from db.engine import open_engine
from db.file import SCHEMA, schema_of
from tests.builders import member, organization

OLD_FILES = Path(__file__).parents[2] / "old_files"


def every_row(session: Session) -> dict[str, list[tuple[object, ...]]]:
    tables = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
    return {
        name: [tuple(row) for row in session.execute(text(f"SELECT * FROM {name} ORDER BY 1"))]
        for name in tables.scalars().all()
    }


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with Office.open(path, writing=False) as office:
        return office.read(every_row)


@pytest.fixture
def later(office_file: Path) -> tuple[Path, Path]:
    """An office that has gone on since its copy; and the copy."""
    with Office.open(office_file) as office:
        member(office, "ОО «Из прежних»")
    copy = back_up(office_file).path
    with Office.open(office_file) as office:
        member(office, "ОО «Из новых»")
        organization(office, "ОО «Совсем новая»")
    return office_file, copy


def test_a_preview_says_what_the_copy_holds_and_what_it_lacks(later: tuple[Path, Path]) -> None:
    path, copy = later
    shown = preview(path, copy)
    assert (shown.council, shown.organizations) == ("Содружество Заречья", 1)
    assert shown.last[0] == "Добавлена организация: ОО «Из прежних»"
    assert "Организации: сейчас 3, в копии 1" in shown.differences
    assert "События членства: сейчас 2, в копии 1" in shown.differences


def test_a_preview_changes_nothing(later: tuple[Path, Path]) -> None:
    path, copy = later
    before = {file.name: file.read_bytes() for file in folder_of(path).iterdir()}, path.read_bytes()
    preview(path, copy)
    assert ({file.name: file.read_bytes() for file in folder_of(path).iterdir()}, path.read_bytes()) == before


def test_a_restored_office_is_the_copy_and_taking_it_back_is_the_office_before(
    later: tuple[Path, Path],
) -> None:
    path, copy = later
    now, then = rows_of(path), rows_of(copy)
    done = restore(path, copy)
    assert rows_of(path) == then != now
    assert done.way_back is not None
    assert done.way_back.name in done.sentence
    back = restore(path, done.way_back)
    assert rows_of(path) == now
    assert back.way_back is not None
    restore(path, back.way_back)
    assert rows_of(path) == then


def test_work_goes_on_in_a_restored_office(later: tuple[Path, Path]) -> None:
    path, copy = later
    restore(path, copy)
    with Office.open(path) as office:
        member(office, "ОО «После»")
        assert office.read(lambda session: journal.first_break(session.connection())) is None
        office.undo()
    assert back_up(path).number == max(row.number for row in copies(path))


def test_an_open_office_is_not_replaced(later: tuple[Path, Path]) -> None:
    path, copy = later
    before = path.read_bytes()
    with Office.open(path), pytest.raises(UserError, match="уже открыт"):
        restore(path, copy)
    assert path.read_bytes() == before


def cut(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-100])


def flip(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 4
    copy.write_bytes(content)


def replace_by_another(copy: Path) -> None:
    Office.create(copy.with_name("Иной.sovet"), "Иной совет").close()
    copy.with_name("Иной.sovet").replace(copy)


def make_foreign(copy: Path) -> None:
    copy.write_bytes(b"PK\x03\x04 a workbook")


def make_newer(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[60:64] = (SCHEMA + 1).to_bytes(4, "big")
    copy.write_bytes(content)


@pytest.mark.parametrize("harm", [cut, flip, replace_by_another, make_foreign, make_newer, Path.unlink])
def test_what_is_no_copy_is_refused_and_the_office_left_as_it_is(
    later: tuple[Path, Path], harm: Callable[[Path], None]
) -> None:
    path, copy = later
    harm(copy)
    before = path.read_bytes()
    assert copies(path) == []
    for act in (preview, restore):
        with pytest.raises(UserError):
            act(path, copy)
    assert path.read_bytes() == before
    assert copies(path) == []


def test_the_office_itself_is_no_copy_of_itself(office_file: Path) -> None:
    with pytest.raises(UserError, match="одну из его копий"):
        restore(office_file, office_file)


def test_a_whole_file_without_a_seal_is_examined_and_taken(later: tuple[Path, Path], tmp_path: Path) -> None:
    path, copy = later
    plain = Path(shutil.copy(copy, tmp_path / "с флешки.sovet"))
    assert preview(path, plain).moment is None
    assert "«с флешки.sovet»" in restore(path, plain).sentence
    assert rows_of(path) == rows_of(copy)


def test_a_copy_of_another_council_is_named_as_such(office_file: Path, tmp_path: Path) -> None:
    Office.create(tmp_path / "Соседи.sovet", "Совет соседей").close()
    copy = back_up(tmp_path / "Соседи.sovet", tmp_path / "флешка").path
    assert preview(office_file, copy).differences[0] == "Копия принадлежит другому совету: Совет соседей."


def test_a_lost_office_comes_back_from_its_copy(later: tuple[Path, Path]) -> None:
    path, copy = later
    path.unlink()
    assert preview(path, copy).differences == (
        "Файл секретариата отсутствует или повреждён: сравнить не с чем.",
    )
    assert restore(path, copy).way_back is None
    assert rows_of(path) == rows_of(copy)


def test_unfinished_changes_of_the_former_file_are_not_played_into_the_restored_one(
    later: tuple[Path, Path],
) -> None:
    path, copy = later
    journal_file = path.with_name(f"{path.name}-journal")
    unfinished = journal_of_a_change(path, journal_file)
    path.write_bytes(bytes(5000))
    journal_file.write_bytes(unfinished)
    done = restore(path, copy)
    assert path.read_bytes() == copy.read_bytes()
    assert rows_of(path) == rows_of(copy)
    assert "Повреждённый файл сохранён" in done.sentence
    kept = [file for file in folder_of(path).iterdir() if "повреждён" in file.name]
    assert sorted(file.stat().st_size for file in kept) == [5000, len(unfinished)]


def journal_of_a_change(path: Path, journal_file: Path) -> bytes:
    """What lies beside the office while a great change is being written."""
    engine = open_engine(path)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 5")
        connection.exec_driver_sql("CREATE TABLE much AS SELECT id, zeroblob(900000) FROM organization")
        unfinished = journal_file.read_bytes()
        connection.rollback()
    engine.dispose()
    return unfinished


@pytest.mark.parametrize("step", ["_keep", "_forget_replaced", "put_in_place"])
def test_a_restore_that_fails_at_any_step_leaves_the_office_as_it_was(
    later: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path, copy = later
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring, step, fail)
    with pytest.raises(UserError, match="не хватает места"):
        restore(path, copy)
    assert path.read_bytes() == before
    assert not [*path.parent.glob(".*.part")]
    monkeypatch.undo()
    restore(path, copy)


def test_the_seal_of_a_copy_opens_no_way_to_other_files(later: tuple[Path, Path]) -> None:
    """Nothing in a seal is ever a path; a name with one in it stays a name."""
    path, copy = later
    written = seal_of(copy).read_text(encoding="utf-8")
    seal_of(copy).write_text(written.replace('"name": ""', '"name": "../../etc/passwd"'), encoding="utf-8")
    assert [(row.path, row.name) for row in copies(path)] == [(copy, "../../etc/passwd")]


def test_a_cut_tail_of_the_history_shows_by_the_newest_copy(later: tuple[Path, Path]) -> None:
    path, copy = later
    back_up(path)
    with Office.open(path, writing=False) as office:
        assert office.read(cut_tail, path) == []
    durable.copy_private(copy, path)  # somebody puts an older file there by hand
    with Office.open(path, writing=False) as office:
        (said,) = office.read(cut_tail, path)
    assert "нет последних действий" in said
    restore(path, copy)  # the same, but avowed
    with Office.open(path, writing=False) as office:
        assert office.read(cut_tail, path) == []


def test_an_old_office_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD_FILES / "schema-1.sovet", tmp_path / "Старый.sovet"))
    Office.open(path).close()
    (copy,) = copies(path)
    assert copy.why == "перед обновлением программы"
    assert schema_of(copy.path) == 1
    assert restore(path, copy.path).way_back is not None
    assert schema_of(path) == 1

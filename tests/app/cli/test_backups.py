"""Copies from the command line: made, listed, shown, restored, salvaged."""

import json
from pathlib import Path

import pytest

from app.cli import main
from app.office import Office
from tests.builders import member

Line = tuple[int, str, str]


@pytest.fixture
def path(office_file: Path) -> Path:
    with Office.open(office_file) as office:
        member(office, "ОО «Опора»")
    return office_file


def run(capsys: pytest.CaptureFixture[str], path: Path, *words: str | Path) -> Line:
    status = main(["--office", str(path), *map(str, words)])
    printed = capsys.readouterr()
    return status, printed.out.strip(), printed.err.strip()


def test_a_copy_is_made_in_the_folder_that_is_named(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, copy, _ = run(capsys, path, "backup", tmp_path / "флешка")
    assert status == 0
    assert Path(copy).parent == tmp_path / "флешка"
    assert run(capsys, path, "restore", copy)[0] == 0


def test_a_copy_is_made_beside_the_open_office(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Office.open(path):
        assert run(capsys, path, "backup")[0] == 0


def test_copies_are_listed_as_people_and_as_programs_read(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, path, "backup", "--name", "до лета")
    _, listed, _ = run(capsys, path, "restore")
    assert "до лета" in listed
    assert "1\u00a0организация" in listed
    (copy,) = json.loads(run(capsys, path, "restore", "--json")[1])
    assert (copy["name"], copy["organizations"]) == ("до лета", 1)


def test_without_copies_the_list_says_how_to_make_one(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, path, "restore") == (1, "", "Копий ещё нет. Сделайте первую: sekretariat backup.")


def test_a_restore_is_shown_done_and_taken_back(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, copy, _ = run(capsys, path, "backup")
    with Office.open(path) as office:
        member(office, "ОО «Новая»")
    shown = json.loads(run(capsys, path, "restore", copy, "--plan", "--json")[1])
    assert "Организации: сейчас 2, в копии 1" in shown["differences"]
    assert "Последнее: Добавлена организация: ОО «Опора»" in run(capsys, path, "restore", copy, "--plan")[1]
    status, way_back, said = run(capsys, path, "restore", copy)
    assert (status, Path(way_back).exists()) == (0, True)
    assert said.startswith("Файл секретариата восстановлен из копии от ")
    assert "«Новая»" not in run(capsys, path, "registry", "list")[1]
    run(capsys, path, "restore", way_back)
    assert "«Новая»" in run(capsys, path, "registry", "list")[1]


def test_copies_go_to_the_second_place_from_then_on(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "флешка").mkdir()
    assert run(capsys, path, "backup", tmp_path / "флешка", "--always")[0] == 0
    run(capsys, path, "backup")
    assert len([*(tmp_path / "флешка" / "Копии").glob("*.sovet")]) == 2
    assert run(capsys, path, "backup", "--always")[0] == 1


def test_what_can_be_read_of_a_damaged_office_is_put_into_a_new_file(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, said = run(capsys, path, "restore", "--salvage")
    assert (status, "цел" in said) == (1, True)
    run(capsys, path, "backup")
    content = bytearray(path.read_bytes())
    path.write_bytes(content[: -len(content) // 3])
    status, salvaged, said = run(capsys, path, "restore", "--salvage")
    assert (status, Path(salvaged).exists()) == (0, True)
    assert "повреждён" in said


def test_where_nothing_can_be_salvaged_the_command_fails(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(bytes(5000))
    status, printed, said = run(capsys, path, "restore", "--salvage")
    assert (status, printed) == (1, "")
    assert "подключите диск или флешку" in said

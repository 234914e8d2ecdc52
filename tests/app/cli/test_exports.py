"""What goes out by command: the file, remembered where the office can be written; what changed since."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.members.operations import set_leader
from app.members.sent_lists import file_of, sent
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import member, step

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def council(office_file: Path) -> Path:
    with Office.open(office_file) as office:
        member(office, "ОО «Наш двор»", since=date(2024, 3, 15))
        crafts = member(office, "Общественное объединение «Дом ремёсел»", short_name="ОО «Дом ремёсел»")
        step(office, crafts, EventKind.SUSPENDED, date(2024, 6, 14), until="до 2027 года")
        office.do(set_leader, crafts, "Саблина Полина Егоровна", date(2024, 2, 1))
    return office_file


@pytest.fixture
def run(council: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str | Path) -> tuple[int, str, str]:
        status = main(["--office", str(council), "registry", *map(str, words)])
        return status, *capsys.readouterr()

    return run


def test_an_exported_registry_is_remembered_with_its_day_and_addressee(
    run: Run, council: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Реестр.csv"
    status, out, err = run("export", file, "--on", "01.05.2024", "--to", "Посольство Заречья")
    assert (status, out.strip(), err) == (0, str(file), "")
    with Office.open(council, writing=False) as office:
        (row,) = office.read(sent)
        assert office.read(file_of, row.id) == file.read_bytes()
    assert (row.day, row.addressee, row.organizations) == (date(2024, 5, 1), "Посольство Заречья", 2)


def test_beside_an_open_window_the_file_is_written_and_not_remembered(
    run: Run, council: Path, tmp_path: Path
) -> None:
    with Office.open(council) as window:
        status, out, err = run("export", tmp_path / "Реестр.csv")
        assert (status, out.strip()) == (0, str(tmp_path / "Реестр.csv"))
        assert "не останется" in err
        assert "уже открыт" in err
        assert window.read(sent) == []


def test_a_refused_export_is_not_remembered(run: Run, council: Path, tmp_path: Path) -> None:
    assert run("export", tmp_path / "нет" / "Реестр.csv")[0] == 1
    with Office.open(council, writing=False) as office:
        assert office.read(sent) == []


def test_changes_between_two_days_are_told_by_kind(run: Run) -> None:
    status, out, _ = run("changes", "--from", "31.12.2023", "--to", "30.06.2024")
    told = out.replace("\u00a0", " ")
    assert status == 0
    assert "Изменения у 2 организаций." in told
    assert "Состоят: было 1, стало 1; членство приостановлено: было 0, стало 1." in told
    assert "Приняты: 1\n  ОО «Наш двор»" in told
    assert "14.06.2024 – членство приостановлено до 2027 года (протокол)" in told
    assert "ОО «Дом ремёсел»  не указан → Саблина Полина Егоровна" in told


def test_changes_are_also_told_to_scripts(run: Run) -> None:
    told: dict[str, Any] = json.loads(
        run("changes", "--from", "2023-12-31", "--to", "2024-06-30", "--json")[1]
    )
    assert (told["from"], told["to"]) == ("2023-12-31", "2024-06-30")
    assert [(each["group"], each["name"]) for each in told["changes"]] == [
        ("admitted", "ОО «Наш двор»"),
        ("suspended", "Общественное объединение «Дом ремёсел»"),
        ("led", "Общественное объединение «Дом ремёсел»"),
    ]
    assert told["changes"][1]["events"][0]["effective"] == "2024-06-14"


def test_where_nothing_changed_the_command_says_so(run: Run) -> None:
    assert "ничего не изменилось" in run("changes", "--from", "01.07.2024", "--to", "02.07.2024")[1]


def test_a_day_of_which_nothing_can_be_known_is_refused(run: Run) -> None:
    assert run("changes", "--from", "2206-01-01")[0] == 1
    assert run("changes")[0] == 2

"""`registry import`: the plan as JSON, the good rows in, problems listed, one undo."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.backups.copies import copies
from app.cli import main
from app.members.export import export_roll
from app.members.operations import set_leader
from app.members.queries import registry
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import member, step

TODAY = date.today()


class Desk:
    """A secretary at the command line of an office with some organisations."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def take_in(self, file: Path, *words: str) -> tuple[int, str, str]:
        """Return the status of the command and what it printed."""
        status = main(["--office", str(self.path), "registry", "import", str(file), *words])
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err.replace("\u00a0", " ").strip()

    def plan(self, file: Path) -> dict[str, Any]:
        """Return the plan as scripts see it; the office stays as it was."""
        before = self.path.read_bytes()
        status, out, _ = self.take_in(file, "--plan", "--json")
        assert status == 0
        assert self.path.read_bytes() == before
        told: dict[str, Any] = json.loads(out)
        return told

    def names(self) -> set[str]:
        """Return the organisations in the registry."""
        with Office.open(self.path, writing=False) as office:
            return {row.name for row in office.read(registry, TODAY)}


@pytest.fixture
def desk(office_file: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    with Office.open(office_file) as office:
        spring = member(office, "ОО «Родничок»", phones="0555 123456", city="Устье")
        office.do(set_leader, spring, "Саблина Полина Егоровна", None)
        boat = member(office, "Ассоциация «Лодка»")
        step(office, boat, EventKind.EXCLUDED, date(2018, 4, 14))
    return Desk(office_file, capsys)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "наш реестр.csv"
    rows = (
        "Реестр членов;;;;;",
        "№;Организация;Город;Телефон;Статус;Дата приёма;Членов",
        "1;ОО «Родничок»;Заречный;;член;;",
        "2;Ассоциация «Лодка»;;;исключена;;",
        "3;ОФ «Свеча»;Устье;66-12-34;приост. до 2027 г.;апрель 2018;40",
        "4;ОО «Нить»;;;вышла 2019;2010;",
        "5;ОО «Родничёк»;;;;;",
        "6;ОО «Мост»;;;;31.02.2011;",
        "Всего:;6;;;;",
    )
    path.write_text("\n".join(rows), encoding="cp1251")
    return path


def test_the_plan_is_json_and_changes_nothing(desk: Desk, table: Path) -> None:
    told = desk.plan(table)
    assert list(told) == ["new", "changed", "same", "problems"]
    sheet = "наш реестр"
    assert told["new"] == [
        {
            "sheet": sheet,
            "line": 5,
            "fields": {
                "name": "ОФ «Свеча»",
                "form": "foundation",
                "status": "suspended",
                "admitted": "2018-04",
                "suspended": f"не позднее {TODAY.year} г.",
                "until": "до 2027 г.",
                "phones": "66-12-34",
                "city": "Устье",
                "headcount": 40,
            },
        },
        {
            "sheet": sheet,
            "line": 6,
            "fields": {
                "name": "ОО «Нить»",
                "form": "association",
                "status": "former",
                "ended_by": "withdrew",
                "admitted": "2010",
                "left": "2019",
            },
        },
    ]
    assert told["changed"] == [{"sheet": sheet, "line": 3, "fields": {"city": ["Устье", "Заречный"]}}]
    assert told["same"] == 1
    assert [(problem["sheet"], problem["cell"]) for problem in told["problems"]] == [
        (sheet, "B7"),
        (sheet, "F8"),
    ]
    assert "ОО „Родничок“" in told["problems"][0]["message"]
    assert all(set(problem) == {"sheet", "cell", "message"} for problem in told["problems"])


def test_the_good_rows_go_in_with_a_copy_before_and_one_undo(desk: Desk, table: Path) -> None:
    before = desk.names()
    status, out, err = desk.take_in(table)
    assert (status, err) == (0, "Внесено из Excel: 2 новые организации, 1 изменена")
    assert "F8" in out
    assert "B7" in out
    assert desk.names() == before | {"ОФ «Свеча»", "ОО «Нить»"}
    assert "перед загрузкой реестра" in [copy.why for copy in copies(desk.path)]
    assert desk.plan(table)["same"] == 4
    with Office.open(desk.path) as office:
        office.undo()
    assert desk.names() == before


def test_a_second_time_nothing_is_left_to_do(desk: Desk, table: Path) -> None:
    desk.take_in(table)
    status, out, err = desk.take_in(table, "--json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert (told["new"], told["changed"], told["same"], len(told["problems"])) == ([], [], 4, 2)


def test_our_own_export_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "реестр.xlsx", tmp_path / "реестр.csv"):
        with Office.open(desk.path, writing=False) as office:
            office.read(export_roll, path, TODAY)
        told = desk.plan(path)
        assert (told["new"], told["changed"], told["problems"]) == ([], [], [])
        assert told["same"] > 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Позвонить всем\nдо конца месяца\n", "нет списка организаций"),
        ("", "нет списка организаций"),
        ("PK\x00\x01", "не таблица"),
    ],
)
def test_a_file_without_organisations_is_refused(
    desk: Desk, tmp_path: Path, content: str, words: str
) -> None:
    path = tmp_path / "памятка.csv"
    path.write_text(content)
    for options in ([], ["--plan"], ["--plan", "--json"]):
        status, out, err = desk.take_in(path, *options)
        assert (status, out) == (1, "")
        assert words in err


def test_a_file_of_another_kind_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "реестр.docx"
    path.write_bytes(b"PK")
    status, _, err = desk.take_in(path)
    assert status == 1
    assert ".xlsx" in err
    assert desk.take_in(tmp_path / "нет.xlsx")[0] == 1


def test_what_is_shown_to_people_names_sheets_and_columns_left_out(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "а.csv"
    path.write_text("Организация;Взнос\nОО «Мост»;500\n", encoding="utf-8")
    status, out, _ = desk.take_in(path, "--plan")
    assert status == 0
    assert "Новых: 1" in out
    assert "не внесены столбцы «Взнос»" in out


def test_the_status_is_that_of_the_registry(desk: Desk, table: Path) -> None:
    desk.take_in(table)
    with Office.open(desk.path, writing=False) as office:
        found = {row.name: row.status for row in office.read(registry, TODAY)}
    assert found["ОФ «Свеча»"] is Status.SUSPENDED
    assert found["ОО «Нить»"] is Status.FORMER

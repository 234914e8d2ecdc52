"""The whole main job from the command line: a resolution read, adopted, printed, the registry out."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

import resources
from app.cli import main

RESOLUTION = resources.path("demo", "resolutions", "xvi-2026.txt")
BEFORE, ON = "2026-11-13", "2026-11-14"


class Desk:
    """A secretary at the command line of one office."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._office = folder / "Содружество.sovet"
        self._capsys = capsys

    def run(self, *words: str | Path) -> str:
        """Return what a successful command printed."""
        status = main(["--office", str(self._office), *map(str, words)])
        printed = self._capsys.readouterr()
        assert status == 0, printed.err
        return printed.out

    def json(self, *words: str | Path) -> Any:
        """Return the JSON that a command printed."""
        return json.loads(self.run(*words, "--json"))

    def refused(self, *words: str | Path) -> str:
        """Return the sentence with which a command was refused; the office file stays as it was."""
        before = self._office.read_bytes() if self._office.exists() else b""
        status = main(["--office", str(self._office), *map(str, words)])
        printed = self._capsys.readouterr()
        assert (status, printed.out) == (1, "")
        assert (self._office.read_bytes() if self._office.exists() else b"") == before
        return printed.err.strip()

    def statuses(self, day: str) -> dict[str, str]:
        """Return the status of each organisation on a day."""
        return {row["name"]: row["status"] for row in self.json("registry", "list", "--on", day)}


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.run("init", "--council", "Координационный совет культурных организаций Заречья")
    return desk


@pytest.fixture
def council(desk: Desk) -> Desk:
    admission = ("--admitted", "2012-03-15", "--basis", "протокол № 1 от 15.03.2012")
    desk.run("organization", "add", "--name", "Общественное объединение «Наш двор»", *admission)
    desk.run(
        "organization", "add", "--name", "Общественный фонд «Колодец»", "--short", "ОФ «Колодец»", *admission
    )
    desk.run("organization", "add", "--name", "Клуб «Книга и круг»", "--leader", "Лунёв Игорь Савельевич")
    return desk


def test_the_registry_changes_from_the_day_of_the_conference_with_the_clause_as_basis(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    planned = council.json("resolution", "adopt", number, "--plan")
    assert planned["obstacles"] == []
    adopted = council.json("resolution", "adopt", number)
    assert adopted == planned
    assert council.statuses(BEFORE) == {
        "Общественное объединение «Наш двор»": "active",
        "Общественный фонд «Колодец»": "active",
    }
    assert council.statuses(ON) == {
        "Общественное объединение «Наш двор»": "former",
        "Общественный фонд «Колодец»": "suspended",
        "Клуб «Книга и круг»": "active",
    }
    last = council.json("organization", "history", "оф «колодец»")[-1]
    assert last["kind"] == "suspended"
    assert last["basis"] == "п. 10 резолюции XVI страновой тематической конференции от 14.11.2026"
    assert last["until"] == "до отчётно-выборной конференции 2027 года"
    assert council.run("check").strip() == "Файл цел."


def test_the_registry_names_the_term_the_leader_and_how_a_former_member_left(council: Desk) -> None:
    council.run("resolution", "adopt", council.run("resolution", "import", RESOLUTION).strip())
    rows = {row["name"]: row for row in council.json("registry", "list", "--on", ON)}
    gone = rows["Общественное объединение «Наш двор»"]
    assert (gone["status"], gone["ended_by"], gone["since"], gone["until"]) == (
        "former",
        "excluded",
        ON,
        None,
    )
    resting = rows["Общественный фонд «Колодец»"]
    assert (resting["ended_by"], resting["until"]) == (None, "до отчётно-выборной конференции 2027 года")
    assert rows["Клуб «Книга и круг»"]["leader"] == "Лунёв Игорь Савельевич"
    suspended = council.json("registry", "list", "--on", ON, "--status", "suspended")
    assert [row["name"] for row in suspended] == ["Общественный фонд «Колодец»"]


def test_the_resolution_is_printed_as_pdf_word_and_text(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    for suffix in (".pdf", ".docx", ".txt"):
        council.run("resolution", "export", number, council.folder / f"Резолюция{suffix}")
    pages = PdfReader(council.folder / "Резолюция.pdf").pages
    text = " ".join(page.extract_text() for page in pages).replace("\u00a0", " ")
    assert "ПОСТАНОВИЛИ" in text
    assert "10. Приостановить членство" in text
    assert "п" in (council.folder / "Резолюция.txt").read_text(encoding="utf-8")


def test_the_style_of_the_paper_is_chosen_on_the_command_line(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    written = []
    for options in ((), ("--style", "council"), ("--style", "gost")):
        council.run("resolution", "export", number, council.folder / "Резолюция.pdf", *options)
        written.append((council.folder / "Резолюция.pdf").read_bytes())
    usual, as_usual, by_gost = written
    assert usual == as_usual
    assert usual != by_gost


def test_what_was_printed_is_read_back_the_same(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    council.run("resolution", "export", number, council.folder / "Резолюция.txt")
    again = council.json("read", council.folder / "Резолюция.txt")
    assert again == council.json("read", RESOLUTION)
    shown = council.json("resolution", "show", number)
    assert {key: shown[key] for key in again if key != "kind"} == {
        k: v for k, v in again.items() if k != "kind"
    }


def test_the_registry_of_a_day_goes_to_excel_paper_word_and_cells(council: Desk) -> None:
    council.run("resolution", "adopt", council.run("resolution", "import", RESOLUTION).strip())
    for suffix in (".xlsx", ".pdf", ".docx", ".csv"):
        council.run("registry", "export", council.folder / f"Реестр{suffix}", "--on", "14.11.2026")
    sheet = load_workbook(council.folder / "Реестр.xlsx")["Бывшие"]
    assert "Реестр организаций на 14\u00a0ноября\u00a02026\u00a0г." in sheet["A1"].value
    rows = sheet.iter_rows(values_only=True)
    former = next(row for row in rows if "Общественное объединение «Наш двор»" in row)
    assert {"исключена", datetime(2026, 11, 14)} <= set(former)
    assert "Наш двор" in (council.folder / "Реестр.csv").read_text(encoding="utf-8-sig")


def test_the_journal_names_every_act(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    council.run("resolution", "adopt", number)
    assert council.json("journal")[0]["name"].startswith("Отмечена принятой: Резолюция XVI")


def test_the_journal_of_one_organisation_tells_before_and_after(desk: Desk) -> None:
    desk.run("organization", "add", "--name", "ОО «Тихая вода»", "--leader", "Ли Ян")
    desk.run("organization", "add", "--name", "ОО «Иная»")
    (entry,) = desk.json("journal", "--of", "оо тихая вода")
    assert entry["operation"]["name"] == "Добавлена организация: ОО «Тихая вода»"
    assert {"Полное название", "Лицо"} <= {change["field"] for change in entry["changes"]}
    printed = desk.run("journal", "--of", "ОО «Тихая вода»")
    assert "Карточка организации, ОО «Тихая вода»: полное название: ОО «Тихая вода»" in printed
    assert "Иная" not in printed
    assert "нет в реестре" in desk.refused("journal", "--of", "ОО «Ничья»")


def test_a_period_is_explained(desk: Desk) -> None:
    period = desk.json("period", "до ноября 2026 года")
    assert period == {
        "text": "до ноября 2026 года",
        "kind": "span",
        "start": None,
        "end": "2026-10-31",
        "disputed": False,
    }


def test_an_unknown_organisation_is_refused_and_changes_nothing(desk: Desk) -> None:
    number = desk.run("resolution", "import", RESOLUTION).strip()
    assert "нет в реестре" in desk.refused("resolution", "adopt", number)


def test_an_adoption_is_refused_on_a_day_when_the_member_may_not_be_suspended(council: Desk) -> None:
    number = council.run("resolution", "import", RESOLUTION).strip()
    council.run("resolution", "adopt", number)
    likewise = council.folder / "Такая же.txt"
    likewise.write_text(RESOLUTION.read_text(encoding="utf-8").replace("бессрочно", "всегда"), "utf-8")
    again = council.run("resolution", "import", likewise).strip()
    sentence = council.refused("resolution", "adopt", again)
    assert "п.\u00a09: " in sentence
    assert "невозможна" in sentence


def test_what_is_held_already_is_not_taken_in_twice(desk: Desk) -> None:
    number = desk.run("resolution", "import", RESOLUTION).strip()
    copied = desk.folder / "Копия.txt"
    copied.write_bytes(RESOLUTION.read_text(encoding="utf-8").encode("cp1251"))
    assert f"уже есть под номером {number}" in desk.refused("resolution", "import", copied)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("Резолюция.odg", "рисунок", "odg"),
        ("Резолюция.txt", "", "нет текста"),
        ("Резолюция.txt", " \n\n ", "нет текста"),
        ("Резолюция.txt", "Просто заметка о погоде в Заречье.", "ПОСТАНОВИЛИ"),
    ],
)
def test_what_is_no_resolution_is_refused_in_a_sentence(
    desk: Desk, name: str, content: str, sentence: str
) -> None:
    path = desk.folder / name
    path.write_text(content, encoding="utf-8")
    assert sentence in desk.refused("resolution", "import", path)
    assert sentence in desk.refused("read", path)


def test_a_missing_text_is_refused_in_a_sentence(desk: Desk) -> None:
    assert desk.refused("read", desk.folder / "нет.txt")


def test_a_date_far_in_the_future_is_refused(desk: Desk) -> None:
    words = ("organization", "add", "--name", "ОО «А»", "--admitted", "2206-01-01", "--basis", "протокол")
    assert "Проверьте год" in desk.refused(*words)
    assert "Проверьте год" in desk.refused("registry", "list", "--on", "2206-01-01")


def test_an_admission_without_a_basis_is_refused(desk: Desk) -> None:
    assert "основание" in desk.refused("organization", "add", "--name", "ОО «А»", "--admitted", "2020-01-01")


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".docx", ".csv"])
def test_a_target_open_elsewhere_is_refused_and_stays_whole(council: Desk, suffix: str) -> None:
    target = council.folder / f"Реестр{suffix}"
    target.write_bytes(b"old")
    (council.folder / f".~lock.{target.name}#").touch()
    assert "открыт в другой программе" in council.refused("registry", "export", target)
    assert target.read_bytes() == b"old"


def test_a_folder_that_refuses_writing_is_named(council: Desk) -> None:
    assert "нельзя" in council.refused("registry", "export", "/sys/Реестр.xlsx")


def test_an_unknown_kind_of_export_is_refused(council: Desk) -> None:
    assert ".xlsx" in council.refused("registry", "export", council.folder / "Реестр.odt")


def test_a_file_that_is_no_office_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Отчёт.sovet"
    path.write_text("не то", encoding="utf-8")
    assert main(["--office", str(path), "registry", "list"]) == 1
    assert "не файл секретариата" in capsys.readouterr().err


def test_an_unknown_resolution_is_refused(desk: Desk) -> None:
    assert "№ 7 нет" in desk.refused("resolution", "adopt", "7")


def test_wrong_usage_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry"]) == 2
    assert main(["registry", "list", "--on", "завтра"]) == 2
    assert "не дата" in capsys.readouterr().err
    assert main(["resolution", "show", "9" * 20]) == 2
    assert "не номер" in capsys.readouterr().err


def test_the_command_itself_runs_the_job(tmp_path: Path) -> None:
    office = str(tmp_path / "Содружество.sovet")
    command = (sys.executable, "-m", "ui", "--office", office)
    subprocess.run([*command, "init", "--council", "Совет"], check=True, capture_output=True)
    listed = subprocess.run([*command, "registry", "list", "--json"], check=True, capture_output=True)
    assert json.loads(listed.stdout.decode("utf-8")) == []

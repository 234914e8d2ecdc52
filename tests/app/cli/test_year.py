"""The office's year from the command line: decided, due, overdue, asked about again, decided again."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

SPRING = """РЕЗОЛЮЦИЯ
XXI СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ
КУЛЬТУРНЫХ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ
(14 июня 2024 г., г. Заречный)

Участники конференции ПОСТАНОВИЛИ:

1. Приостановить членство клуба «Парус» в Содружестве Заречья до отчётно-выборной конференции 2025 года.

2. Подготовить сборник песен.

2а. Ноты собрать до 15 сентября 2024 года.

2б. Ответственный: Секретариат.

3. Руководителям всех организаций прислать отчёты в октябре 2024 года.

4. Провести отчётно-выборную страновую конференцию в апреле 2025 года.

Принята единогласно.
"""
NEXT = """РЕЗОЛЮЦИЯ
СТРАНОВОЙ ОТЧЁТНО-ВЫБОРНОЙ КОНФЕРЕНЦИИ
КУЛЬТУРНЫХ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ
(18 апреля 2025 г., г. Заречный)

Участники конференции ПОСТАНОВИЛИ:

1. Возобновить членство клуба «Парус» в Содружестве Заречья.

Принята единогласно.
"""
NOTES = "Ноты собрать до 15 сентября 2024 года."
REPORTS = "Руководителям всех организаций прислать отчёты в октябре 2024 года."


class Desk:
    """A secretary at the command line of one office."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys

    def run(self, *words: str) -> str:
        """Return what a successful command printed."""
        status = main(["--office", str(self._folder / "Содружество.sovet"), *words])
        printed = self._capsys.readouterr()
        assert status == 0, printed.err
        return printed.out

    def json(self, *words: str) -> Any:
        """Return the JSON that a command printed."""
        return json.loads(self.run(*words, "--json"))

    def adopt(self, text: str) -> None:
        """Read a resolution from a file and mark it adopted."""
        path = self._folder / "Резолюция.txt"
        path.write_text(text, encoding="utf-8")
        self.run("resolution", "adopt", self.run("resolution", "import", str(path)).strip())


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys)
    desk.run("init", "--council", "Содружество Заречья")
    for name in ("Клуб «Парус»", "Союз «Голоса реки»", "Хор «Тихая вода»"):
        basis = ("--admitted", "2012-03-15", "--basis", "протокол № 1 от 15.03.2012")
        desk.run("organization", "add", "--name", name, *basis)
    return desk


@pytest.fixture
def decided(desk: Desk) -> Desk:
    """The desk after the spring conference."""
    desk.adopt(SPRING)
    return desk


def pressing(desk: Desk, day: str) -> list[tuple[str, str, str]]:
    """What the desk of a day says: kind, urgency, title."""
    return [(row["kind"], row["urgency"], row["title"]) for row in desk.json("desk", "--on", day)]


def test_the_assignments_become_overdue_one_after_another(decided: Desk) -> None:
    standings = {
        day: {row["text"]: row["standing"] for row in decided.json("assignments", "--on", day)}
        for day in ("2024-09-15", "2024-09-16", "2024-11-01")
    }
    assert [list(each.values()) for each in standings.values()] == [
        ["open", "open", "not_yet"],
        ["overdue", "open", "not_yet"],
        ["overdue", "overdue", "open"],
    ]
    overdue = decided.json("assignments", "--on", "2024-11-01", "--overdue")
    assert [row["text"] for row in overdue] == [NOTES, REPORTS]
    assert [row["deadline"] for row in overdue] == ["2024-09-15", "2024-10-31"]
    assert overdue[0]["responsible"] == ["Секретариат"]  # named in a later subclause
    assert [part["organization"] for part in overdue[1]["parts"]] == [
        "Союз «Голоса реки»",
        "Хор «Тихая вода»",
    ]
    assert decided.json("assignments", "--on", "2024-06-13") == []


def test_the_desk_asks_for_what_presses_and_again_about_the_suspended_club(decided: Desk) -> None:
    assert pressing(decided, "2024-08-20") == [
        ("minutes", "now", "Протокол XXI страновой тематической конференции"),
        ("assignment", "soon", NOTES),
        ("term", "quiet", "Клуб «Парус»"),
    ]
    assert pressing(decided, "2025-02-01") == [
        ("assignment", "overdue", NOTES),
        ("assignment", "overdue", REPORTS),
        ("meeting", "now", "Дата и место страновой отчётно-выборной конференции"),
        ("term", "soon", "Клуб «Парус»"),
    ]
    term = decided.json("desk", "--on", "2025-02-01")[-1]
    assert term["detail"] == "членство приостановлено до отчётно-выборной конференции 2025 года"
    assert (term["day"], term["until"], term["action"]) == ("2025-04-01", "2025-04-30", "put_on_agenda")


def test_the_next_conference_answers_and_the_desk_asks_no_more(decided: Desk) -> None:
    decided.adopt(NEXT)
    after = pressing(decided, "2025-04-25")
    assert [kind for kind, _, _ in after] == ["assignment", "assignment", "minutes"]
    statuses = {row["name"]: row["status"] for row in decided.json("registry", "list", "--on", "2025-04-18")}
    assert statuses["Клуб «Парус»"] == "active"
    assert decided.run("check").strip() == "Файл цел."

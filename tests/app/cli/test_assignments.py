"""The assignments at the command line."""

import json
from datetime import date

import pytest

from app.assignments.closing import close_as_done
from app.cli import main
from app.office import Office
from tests.app.assignments.given import resolve, task
from tests.builders import member


@pytest.fixture
def busy(office: Office) -> Office:
    """An office with an overdue assignment, one given to all, and a closed one."""
    member(office, "ОО «Ёлка»")
    resolve(
        office,
        task("Подготовить парад оркестров.", "до ноября 2026 года", "Секретариат"),
        task("Прислать отчёты.", "в апреле 2027 года", "всем руководителям", marker="2"),
        task("Написать гимн.", "", "Ким В.М.", marker="3а"),
    )
    office.do(close_as_done, 3, "гимн написан", day=date(2026, 7, 1))
    return office


def run(office: Office, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    status = main(["--office", str(office.path), "assignments", *words])
    printed = capsys.readouterr()
    assert (status, printed.err) == (0, "")
    return printed.out.replace("\u00a0", " ")


def test_they_are_printed_as_of_a_day_the_most_urgent_first(
    busy: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line.split() for line in run(busy, capsys, "--on", "2026-11-02").splitlines()]
    assert [(line[0], line[1]) for line in lines] == [("1", "31.10.2026"), ("2", "30.04.2027"), ("3", "без")]
    assert "просрочено" in lines[0]
    assert lines[2][3:5] == ["исполнено", "01.07.2026"]


def test_only_overdue_ones_are_asked_for(busy: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(run(busy, capsys, "--overdue", "--on", "01.11.2026").splitlines()) == 1
    nothing = run(busy, capsys, "--overdue", "--on", "31.10.2026")
    assert nothing == "Просроченных поручений нет.\n"


def test_scripts_are_told_everything(busy: Office, capsys: pytest.CaptureFixture[str]) -> None:
    overdue, for_all, closed = json.loads(run(busy, capsys, "--on", "2026-11-02", "--json"))
    assert overdue == {
        "id": 1,
        "text": "Подготовить парад оркестров.",
        "responsible": ["Секретариат"],
        "period": {
            "text": "до ноября 2026 года",
            "kind": "span",
            "start": None,
            "end": "2026-10-31",
            "disputed": False,
        },
        "term": "до ноября 2026 года",
        "state": "open",
        "standing": "overdue",
        "deadline": "2026-10-31",
        "control": "2026-10-30",
        "recurrence": None,
        "resolution": 1,
        "clause": "1",
        "source": "п. 1 резолюции XX страновой тематической конференции от 19.06.2026",
        "decided_on": "2026-06-19",
        "meeting": None,
        "parts": [],
        "progress": "",
        "closed_on": None,
        "result": "",
        "result_file": None,
    }
    assert for_all["standing"] == "not_yet"
    assert for_all["parts"] == [{"organization": "ОО «Ёлка»", "done_on": None, "note": ""}]
    assert (closed["state"], closed["standing"], closed["result"]) == ("done", "closed", "гимн написан")
    assert (closed["period"], closed["clause"], closed["closed_on"]) == (None, "3а", "2026-07-01")


def test_the_help_names_the_keys_of_the_json(capsys: pytest.CaptureFixture[str], busy: Office) -> None:
    (row, *_) = json.loads(run(busy, capsys, "--json", "--on", "2026-11-02"))
    told = run(busy, capsys, "--help")
    assert all(key in told for key in row)

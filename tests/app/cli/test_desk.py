"""`sekretariat desk`: what needs attention, for people and for scripts, also of a past day."""

import json
from datetime import date

import pytest

from app.cli import main
from app.office import Office
from tests.app.assignments.given import given
from tests.builders import heard, member


@pytest.fixture
def busy(office: Office) -> Office:
    """An office with an overdue assignment, and one that has not been heard from for years."""
    given(office, "до 15 сентября 2026 года", "Секретариат")
    heard(office, member(office, "ОО «Ёлка»"), date(2021, 1, 1))
    office.close()
    return office


def run(office: Office, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["--office", str(office.path), "desk", *words])
    printed = capsys.readouterr()
    return status, printed.out.replace("\u00a0", " "), printed.err


def test_the_desk_is_told_in_lines(busy: Office, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(busy, capsys, "--on", "2026-11-20")
    assert status == 0
    first, second = out.splitlines()
    assert first.startswith("срок прошёл  Подготовить парад оркестров")
    assert "срок прошёл 15.09.2026" in first
    assert second.startswith("скоро")
    assert "ОО «Ёлка»" in second


def test_the_desk_as_json(busy: Office, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(busy, capsys, "--on", "2026-11-20", "--json")
    task, silence = json.loads(out)
    assert status == 0
    assert set(task) == {"kind", "urgency", "title", "detail", "when", "day", "until", "action", "ids"}
    assert (task["kind"], task["urgency"], task["until"]) == ("assignment", "overdue", "2026-09-15")
    assert (task["action"], len(task["ids"])) == ("close", 1)
    assert (silence["kind"], silence["action"], silence["until"]) == ("silence", "show_silent", None)


def test_the_desk_of_a_past_day_is_as_it_was_then(busy: Office, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(busy, capsys, "--on", "2026-07-01", "--json")
    assert [each["kind"] for each in json.loads(out)] == ["minutes", "silence"]  # given at a conference
    _, out, _ = run(busy, capsys, "--on", "01.09.2026", "--json")
    assert [(each["kind"], each["urgency"]) for each in json.loads(out)] == [
        ("minutes", "now"),
        ("assignment", "soon"),
        ("silence", "soon"),
    ]


def test_an_empty_desk_says_so_kindly(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(office, capsys)[1] == "Ничего не просрочено, ни один срок не подошёл.\n"
    assert run(office, capsys, "--json")[1] == "[]\n"
    assert run(office, capsys, "--on", "1700-01-01")[0] == 1

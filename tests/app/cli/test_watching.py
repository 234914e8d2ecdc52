"""The watch lists at the command line."""

import json
from datetime import date

import pytest

from app.cli import main
from app.members.operations import enter_event
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import heard, member


@pytest.fixture
def watched(office: Office) -> Office:
    """An office with one that is lost, one of whom nothing is recorded, one that waits for a day."""
    lost = member(office, "ОО «Наш двор»")
    heard(office, lost, date(2018, 3, 1))
    heard(office, lost, date(2024, 5, 12), answered=False)
    member(office, "ОО «Ёлка»")
    resting = member(office, "ОО «Дом ремёсел»")
    heard(office, resting, date(2024, 1, 10))
    until = Entry(
        EventKind.SUSPENDED,
        date(2022, 6, 14),
        basis="протокол № 3",
        until="до 31.12.2024",
        until_date=date(2024, 12, 31),
    )
    office.do(enter_event, resting, until)
    return office


def run(office: Office, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["--office", str(office.path), *words])
    printed = capsys.readouterr()
    return status, printed.out.replace("\u00a0", " "), printed.err


def test_the_silent_are_printed_with_what_was_tried(
    watched: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(watched, capsys, "registry", "silent", "--on", "19.06.2024")
    lines = out.splitlines()
    assert lines[0].split("  ")[0] == "ОО «Наш двор»"
    assert "01.03.2018" in lines[0]
    assert lines[0].endswith("не ответили: 1 раз, последний 12.05.2024")
    assert "ничего не записано" in lines[1]
    assert len(lines) == 2


def test_the_silent_are_told_to_scripts(watched: Office, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(watched, capsys, "registry", "silent", "--on", "2024-06-19", "--years", "7", "--json")
    (row,) = json.loads(out)
    assert (row["name"], row["last_contact"], row["attempts"]) == ("ОО «Ёлка»", None, 0)


@pytest.mark.parametrize("years", ["0", "-3", "51"])
def test_so_many_years_make_no_sense(watched: Office, capsys: pytest.CaptureFixture[str], years: str) -> None:
    status, out, err = run(watched, capsys, "registry", "silent", "--years", years)
    assert (status, out, err.strip()) == (1, "", "Лет без связи может быть от 1 до 50. Исправьте число.")


@pytest.mark.parametrize(
    ("day", "said", "term"),
    [
        ("2024-06-19", "срок не наступил", "later"),
        ("2024-11-19", "срок близко", "near"),
        ("2025-01-01", "срок прошёл, решения нет", "past"),
    ],
)
def test_a_term_is_told_from_the_day_that_is_asked_about(
    watched: Office, capsys: pytest.CaptureFixture[str], day: str, said: str, term: str
) -> None:
    _, out, _ = run(watched, capsys, "registry", "terms", "--on", day)
    assert out.split() == f"ОО «Дом ремёсел» до 31.12.2024 31.12.2024 {said}".split()
    _, out, _ = run(watched, capsys, "registry", "terms", "--on", day, "--json")
    (row,) = json.loads(out)
    assert (row["until"], row["last"], row["term"]) == ("до 31.12.2024", "2024-12-31", term)


def test_nobody_suspended_is_a_sentence(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(office, capsys, "registry", "terms")[1] == "Приостановленных нет.\n"

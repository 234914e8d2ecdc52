"""`check` notices what is wrong with a file."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from app.check import problems
from app.errors import UserError
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import member, step

BROKEN = "История изменений нарушена на действии №\u00a0"


@pytest.fixture
def kept(office_file: Path) -> Path:
    """An office with one suspended member, closed."""
    with Office.open(office_file) as office:
        known = member(office, "ОО «Наш двор»")
        step(office, known, EventKind.SUSPENDED, date(2020, 5, 20))
    return office_file


def found(path: Path) -> list[str]:
    with Office.open(path, writing=False) as office:
        return office.read(problems)


def tamper(path: Path, *statements: str) -> None:
    """Change the file behind the program's back."""
    with sqlite3.connect(path) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_sound_file_has_no_problems(kept: Path) -> None:
    assert found(kept) == []


def test_an_event_that_ends_on_a_wrong_day_is_noticed(kept: Path) -> None:
    tamper(kept, "UPDATE membership_event SET ends = '2021-01-01' WHERE kind = 'admitted'")
    assert "не совпадают" in found(kept)[0]


def test_an_illegal_timeline_is_noticed(kept: Path) -> None:
    tamper(kept, "UPDATE membership_event SET kind = 'restored' WHERE kind = 'admitted'")
    assert "история членства нарушена" in found(kept)[0]


def test_a_reference_to_nothing_is_noticed(kept: Path) -> None:
    tamper(
        kept,
        "UPDATE post SET person_id = 7",
        "INSERT INTO former_name VALUES (1, 99, 'А', '', '2020-01-01', 'а', '', 'day')",
    )
    assert any("в пустоту" in sentence for sentence in found(kept))


def test_a_damaged_page_is_noticed(kept: Path) -> None:
    content = bytearray(kept.read_bytes())
    with sqlite3.connect(kept) as connection:
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_membership_event_day'"
        ).fetchone()[0]
    connection.close()
    start = (root - 1) * page_size
    content[start : start + page_size] = bytes(page_size)
    kept.write_bytes(content)
    with pytest.raises(UserError, match="повреждён"):
        found(kept)


def test_a_change_in_the_history_is_found_where_it_was_made(kept: Path) -> None:
    tamper(kept, "UPDATE journal SET after = replace(after, '2012', '2011') WHERE operation_id = 2")
    broken = f"{BROKEN}2 «Добавлена организация: ОО „Наш двор“» от {date.today():%d.%m.%Y}."
    assert broken in found(kept)


def test_an_act_that_vanished_is_noticed_at_the_next(kept: Path) -> None:
    tamper(kept, "DELETE FROM journal WHERE operation_id = 2", "DELETE FROM operation WHERE id = 2")
    assert any(sentence.startswith(f"{BROKEN}3 ") for sentence in found(kept))


def test_a_history_whose_day_cannot_be_read_is_still_named_by_its_number(kept: Path) -> None:
    tamper(kept, "UPDATE operation SET at = 'вчера' WHERE id = 2")
    assert found(kept)[-1] == f"{BROKEN}2."

"""How the copies stand, said in one sentence where something asks for attention."""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.backups import standing
from app.backups.copies import back_up
from app.backups.place import set_place
from app.backups.standing import care
from app.errors import UserError
from app.office import Office
from tests.builders import member


def age(copy: Path, days: int) -> None:
    """Make a copy older than it is, as its seal tells."""
    seal = copy.with_name(f"{copy.name}.json")
    facts = json.loads(seal.read_bytes())
    facts["moment"] = (datetime.fromisoformat(facts["moment"]) - timedelta(days=days)).isoformat()
    seal.write_text(json.dumps(facts), encoding="utf-8")


def test_a_fresh_copy_asks_for_nothing(office: Office) -> None:
    made = back_up(office.path)
    found = care(office.path)
    assert found.copied == made.moment
    assert found.attention == ""


def test_a_new_office_has_no_copies_and_needs_none(office_file: Path) -> None:
    found = care(office_file)
    assert (found.copied, found.attention) == (None, "")


def test_a_file_that_changed_long_after_its_copy_asks_for_another(office: Office) -> None:
    age(back_up(office.path).path, 8)
    member(office, "ОО «Новее копии»")
    assert care(office.path).attention.endswith("Сделайте копию сейчас.")


def test_a_file_that_rests_needs_no_newer_copy(office: Office) -> None:
    made = back_up(office.path)
    age(made.path, 8)
    long_ago = (made.moment - timedelta(days=9)).timestamp()
    os.utime(office.path, (long_ago, long_ago))
    assert care(office.path).attention == ""


def test_a_clock_set_back_does_not_hide_the_age(office: Office) -> None:
    age(back_up(office.path).path, -30)
    future = datetime.now().timestamp() + 60 * 86400
    os.utime(office.path, (future, future))
    assert "Последняя копия" in care(office.path).attention


def test_the_copy_of_the_day_that_failed_comes_first(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    set_place(office.path, stick)
    assert care(office.path, "Ежедневную копию сделать не удалось.").attention.startswith("Ежедневную")


def test_copies_that_cannot_be_put_in_order_are_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise UserError("Копию в папку «Флешка» перенести не удалось.")

    monkeypatch.setattr(standing, "tidy", refuse)
    assert "перенести не удалось" in care(office.path).attention

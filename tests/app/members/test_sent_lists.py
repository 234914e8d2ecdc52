"""Every registry that went out is remembered: the file as it went, its day, its addressee, its rows."""

from datetime import date
from pathlib import Path

import pytest

from app.check import problems
from app.errors import UserError
from app.history import operations
from app.members import sent_lists
from app.members.sent_lists import Sending, addressees, file_of, remember, remember_sending, sent, sent_words
from app.office import Office
from tests.builders import member

DAY = date(2024, 3, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Реестр на 2024-03-01.xlsx"
    path.write_bytes(b"workbook")
    return path


def test_the_file_comes_back_exactly_as_it_went_out(office: Office, file: Path) -> None:
    member(office, "ОО «А»")
    member(office, "ОО «Б»", since=date(2025, 1, 1))
    office.record(remember, file, DAY, " Министерство  культуры ")
    file.write_bytes(b"changed since")
    (row,) = office.read(sent)
    assert office.read(file_of, row.id) == b"workbook"
    assert (row.day, row.addressee, row.name) == (DAY, "Министерство культуры", file.name)
    assert (row.organizations, row.size) == (1, len(b"workbook"))
    assert office.read(problems) == []


def test_only_the_chosen_ones_are_counted(office: Office, file: Path) -> None:
    first, _ = member(office, "ОО «А»"), member(office, "ОО «Б»")
    office.record(remember, file, DAY, "", [first])
    assert office.read(sent)[0].organizations == 1


def test_the_journal_tells_of_it_and_undo_passes_it_by(office: Office, file: Path) -> None:
    member(office, "ОО «А»")
    office.record(remember, file, DAY, "Посольство")
    assert office.read(operations)[0].name == f"Сохранён реестр «{file.name}» (Посольство)"
    assert office.undo().sentence == "Отменено: Добавлена организация: ОО «А»"
    assert len(office.read(sent)) == 1


def test_the_newest_stands_first_and_addressees_are_suggested_so(office: Office, file: Path) -> None:
    for whom in ("Министерство", "Посольство", "", "Министерство"):
        office.record(remember, file, DAY, whom)
    assert [row.addressee for row in office.read(sent)] == ["Министерство", "", "Посольство", "Министерство"]
    assert office.read(addressees) == ["Министерство", "Посольство"]


def test_a_list_is_called_by_when_and_to_whom_it_went(office: Office, file: Path) -> None:
    office.record(remember, file, date.today(), "Фонд «Мост»")
    office.record(remember, file, DAY, "")
    today, earlier = (sent_words(row).replace("\u00a0", " ") for row in reversed(office.read(sent)))
    assert today == f"от {date.today():%d.%m.%Y} (Фонд «Мост»)"
    assert earlier == f"от {date.today():%d.%m.%Y} (на 01.03.2024)"


def test_a_file_too_large_to_be_kept_is_refused_in_a_sentence(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sent_lists, "LARGEST", 1_000_000)
    sending = Sending("Реестр.pdf", bytes(1_000_001), b"{}", 0, DAY)
    with pytest.raises(UserError, match="не останется"):
        office.record(remember_sending, sending)
    assert office.read(sent) == []

"""The second place: copies come there, grow old, and the stick may be elsewhere."""

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.backups.copies import back_up, copies, tidy
from app.backups.place import place, reminder, set_place
from app.errors import UserError
from db.backups.copies import folder_of


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


def in_days(days: int) -> datetime:
    return datetime.now().astimezone() + timedelta(days=days)


def test_without_a_second_place_nothing_is_asked(office_file: Path) -> None:
    assert place(office_file) is None
    assert reminder(office_file) is None


def test_the_newest_copy_comes_to_the_second_place_once(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    assert place(office_file) == stick
    assert reminder(office_file) == f"В папке «{stick}» ещё нет копий. Сделайте копию сейчас."
    back_up(office_file)
    for _ in range(2):
        tidy(office_file)
    assert len([*(stick / "Копии").glob("*.sovet")]) == 1
    assert reminder(office_file) is None


def test_a_copy_that_lies_in_both_places_is_listed_once(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    made = back_up(office_file)
    tidy(office_file)
    assert copies(office_file) == [made]


def test_after_a_week_the_office_is_reminded(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    back_up(office_file)
    tidy(office_file)
    assert reminder(office_file, in_days(6)) is None
    said = reminder(office_file, in_days(8))
    assert said is not None
    assert said.startswith(f"Последняя копия в папке «{stick}» — от ")
    assert reminder(office_file, in_days(-30)) == said  # a clock set back hides nothing


def test_a_stick_that_is_not_plugged_in_is_missed_and_gets_nothing(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    shutil.rmtree(stick)
    stick.mkdir()  # where it was mounted, an empty folder is left
    back_up(office_file)
    tidy(office_file)
    assert list(stick.iterdir()) == []
    said = reminder(office_file)
    assert said is not None
    assert "недоступно" in said


def test_a_rotten_copy_in_the_second_place_does_not_count(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    back_up(office_file)
    tidy(office_file)
    (copy,) = (stick / "Копии").glob("*.sovet")
    copy.write_bytes(copy.read_bytes()[:-1] + b"!")
    said = reminder(office_file)
    assert said is not None
    assert "ещё нет копий" in said


def test_copies_are_found_in_the_second_place_when_those_at_home_are_lost(
    office_file: Path, stick: Path
) -> None:
    set_place(office_file, stick)
    made = back_up(office_file)
    tidy(office_file)
    made.path.unlink()
    assert [row.path.parent for row in copies(office_file)] == [stick / "Копии"]
    assert back_up(office_file).number == made.number + 1


def test_a_place_that_is_of_no_use_is_refused(office_file: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="нет"):
        set_place(office_file, tmp_path / "нет такой")
    with pytest.raises(UserError, match="сам файл"):
        set_place(office_file, office_file.parent)
    with pytest.raises(UserError, match="нельзя"):
        set_place(office_file, Path("/sys"))
    assert place(office_file) is None


def test_the_place_can_be_given_up(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    set_place(office_file, None)
    assert place(office_file) is None


def test_settings_that_make_no_sense_are_as_good_as_none(office_file: Path, stick: Path) -> None:
    set_place(office_file, stick)
    (settings,) = folder_of(office_file).glob("*.json")
    settings.write_bytes(b"[" * 10)
    assert place(office_file) is None


def test_what_a_crash_left_unfinished_is_swept_out_the_day_after(office_file: Path) -> None:
    back_up(office_file)
    old, new = (folder_of(office_file) / f".{digit * 16}.part" for digit in "ab")
    for part in (old, new):
        part.write_bytes(b"half a copy")
    os.utime(old, (0, 0))
    tidy(office_file)
    assert (old.exists(), new.exists()) == (False, True)

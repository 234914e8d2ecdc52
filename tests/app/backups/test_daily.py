"""The copy of the day: made before the first change, once, and never in the way of work."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.backups import daily
from app.backups.copies import copies
from app.office import Office
from db.backups import copies as making
from tests.builders import member


class Day(date):
    """A day that a test moves."""

    shift = timedelta()

    @classmethod
    def today(cls) -> Any:
        return date.today() + cls.shift


class Moment(datetime):
    """The moment of that day."""

    @classmethod
    def now(cls, zone: Any = None) -> Any:
        return datetime.now(zone) + Day.shift


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> type[Day]:
    monkeypatch.setattr(daily, "date", Day)
    monkeypatch.setattr(making, "datetime", Moment)
    monkeypatch.setattr(Day, "shift", timedelta())
    return Day


def last_named(path: Path) -> list[str]:
    return [row.last[0] for row in copies(path)]


def test_on_the_day_of_its_founding_an_office_has_nothing_to_copy(office: Office) -> None:
    member(office, "ОО «Опора»")
    assert copies(office.path) == []


def test_a_day_begins_with_a_copy_of_what_the_days_before_left(office: Office, calendar: type[Day]) -> None:
    member(office, "ОО «Первый день»")
    calendar.shift += timedelta(days=1)
    member(office, "ОО «Второй день»")
    member(office, "ОО «Второй день, снова»")
    calendar.shift += timedelta(days=1)
    office.undo()
    assert last_named(office.path) == [
        "Добавлена организация: ОО «Второй день, снова»",
        "Добавлена организация: ОО «Первый день»",
    ]
    assert [row.why for row in copies(office.path)] == ["ежедневная", "ежедневная"]


def test_a_day_has_one_copy_however_often_the_office_is_opened(
    office_file: Path, calendar: type[Day]
) -> None:
    calendar.shift += timedelta(days=1)
    for number in range(3):
        with Office.open(office_file) as office:
            member(office, f"ОО «Опора {number}»")
    assert len(copies(office_file)) == 1


def test_a_clock_set_back_only_means_another_day(office: Office, calendar: type[Day]) -> None:
    calendar.shift += timedelta(days=5)
    member(office, "ОО «Пятый день»")
    calendar.shift -= timedelta(days=30)
    member(office, "ОО «Будто бы прежде»")
    assert last_named(office.path)[0] == "Добавлена организация: ОО «Пятый день»"


def test_reading_makes_no_copy(office: Office, calendar: type[Day]) -> None:
    calendar.shift += timedelta(days=1)
    office.undoable()
    assert copies(office.path) == []


def test_a_copy_that_cannot_be_made_stops_no_work_is_told_and_tried_again(
    office: Office, calendar: type[Day]
) -> None:
    calendar.shift += timedelta(days=1)
    blocked = office.path.parent / "Копии"
    blocked.write_text("здесь лежит файл с именем папки", encoding="utf-8")
    member(office, "ОО «Опора»")
    assert office.daily_copy.trouble is not None
    assert "не удалось" in office.daily_copy.trouble
    blocked.unlink()
    member(office, "ОО «Опора 2»")
    assert office.daily_copy.trouble is None
    assert last_named(office.path) == ["Добавлена организация: ОО «Опора»"]

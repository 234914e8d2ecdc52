"""From where one asks what has changed: usual days, the last conference, the lists that were sent."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.members import beginnings as of_beginnings
from app.members.beginnings import Beginning, beginnings
from app.members.sent_lists import remember, sent
from app.office import Office
from db.models import Meeting
from db.vocabulary import MeetingKind

TODAY = date(2026, 3, 31)


def hold(session: Session, *meetings: tuple[MeetingKind, int, date | None]) -> Changes:
    session.add_all(
        Meeting(kind=kind, number=number, date_from=day, date_to=day) for kind, number, day in meetings
    )
    return Changes("Внесены заседания", frozenset({Noun.MEETINGS}))


@pytest.fixture
def lists(office: Office, tmp_path: Path) -> Office:
    path = tmp_path / "Реестр.csv"
    path.write_bytes(b"list")
    for day in (date(2025, 5, 1), date(2026, 2, 1)):
        office.record(remember, path, day, "Посольство")
    return office


def test_the_year_begins_with_the_end_of_the_last_one_and_a_month_has_its_own_length(office: Office) -> None:
    assert office.read(beginnings, TODAY) == [
        Beginning("с начала года", date(2025, 12, 31)),
        Beginning("за месяц", date(2026, 2, 28)),
    ]
    assert office.read(beginnings, date(2026, 1, 15))[1].day == date(2025, 12, 15)


def test_the_last_conference_that_was_held_is_told_from_its_eve(office: Office) -> None:
    office.do(
        hold,
        (MeetingKind.THEMATIC, 15, date(2024, 6, 14)),
        (MeetingKind.ELECTION, 16, date(2025, 6, 14)),
        (MeetingKind.COUNCIL, 6, date(2026, 1, 20)),
        (MeetingKind.THEMATIC, 17, date(2026, 6, 14)),
        (MeetingKind.THEMATIC, 18, None),
    )
    conference = office.read(beginnings, TODAY)[2]
    assert conference.day == date(2025, 6, 13)
    assert "XVI" in conference.words
    assert "14.06.2025" in conference.words


def test_the_lists_that_were_sent_come_last_the_newest_first(lists: Office) -> None:
    found = lists.read(beginnings, TODAY)[2:]
    assert [each.day for each in found] == [date(2026, 2, 1), date(2025, 5, 1)]
    assert [each.sent_list_id for each in found] == [row.id for row in lists.read(sent)]
    assert "Посольство" in found[0].words


def test_an_old_list_is_there_when_it_is_asked_for(lists: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_beginnings, "MOST_LISTS", 1)
    newest, oldest = lists.read(sent)
    assert [each.sent_list_id for each in lists.read(beginnings, TODAY)[2:]] == [newest.id]
    assert lists.read(beginnings, TODAY, oldest.id)[-1].sent_list_id == oldest.id

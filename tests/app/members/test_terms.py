"""Terms of suspensions: a day, a meeting, words; near, past with nothing decided, or known to nobody."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.changes import Changes
from app.members.operations import enter_event
from app.members.terms import TermRow, terms, terms_near, terms_past
from app.members.timeline import Entry
from app.office import Office
from db.models import Meeting
from db.vocabulary import EventKind, MeetingKind, Period, PeriodKind
from tests.builders import member, step

SUSPENDED = date(2024, 6, 14)
DAY = date(2026, 6, 19)


def suspended(office: Office, until: str = "", *, day: date | None = None, meeting: int | None = None) -> int:
    """A member whose membership rests from June 2024."""
    known = member(office, f"ОО «Дом {until or day}»")
    entry = Entry(
        EventKind.SUSPENDED,
        SUSPENDED,
        basis="протокол № 3",
        until=until,
        until_date=day,
        until_meeting_id=meeting,
    )
    office.do(enter_event, known, entry)
    return known


def meeting(office: Office, held: date | None = None, planned: Period | None = None) -> int:
    """The election conference, on its day or in its planned period."""
    made: list[int] = []

    def make(session: Session) -> Changes:
        row = Meeting(kind=MeetingKind.ELECTION, number=21, date_from=held, date_to=held)
        row.period = planned
        session.add(row)
        session.flush()
        made.append(row.id)
        return Changes("Запланирована конференция", frozenset())

    office.do(make)
    return made[0]


def found(rows: list[TermRow]) -> list[int]:
    return [row.id for row in rows]


def test_a_term_is_past_from_the_day_after_it_and_near_until_then(office: Office) -> None:
    resting = suspended(office, "до 31.12.2026", day=date(2026, 12, 31))
    for day, near, past in (
        (date(2026, 9, 29), [], []),
        (date(2026, 9, 30), [resting], []),
        (date(2026, 12, 31), [resting], []),
        (date(2027, 1, 1), [], [resting]),
    ):
        assert found(office.read(terms_near, day)) == near
        assert found(office.read(terms_past, day)) == past


def test_how_near_is_said_by_whoever_asks(office: Office) -> None:
    resting = suspended(office, "до 31.12.2026", day=date(2026, 12, 31))
    assert found(office.read(terms_near, DAY, timedelta(days=365))) == [resting]


def test_a_term_ends_with_whatever_was_decided(office: Office) -> None:
    restored = suspended(office, "до 31.12.2025", day=date(2025, 12, 31))
    step(office, restored, EventKind.RESTORED, date(2026, 1, 20))
    extended = suspended(office, "до 1 февраля 2026 года", day=date(2026, 2, 1))
    later = Entry(
        EventKind.EXTENDED,
        date(2026, 1, 20),
        basis="протокол № 4",
        until="до осени",
        until_date=date(2026, 9, 1),
    )
    office.do(enter_event, extended, later)
    assert office.read(terms_past, DAY) == []
    assert found(office.read(terms_near, DAY)) == [extended]
    assert office.read(terms_near, DAY)[0].since == SUSPENDED


def test_the_past_is_looked_at_as_it_was(office: Office) -> None:
    resting = suspended(office, "до 31.12.2025", day=date(2025, 12, 31))
    step(office, resting, EventKind.EXCLUDED, date(2026, 3, 1))
    assert found(office.read(terms_past, date(2026, 2, 1))) == [resting]
    assert found(office.read(terms_past, date(2026, 3, 1))) == []
    assert found(office.read(terms, date(2024, 6, 13))) == []


def test_a_term_that_waits_for_a_meeting_comes_with_it(office: Office) -> None:
    resting = suspended(office, "до конференции", meeting=meeting(office, date(2026, 9, 5)))
    assert found(office.read(terms_near, DAY)) == [resting]
    assert found(office.read(terms_near, date(2026, 9, 5))) == [resting]
    assert found(office.read(terms_past, date(2026, 9, 6))) == [resting]
    assert office.read(terms, DAY)[0].meeting.replace("\u00a0", " ") == (
        "XXI страновая отчётно-выборная конференция"
    )


def test_a_meeting_of_which_only_a_period_is_planned_is_near_from_its_beginning(office: Office) -> None:
    planned = Period("в 2027 году", PeriodKind.SPAN, date(2027, 4, 1), date(2027, 9, 30))
    resting = suspended(office, "до конференции", meeting=meeting(office, planned=planned))
    assert found(office.read(terms_near, date(2026, 12, 29))) == []
    assert found(office.read(terms_near, date(2026, 12, 30))) == [resting]
    assert found(office.read(terms_near, date(2027, 9, 30))) == [resting]
    assert found(office.read(terms_past, date(2027, 10, 1))) == [resting]


def test_a_meeting_that_nobody_has_entered_yet_comes_in_the_year_that_the_words_name(office: Office) -> None:
    resting = suspended(office, "до отчётно-выборной конференции 2027 года")
    assert found(office.read(terms_near, DAY)) == []
    assert found(office.read(terms_near, date(2026, 10, 1))) == [resting]
    assert found(office.read(terms_past, date(2028, 1, 1))) == [resting]


@pytest.mark.parametrize("words", ["", "до возобновления связи", "до решения по делу № 120271"])
def test_words_that_nobody_can_date_are_neither_near_nor_past(office: Office, words: str) -> None:
    resting = suspended(office, words)
    far = date(2090, 1, 1)
    assert office.read(terms_near, far) == office.read(terms_past, far) == []
    assert [(row.id, row.last) for row in office.read(terms, far)] == [(resting, None)]


def test_the_earliest_term_stands_first_and_the_unknown_last(office: Office) -> None:
    unknown = suspended(office, "до возобновления связи")
    late = suspended(office, "до 2 июня 2027 года", day=date(2027, 6, 2))
    early = suspended(office, "до 1 июня 2027 года", day=date(2027, 6, 1))
    assert found(office.read(terms, DAY)) == [early, late, unknown]


@pytest.mark.parametrize("asked", [terms_near, terms_past])
def test_each_list_is_one_query(office: Office, asked: type) -> None:
    for number in range(4):
        suspended(office, f"до 1 июня 202{number} года", day=date(2020 + number, 6, 1))
    seen: list[str] = []

    def count(session: Session) -> None:
        event.listen(session.connection(), "before_cursor_execute", lambda *told: seen.append(told[2]))
        asked(session, DAY)

    office.read(count)
    assert len(seen) == 1

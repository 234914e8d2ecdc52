"""Lost contact: what counts as heard, what is merely not recorded, and on which day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.members.silence import SilentRow, attempt_words, silent, years_before
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import heard, member, organization, step

DAY = date(2024, 6, 19)


def listed(office: Office, day: date = DAY, years: int = 3) -> dict[int, SilentRow]:
    return {row.id: row for row in office.read(silent, day, years)}


def test_contact_is_lost_on_the_very_day_that_makes_three_years(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    heard(office, yard, date(2021, 6, 19))
    assert yard not in listed(office, DAY - timedelta(days=1))
    assert listed(office)[yard].last_contact == date(2021, 6, 19)
    assert yard not in listed(office, years=4)


def test_one_of_whom_nothing_is_recorded_is_not_the_same_as_lost(office: Office) -> None:
    lost, unknown = member(office, "ОО «Наш двор»"), member(office, "ОО «Дом ремёсел»")
    heard(office, lost, date(2018, 1, 10))
    rows = office.read(silent, DAY, 3)
    assert [(row.id, row.is_lost) for row in rows] == [(lost, True), (unknown, False)]


def test_the_longest_silent_comes_first(office: Office) -> None:
    one, other = member(office, "ОО «Ёлка»"), member(office, "ОО «Яхта»")
    heard(office, one, date(2020, 1, 10))
    heard(office, other, date(2019, 1, 10))
    assert [row.id for row in office.read(silent, DAY, 3)] == [other, one]


def test_what_was_heard_after_the_shown_day_does_not_count_for_it(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    heard(office, yard, date(2017, 5, 1))
    heard(office, yard, DAY + timedelta(days=1))
    assert listed(office)[yard].last_contact == date(2017, 5, 1)
    assert yard not in listed(office, DAY + timedelta(days=1))


def test_unanswered_attempts_do_not_count_and_are_told(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    heard(office, yard, date(2016, 3, 1), answered=False)  # before it answered: tells nothing any more
    heard(office, yard, date(2018, 3, 1))
    for day in (date(2024, 1, 10), date(2024, 5, 12), date(2024, 4, 3), DAY + timedelta(days=5)):
        heard(office, yard, day, answered=False)
    row = listed(office)[yard]
    assert (row.attempts, row.last_attempt) == (3, date(2024, 5, 12))
    assert attempt_words(row).replace("\u00a0", " ") == "3 раза, последний 12.05.2024"


def test_one_that_never_answered_is_unknown_with_its_attempts(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    heard(office, yard, date(2024, 5, 12), answered=False)
    row = listed(office)[yard]
    assert not row.is_lost
    assert attempt_words(row).replace("\u00a0", " ") == "1 раз, последний 12.05.2024"


def test_only_members_are_asked_about_and_the_suspended_are_told_apart(office: Office) -> None:
    suspended = member(office, "ОО «Дом ремёсел»")
    step(office, suspended, EventKind.SUSPENDED, date(2022, 6, 14))
    gone = member(office, "Студия «Окоём»")
    step(office, gone, EventKind.EXCLUDED, date(2020, 5, 20))
    organization(office, "Клуб «Книга и круг»")
    assert {id_: row.status for id_, row in listed(office).items()} == {suspended: Status.SUSPENDED}
    assert gone in listed(office, date(2020, 5, 19))


def test_the_list_is_one_query(office: Office) -> None:
    for number in range(5):
        heard(office, member(office, f"ОО «Двор № {number}»"), date(2018, 1, 1 + number))
    asked: list[str] = []

    def count(session: Session) -> None:
        event.listen(session.connection(), "before_cursor_execute", lambda *told: asked.append(told[2]))
        silent(session, DAY, 3)

    office.read(count)
    assert len(asked) == 1


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(1, 50))
def test_so_many_years_earlier_is_the_same_day_of_the_calendar(day: date, years: int) -> None:
    earlier = years_before(day, years)
    assert (earlier.year, earlier.month) == (day.year - years, day.month)
    assert earlier.day == day.day or (day.day, earlier.day) == (29, 28)


def test_a_leap_day_four_years_later_is_a_leap_day() -> None:
    assert years_before(date(2028, 2, 29), 4) == date(2024, 2, 29)
    assert years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)


@pytest.mark.parametrize("years", [2024, 5000])
def test_more_years_than_there_are_reach_back_to_the_first(years: int) -> None:
    assert years_before(DAY, years) == date(1, 6, 19)

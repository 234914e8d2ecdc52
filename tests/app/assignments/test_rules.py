"""How an assignment stands on a day, and when one that comes again is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assignments import rules
from app.assignments.rows import Standing
from app.russian.periods import read_period
from db.vocabulary import AssignmentState, Period, PeriodKind, Recurrence

ON = date(2026, 6, 19)
OPEN, DONE = AssignmentState.OPEN, AssignmentState.DONE
AUTUMN = Period("в сентябре–октябре 2027 г.", PeriodKind.SPAN, date(2027, 9, 1), date(2027, 10, 31))


def period(words: str) -> Period:
    read = read_period(words, ON)
    assert read
    return read


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 8, 31), Standing.NOT_YET),
        (date(2027, 9, 1), Standing.OPEN),
        (date(2027, 10, 31), Standing.OPEN),
        (date(2027, 11, 1), Standing.OVERDUE),
    ],
)
def test_a_window_opens_on_its_first_day_and_is_overdue_after_its_last(day: date, expected: Standing) -> None:
    assert rules.standing(OPEN, None, AUTUMN, day) is expected


@pytest.mark.parametrize(
    "words", ["бессрочно", "на постоянной основе", "ежегодно", "до особого распоряжения"]
)
def test_what_has_no_last_day_is_never_overdue(words: str) -> None:
    assert rules.standing(OPEN, None, period(words), date(2099, 1, 1)) is Standing.OPEN
    assert rules.deadline(period(words)) is None


def test_an_assignment_without_a_period_is_under_control_until_it_is_closed() -> None:
    assert rules.standing(OPEN, None, None, date(2099, 1, 1)) is Standing.OPEN


def test_before_the_day_it_was_closed_an_assignment_was_still_under_control() -> None:
    closed = date(2027, 11, 5)
    assert rules.standing(DONE, closed, AUTUMN, closed - timedelta(days=1)) is Standing.OVERDUE
    assert rules.standing(DONE, closed, AUTUMN, closed) is Standing.CLOSED


def test_one_acts_by_the_working_day_before_a_deadline_on_a_weekend() -> None:
    assert rules.control(AUTUMN) == date(2027, 10, 29)
    assert rules.deadline(AUTUMN) == date(2027, 10, 31)


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("ежегодно", Recurrence.YEARLY),
        ("ежегодно до 1 марта", Recurrence.YEARLY),
        ("каждый год", Recurrence.YEARLY),
        ("не реже одного раза в год", Recurrence.YEARLY),
        ("два раза в год", Recurrence.HALF_YEARLY),
        ("каждое полугодие", Recurrence.HALF_YEARLY),
        ("раз в полугодие", Recurrence.HALF_YEARLY),
        ("ежеквартально", Recurrence.QUARTERLY),
        ("не реже 1 раза в квартал", Recurrence.QUARTERLY),
        ("ежемесячно", Recurrence.MONTHLY),
        ("ежемесячно до 5 числа", Recurrence.MONTHLY),
        ("до конца года", None),
        ("бессрочно", None),
    ],
)
def test_the_wording_proposes_how_often_it_comes_again(words: str, often: Recurrence | None) -> None:
    assert rules.recurrence_of(period(words)) is often


@pytest.mark.parametrize(
    ("words", "often", "start", "end"),
    [
        ("до 1 марта 2027 года", Recurrence.YEARLY, None, date(2028, 3, 1)),
        ("не позднее 31 января 2027 года", Recurrence.MONTHLY, None, date(2027, 2, 28)),
        ("не позднее 28 февраля 2027 года", Recurrence.MONTHLY, None, date(2027, 3, 31)),
        ("в марте 2027 года", Recurrence.QUARTERLY, date(2027, 6, 1), date(2027, 6, 30)),
        ("в декабре 2026 года", Recurrence.HALF_YEARLY, date(2027, 6, 1), date(2027, 6, 30)),
    ],
)
def test_the_next_one_is_due_a_cycle_later(
    words: str, often: Recurrence, start: date | None, end: date
) -> None:
    following = rules.next_period(period(words), often, date(2026, 7, 1))
    assert following
    assert (following.start, following.end) == (start, end)


def test_one_closed_years_late_is_due_again_in_the_future() -> None:
    following = rules.next_period(period("до 1 марта 2027 года"), Recurrence.YEARLY, date(2030, 5, 5))
    assert following
    assert following.end == date(2031, 3, 1)


def test_a_quarterly_one_without_days_waits_for_the_next_quarter() -> None:
    following = rules.next_period(period("ежеквартально"), Recurrence.QUARTERLY, date(2026, 11, 20))
    assert following
    assert rules.standing(OPEN, None, following, date(2026, 12, 31)) is Standing.NOT_YET
    assert rules.standing(OPEN, None, following, date(2027, 1, 1)) is Standing.OPEN


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.integers(0, 90),
    st.sampled_from(Recurrence),
    st.integers(-400, 2000),
)
def test_the_next_period_is_read_back_from_its_own_words(
    start: date, length: int, often: Recurrence, closed: int
) -> None:
    end = start + timedelta(days=length)
    once = Period("когда-то", PeriodKind.SPAN, start, end)
    following = rules.next_period(once, often, end + timedelta(days=closed))
    assert following
    assert following.end
    assert following.end > max(end, end + timedelta(days=closed))
    read = read_period(following.text, ON)
    assert read
    assert (read.start, read.end) == (following.start, following.end)

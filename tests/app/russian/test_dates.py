from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.russian.dates import date_span, find_dates, long_date, parse_day, short_date

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_date_is_held_together_by_no_break_spaces() -> None:
    assert long_date(date(2026, 6, 19)) == "19\u00a0июня\u00a02026\u00a0г."


def test_a_short_date_has_two_digits_for_day_and_month() -> None:
    assert short_date(date(2026, 6, 9)) == "09.06.2026"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 12, 17), date(2022, 12, 17), "17 декабря 2022 г."),
        (date(2022, 12, 17), date(2022, 12, 18), "17–18 декабря 2022 г."),
        (date(2024, 4, 30), date(2024, 5, 2), "30 апреля – 2 мая 2024 г."),
        (date(2024, 12, 30), date(2025, 1, 2), "30 декабря 2024 г. – 2 января 2025 г."),
    ],
)
def test_a_span_names_month_and_year_once_where_it_can(first: date, last: date, written: str) -> None:
    assert plain(date_span(first, last)) == written


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("19 июня 2026 г.", date(2026, 6, 19), date(2026, 6, 19)),
        ("«19» июня 2026 года", date(2026, 6, 19), date(2026, 6, 19)),
        ("19 ИЮНЯ 2026 года", date(2026, 6, 19), date(2026, 6, 19)),
        ("19\u00a0июня 2026\u00a0г.", date(2026, 6, 19), date(2026, 6, 19)),
        ("19.06.2026", date(2026, 6, 19), date(2026, 6, 19)),
        ("28.01.21 г.", date(2021, 1, 28), date(2021, 1, 28)),
        ("05.03.98", date(1998, 3, 5), date(1998, 3, 5)),
        ("2026-06-19", date(2026, 6, 19), date(2026, 6, 19)),
        ("17–18 декабря 2022 года", date(2022, 12, 17), date(2022, 12, 18)),
        ("17 и 18 декабря 2022 года", date(2022, 12, 17), date(2022, 12, 18)),
        ("30 апреля – 2 мая 2024 г.", date(2024, 4, 30), date(2024, 5, 2)),
        ("30 декабря – 2 января 2025 г.", date(2024, 12, 30), date(2025, 1, 2)),
        ("30 декабря 2024 г. – 2 января 2025 г.", date(2024, 12, 30), date(2025, 1, 2)),
        ("17.12.2022–18.12.2022", date(2022, 12, 17), date(2022, 12, 18)),
        ("17–18.12.2022 г.", date(2022, 12, 17), date(2022, 12, 18)),
    ],
)
def test_every_way_to_write_a_date_is_found(written: str, first: date, last: date) -> None:
    text = f"Собрались ({written}, г.Заречный) в доме ремёсел"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == written
    assert (found.date_from, found.date_to) == (first, last)


def test_a_date_without_a_year_is_found_only_in_a_known_year() -> None:
    assert find_dates("17 - 18 декабря") == ()
    (found,) = find_dates("17 - 18 декабря", 2022)
    assert (found.date_from, found.date_to) == (date(2022, 12, 17), date(2022, 12, 18))


@pytest.mark.parametrize(
    "text",
    ["31 февраля 2026 г.", "19.13.2026", "п. 7.02", "0.5", "12.12.12.12", "18–17 декабря 2022 г.", "мая"],
)
def test_what_is_no_day_of_the_calendar_is_not_found(text: str) -> None:
    assert find_dates(text) == ()


@given(DAYS, DAYS)
def test_a_printed_span_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    (found,) = find_dates(date_span(first, last))
    assert (found.date_from, found.date_to) == (first, last)


@pytest.mark.parametrize(
    "typed", ["2026-06-19", "19.06.2026", "19.6.26", " 19 июня 2026 ", "19 июня 2026 г."]
)
def test_a_typed_day_is_understood(typed: str) -> None:
    assert parse_day(typed) == date(2026, 6, 19)


@pytest.mark.parametrize(
    "typed", ["", "завтра", "31.02.2026", "19.06", "17–18 июня 2026", "19.06.2026 и после"]
)
def test_what_is_no_single_day_is_not_guessed(typed: str) -> None:
    assert parse_day(typed) is None


@given(st.text(alphabet="0123456789. -–«»/гоаияюнмрт\u00a0"))
def test_no_text_breaks_the_search_for_dates(text: str) -> None:
    assert all(text[found.start : found.end] for found in find_dates(text))

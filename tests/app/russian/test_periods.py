import calendar
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.russian.calendar_words import GENITIVE
from app.russian.periods import find_periods, other_readings, read_period
from app.russian.working_days import control_day
from db.vocabulary import PeriodKind

ON = date(2026, 6, 19)  # a Friday
WORDS = st.sampled_from(
    "до к в с по не позднее начиная срок течение 15 3 31 февраля ноября марте квартале втором (третьем) II "
    "полугодии 2026 2027 года г. – - конца за месяца дней рабочих конференции « » , ежегодно числа".split()
)

# wording, first day, last day; * marks a disputed reading
SPANS = """
до ноября 2026 года | – | 2026-10-31
до января 2027 г. | – | 2026-12-31
до июня | – | 2027-05-31
до июля | – | 2026-06-30
в срок до 15 февраля 2023 года | – | 2023-02-15
со сроком исполнения до 15 февраля 2027 года | – | 2027-02-15
до 15 февраля | – | 2027-02-15*
до 15 февраля 2023 года | – | 2023-02-15*
до 15.02.2027 | – | 2027-02-15*
до 31 декабря 2026 года включительно | – | 2026-12-31
до 29 февраля | – | 2028-02-29*
до 2030 года | – | 2029-12-31*
до III квартала 2027 года | – | 2027-06-30
до осени | – | 2026-08-31
до конца года | – | 2026-12-31
до конца текущего года | – | 2026-12-31
до конца 2026 года | – | 2026-12-31
до конца месяца | – | 2026-06-30
до конца квартала | – | 2026-06-30
до конца недели | – | 2026-06-21
до конца I квартала 2027 года | – | 2027-03-31
до конца ноября | – | 2026-11-30
до начала 2027 года | – | 2026-12-31
до середины ноября | – | 2026-11-15*
до середины 2027 года | – | 2027-06-30*
не позднее 1 марта 2027 г. | – | 2027-03-01
не позднее, чем 1 марта 2027 г. | – | 2027-03-01
в срок не позднее 1 марта 2027 г. | – | 2027-03-01
не позднее ноября 2026 года | – | 2026-11-30
не позже 2027 года | – | 2027-12-31
по 31 декабря 2026 года | – | 2026-12-31
к 9 Мая | – | 2027-05-09
к 1 сентября 2026 года | – | 2026-09-01
к 1-му сентября | – | 2026-09-01
к ноябрю 2026 года | – | 2026-10-31
к концу 2026 года | – | 2026-12-31
ко II кварталу 2027 года | – | 2027-03-31
сентябрь–октябрь 2027 год | 2027-09-01 | 2027-10-31
сентябрь - октябрь 2027 г. | 2027-09-01 | 2027-10-31
в марте–апреле 2022 года | 2022-03-01 | 2022-04-30
в сентябре или октябре 2027 года | 2027-09-01 | 2027-10-31
в июле, сентябре и ноябре 2026 года | 2026-07-01 | 2026-11-30
декабрь 2026 – январь 2027 года | 2026-12-01 | 2027-01-31
в декабре–январе | 2026-12-01 | 2027-01-31
в мае месяце 2027 г. | 2027-05-01 | 2027-05-31
в июне | 2026-06-01 | 2026-06-30
во втором (третьем) квартале 2027 г. | 2027-04-01 | 2027-09-30
во II–III кварталах 2027 года | 2027-04-01 | 2027-09-30
III квартал 2026 | 2026-07-01 | 2026-09-30
IV кв. 2026 г. | 2026-10-01 | 2026-12-31
в 1-м квартале 2027 года | 2027-01-01 | 2027-03-31
ІІІ квартал 2026 | 2026-07-01 | 2026-09-30
в первом полугодии 2027 года | 2027-01-01 | 2027-06-30
во второй половине 2026 года | 2026-07-01 | 2026-12-31
во второй половине февраля 2027 года | 2027-02-16 | 2027-02-28
в первой декаде марта 2027 года | 2027-03-01 | 2027-03-10
в третьей декаде марта 2027 года | 2027-03-21 | 2027-03-31
в 2027 году | 2027-01-01 | 2027-12-31
в 2026–2027 гг. | 2026-01-01 | 2027-12-31
в 2026-27 годах | 2026-01-01 | 2027-12-31
в 2027-м году | 2027-01-01 | 2027-12-31
в течение 2027 года | 2027-01-01 | 2027-12-31
на протяжении 2027 года | 2027-01-01 | 2027-12-31
в 2026/27 учебном году | 2026-09-01 | 2027-05-31
в текущем году | 2026-01-01 | 2026-12-31
в следующем месяце | 2026-07-01 | 2026-07-31
осенью 2026 года | 2026-09-01 | 2026-11-30
весной | 2027-03-01 | 2027-05-31
зимой 2026–2027 года | 2026-12-01 | 2027-02-28
в начале 2027 года | 2027-01-01 | 2027-04-30*
в конце марта 2027 года | 2027-03-21 | 2027-03-31*
17–18 декабря 2022 года | 2022-12-17 | 2022-12-18
30 апреля – 2 мая 2027 г. | 2027-04-30 | 2027-05-02
с 1 марта по 15 апреля 2027 года | 2027-03-01 | 2027-04-15
с 1 декабря по 1 марта 2027 года | 2026-12-01 | 2027-03-01
с 1 декабря 2026 года по 1 марта | 2026-12-01 | 2027-03-01
с 1 по 15 марта 2027 года | 2027-03-01 | 2027-03-15
с марта по май | 2027-03-01 | 2027-05-31
в период с 1 марта по 15 апреля 2027 года | 2027-03-01 | 2027-04-15
с 2027 по 2030 год | 2027-01-01 | 2030-12-31
с 2007 года по июнь 2026 | 2007-01-01 | 2026-06-30
с 1 июля до 1 сентября | 2026-07-01 | 2026-09-01*
начиная со второго полугодия 2026 года и до 2030 года | 2026-07-01 | 2030-12-31*
не ранее 1 марта и не позднее 15 апреля 2027 года | 2027-03-01 | 2027-04-15
с 1 января 2027 года | 2027-01-01 | –
начиная с сентября 2026 года | 2026-09-01 | –
не ранее 1 сентября 2026 года | 2026-09-01 | –
после 1 сентября 2026 года | 2026-09-02 | –
в месячный срок | 2026-06-19 | 2026-07-19
в двухнедельный срок | 2026-06-19 | 2026-07-03
в 10-дневный срок | 2026-06-19 | 2026-06-29
в трёхмесячный срок со дня принятия | 2026-06-19 | 2026-09-19
в течение 10 рабочих дней со дня принятия | 2026-06-19 | 2026-07-03
в течение 10 (десяти) календарных дней | 2026-06-19 | 2026-06-29
в течение трёх месяцев | 2026-06-19 | 2026-09-19
в течение недели | 2026-06-19 | 2026-06-26
в течение полугода | 2026-06-19 | 2026-12-19
в течение года | 2026-06-19 | 2027-06-19*
не позднее чем через 5 дней | 2026-06-19 | 2026-06-24
через две недели | 2026-07-03 | 2026-07-03
немедленно | 2026-06-19 | 2026-06-19
"""

OTHERS = """
бессрочно | open
на постоянной основе | open
постоянно | open
без ограничения срока | open
на неопределённый срок | open
ежегодно | standing
ежеквартально | standing
ежегодно до 1 марта | standing
до 1 марта каждого года | standing
ежемесячно, до 5-го числа | standing
не реже одного раза в квартал | standing
один раз в год | standing
на каждом заседании | standing
за три месяца до даты проведения | relative
за 10 дней до очередного заседания | relative
не позднее чем за неделю до конференции | relative
до очередной конференции | relative
до отчётно-выборной конференции в 2027 году | relative
к XXI конференции | relative
после очередной конференции | relative
до начала конференции | relative
не позднее дня проведения конференции | relative
до даты проведения | relative
в течение 5 дней со дня получения | relative
в месячный срок с момента регистрации | relative
до особого распоряжения | relative
"""

NO_PERIODS = """
в ближайшее время | в кратчайшие сроки | 31 февраля | до 31 февраля 2027 года
до 100 человек | до 2000 человек | 1990-х годов | до 3027 года | до 0999 года
в 13 квартале | года | 15 | с ноября по | по 2027 год | марта 2027 года до
ежегодно до 1 марта 2027 года | с 1 мая 2027 года по 1 марта 2027 года | во втором | | до | п. 7.02 | 7в
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]


@pytest.mark.parametrize(("wording", "start", "end"), rows(SPANS))
def test_a_wording_is_read_as_the_days_the_office_means(wording: str, start: str, end: str) -> None:
    period = read_period(wording, ON)
    assert period
    days = [day.isoformat() if day else "–" for day in (period.start, period.end)]
    assert (period.kind, days, period.disputed) == (PeriodKind.SPAN, [start, end.rstrip("*")], "*" in end)


@pytest.mark.parametrize(("wording", "kind"), rows(OTHERS))
def test_a_wording_without_a_day_tells_how_it_is_bound(wording: str, kind: str) -> None:
    period = read_period(wording, ON)
    assert period
    assert (period.kind, period.start, period.end) == (kind, None, None)


@pytest.mark.parametrize("wording", [cell for row in rows(NO_PERIODS) for cell in row])
def test_what_names_no_time_is_no_period(wording: str) -> None:
    assert read_period(wording, ON) is None


@pytest.mark.parametrize("wording", [row[0] for row in rows(SPANS + OTHERS)])
def test_the_wording_is_found_in_a_sentence_and_kept_verbatim(wording: str) -> None:
    text = f"Поручить секретарю это дело {wording}, а затем вернуться к нему"
    (found,) = find_periods(text, ON)
    assert found.period == read_period(wording, ON)
    assert text[found.start : found.end] == found.period.text == wording


@pytest.mark.parametrize("wording", [row[0] for row in rows(SPANS + OTHERS)])
def test_capitals_no_break_spaces_and_dashes_make_no_difference(wording: str) -> None:
    typeset = wording.upper().replace(" ", "\u00a0").replace("–", "—")
    one, other = read_period(wording, ON), read_period(typeset, ON)
    assert one
    assert other
    assert (one.kind, one.start, one.end, one.note) == (other.kind, other.start, other.end, other.note)


@pytest.mark.parametrize("wording", [row[0] for row in rows(SPANS + OTHERS)])
def test_every_reading_explains_itself(wording: str) -> None:
    period = read_period(wording, ON)
    assert period
    assert period.note.endswith(".")
    assert period.note[0].isupper()


@pytest.mark.parametrize(
    ("wording", "others"),
    [
        ("до 15 февраля 2027 года", [(None, date(2027, 2, 14))]),
        ("до 2030 года", [(None, date(2030, 12, 31))]),
        (
            "начиная со второго полугодия 2026 года и до 2030 года",
            [(date(2026, 7, 1), date(2029, 12, 31))],
        ),
        ("в течение года", [(ON, date(2026, 12, 31))]),
        ("до ноября 2026 года", []),
        ("бессрочно", []),
    ],
)
def test_the_other_readings_of_a_disputed_wording_are_at_hand(
    wording: str, others: list[tuple[date | None, date]]
) -> None:
    period = read_period(wording, ON)
    assert period
    assert [(other.start, other.end) for other in other_readings(period, ON)] == others
    for other in other_readings(period, ON):
        assert other_readings(other, ON)[0] == period


def test_a_reserve_in_brackets_is_explained() -> None:
    period = read_period("во втором (третьем) квартале 2027 г.", ON)
    assert period
    assert "запасной" in period.note


def test_several_periods_are_found_in_their_order() -> None:
    text = "Отчёт за 2025 год сдать до 1 июля, смету – к ноябрю 2026 года."
    assert [found.period.text for found in find_periods(text, ON)] == [
        "2025 год",
        "до 1 июля",
        "к ноябрю 2026 года",
    ]


@given(st.integers(1, 12), st.integers(1000, 2999))
def test_until_a_month_ends_on_the_last_day_of_the_month_before(month: int, year: int) -> None:
    period = read_period(f"до {GENITIVE[month - 1]} {year} года", ON)
    assert period
    assert period.end
    before = (year, month - 1) if month > 1 else (year - 1, 12)
    assert period.end == date(*before, calendar.monthrange(*before)[1])
    assert period.start is None


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_without_a_year_the_day_still_lies_ahead(day: date, on: date) -> None:
    period = read_period(f"в срок до {day.day} {GENITIVE[day.month - 1]}", on)
    assert period
    assert period.end
    assert period.end >= on
    assert (period.end.day, period.end.month) == (day.day, day.month)


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text())
@example("с 1 по до 31 – 2 февраля 2027")
def test_what_is_found_in_any_text_lies_in_it_in_order(text: str) -> None:
    end = 0
    for found in find_periods(text, ON):
        assert found.start >= end
        assert text[found.start : found.end] == found.period.text
        assert not (found.period.start and found.period.end) or found.period.start <= found.period.end
        end = found.end


@pytest.mark.parametrize(
    ("deadline", "control"),
    [
        (date(2026, 10, 31), date(2026, 10, 30)),  # Saturday
        (date(2026, 11, 1), date(2026, 10, 30)),  # Sunday
        (date(2026, 10, 30), date(2026, 10, 30)),
        (date(2026, 11, 2), date(2026, 11, 2)),
    ],
)
def test_one_acts_on_the_working_day_before_a_weekend(deadline: date, control: date) -> None:
    assert control_day(deadline) == control

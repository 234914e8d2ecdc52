"""Which organisations are listed, and in which order."""

from datetime import date
from typing import Any

import pytest

from app.members.filters import MEMBERS, Filter
from app.members.listing import Order, listed, rows
from app.members.operations import edit_organization, record_contact, set_leader
from app.members.rows import Details
from app.members.search import sort_keys
from app.office import Office
from db.vocabulary import EventKind, LegalForm, Status
from tests.builders import member, organization, step

TODAY = date.today()
DAY = date(2024, 2, 29)
EARLIER = date(2016, 1, 1)
EVERYBODY = Filter()


def names(office: Office, day: date = TODAY, choice: Filter = EVERYBODY, **order: Any) -> list[str]:
    return [row.name for row in office.read(rows, day, office.read(listed, day, choice, **order))]


def test_each_status_is_listed_by_itself(office: Office) -> None:
    known = {
        Status.NONE: organization(office, "ОО «А»"),
        Status.CANDIDATE: organization(office, "ОО «Б»"),
        Status.ACTIVE: member(office, "ОО «В»"),
        Status.SUSPENDED: member(office, "ОО «Г»"),
        Status.FORMER: member(office, "ОО «Д»"),
    }
    step(office, known[Status.CANDIDATE], EventKind.APPLIED, EARLIER)
    step(office, known[Status.SUSPENDED], EventKind.SUSPENDED, EARLIER)
    step(office, known[Status.FORMER], EventKind.WITHDREW, EARLIER)
    for status in Status:
        assert office.read(listed, TODAY, Filter(frozenset({status}))) == [known[status]]
    assert office.read(listed, TODAY, Filter(MEMBERS)) == [known[Status.ACTIVE], known[Status.SUSPENDED]]
    assert office.read(listed, TODAY, Filter(frozenset())) == list(known.values())


def test_a_refused_candidate_is_listed_among_those_without_membership(office: Office) -> None:
    known = organization(office, "ОО «Дом ремёсел»")
    step(office, known, EventKind.APPLIED, EARLIER)
    step(office, known, EventKind.REFUSED, DAY)
    assert office.read(listed, TODAY, Filter(frozenset({Status.NONE}))) == [known]
    assert office.read(listed, EARLIER, Filter(frozenset({Status.NONE}))) == []


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Filter(regions=frozenset({"Верхний край"})), ["ОО «Дом»", "Хор «Ручей»"]),
        (Filter(cities=frozenset({"Устье", "Заречный"})), ["ОО «Дом»", "ОФ «Свеча»"]),
        (Filter(forms=frozenset({LegalForm.FOUNDATION})), ["ОФ «Свеча»"]),
        (Filter(fields=frozenset({"МОЛОДЁЖЬ", "спорт"})), ["ОО «Дом»", "Хор «Ручей»"]),
        (Filter(without_leader=True), ["ОФ «Свеча»", "Хор «Ручей»"]),
        (Filter(without_email=True), ["ОО «Дом»", "Хор «Ручей»"]),
        (Filter(regions=frozenset({"Верхний край"}), fields=frozenset({"спорт"})), ["ОО «Дом»"]),
    ],
)
def test_a_filter_lets_through_what_meets_all_its_conditions(
    office: Office, choice: Filter, expected: list[str]
) -> None:
    for details in (
        Details("ОО «Дом»", region="Верхний край", city="Устье", fields=("Спорт", "Музыка")),
        Details("ОФ «Свеча»", form=LegalForm.FOUNDATION, city="Заречный", emails="svecha@zarechye.example"),
        Details("Хор «Ручей»", region="Верхний край", fields=("молодежь",)),
    ):
        office.do(edit_organization, member(office, details.name), details)
    (house,) = office.read(listed, TODAY, Filter(cities=frozenset({"Устье"})))
    office.do(set_leader, house, "Орлов Кирилл Львович", None)
    assert names(office, choice=choice) == expected


def test_who_had_no_leader_on_the_day_is_found(office: Office) -> None:
    known = member(office, "ОО «Дом ремёсел»")
    office.do(set_leader, known, "Орлов Кирилл Львович", DAY)
    without = Filter(without_leader=True)
    assert office.read(listed, EARLIER, without) == [known]
    assert office.read(listed, DAY, without) == []


def test_suspensions_that_end_by_the_day_are_found_and_no_others(office: Office) -> None:
    soon, later, open_, restored = (member(office, f"ОО «{number}»") for number in range(4))
    step(office, soon, EventKind.SUSPENDED, EARLIER, until_date=DAY)
    step(office, later, EventKind.SUSPENDED, EARLIER, until_date=TODAY)
    step(office, open_, EventKind.SUSPENDED, EARLIER)
    step(office, restored, EventKind.SUSPENDED, EARLIER, until_date=DAY)
    step(office, restored, EventKind.RESTORED, date(2017, 1, 1))
    assert office.read(listed, TODAY, Filter(suspended_until=DAY)) == [soon]
    assert office.read(listed, EARLIER, Filter(suspended_until=DAY)) == [soon, restored]
    assert office.read(listed, TODAY, Filter(MEMBERS, suspended_until=TODAY)) == [soon, later]


def test_silence_counts_back_from_the_day_and_needs_a_contact_to_count_from(office: Office) -> None:
    silent, heard, unknown = (member(office, f"ОО «{number}»") for number in range(3))
    office.do(record_contact, silent, date(2021, 2, 28))
    office.do(record_contact, silent, date(2023, 5, 1), answered=False)
    office.do(record_contact, heard, date(2021, 3, 1))
    three_years = Filter(silent_years=3)
    assert office.read(listed, DAY, three_years) == [silent]
    assert office.read(listed, date(2024, 3, 1), three_years) == [silent, heard]
    assert unknown in office.read(listed, TODAY)


def test_what_is_not_told_comes_last_in_either_direction(office: Office) -> None:
    for name, city in (("ОО «А»", ""), ("ОО «Б»", "Ёлкино"), ("ОО «В»", "Елань"), ("ОО «Г»", "")):
        member(office, name, city=city)
    assert names(office, order=Order.CITY) == ["ОО «В»", "ОО «Б»", "ОО «А»", "ОО «Г»"]
    assert names(office, order=Order.CITY, descending=True) == ["ОО «Б»", "ОО «В»", "ОО «А»", "ОО «Г»"]


def test_numbers_are_sorted_as_numbers(office: Office) -> None:
    for name, number, headcount in (("ОО «А»", "12-9", 0), ("ОО «Б»", "12-10", 25), ("ОО «В»", "9", 7)):
        details = Details(name, registration_number=number, headcount=headcount)
        office.do(edit_organization, member(office, name), details)
    assert names(office, order=Order.REGISTRATION_NUMBER) == ["ОО «В»", "ОО «А»", "ОО «Б»"]
    assert names(office, order=Order.HEADCOUNT) == ["ОО «А»", "ОО «В»", "ОО «Б»"]
    assert names(office, order=Order.HEADCOUNT, descending=True) == ["ОО «Б»", "ОО «В»", "ОО «А»"]


def test_by_status_come_members_first_and_then_who_left_by_how_it_left(office: Office) -> None:
    left, gone = member(office, "ОО «А»"), member(office, "ОО «Б»")
    step(office, left, EventKind.WITHDREW, DAY)
    step(office, gone, EventKind.EXCLUDED, DAY)
    waiting, active, unknown = (
        member(office, "ОО «В»"),
        member(office, "ОО «Г»"),
        organization(office, "ОО «Д»"),
    )
    step(office, waiting, EventKind.SUSPENDED, DAY)
    by_status = [active, waiting, left, gone, unknown]
    assert office.read(listed, TODAY, order=Order.STATUS) == by_status
    assert office.read(listed, TODAY, order=Order.STATUS, descending=True) == by_status[::-1]


def test_terms_that_are_days_come_before_terms_in_words(office: Office) -> None:
    words, later, sooner, none = (member(office, f"ОО «{number}»") for number in range(4))
    step(office, words, EventKind.SUSPENDED, EARLIER, until="до конференции")
    step(office, later, EventKind.SUSPENDED, EARLIER, until="до лета", until_date=date(2027, 6, 1))
    step(office, sooner, EventKind.SUSPENDED, EARLIER, until="до мая", until_date=date(2027, 5, 1))
    assert office.read(listed, TODAY, order=Order.UNTIL) == [sooner, later, words, none]


def test_a_list_by_leader_follows_the_leaders_of_the_day(office: Office) -> None:
    one, two = member(office, "ОО «А»"), member(office, "ОО «Б»")
    office.do(set_leader, one, "Ветров Иван Ильич", EARLIER)
    office.do(set_leader, two, "Гордеев Пётр Ильич", EARLIER)
    office.do(set_leader, two, "Агеев Лев Ильич", DAY)
    assert office.read(listed, EARLIER, order=Order.LEADER) == [one, two]
    assert office.read(listed, DAY, order=Order.LEADER) == [two, one]


@pytest.mark.parametrize("order", Order)
def test_every_order_lists_everybody(office: Office, order: Order) -> None:
    everybody = {member(office, "ОО «А»"), organization(office, "ОО «Б»")}
    for descending in (False, True):
        assert set(office.read(listed, TODAY, order=order, descending=descending)) == everybody


@pytest.mark.parametrize(
    ("called", "order", "expected"),
    [
        (
            ["Клуб 10", "«Ель»", "Жук", "Ёлка", "Клуб 9"],
            Order.NAME,
            ["«Ель»", "Ёлка", "Жук", "Клуб 9", "Клуб 10"],
        ),
        (
            ["Хор «Ясень»", "ОФ «Берег»", "Общественный фонд «Аист»"],
            Order.BARE_NAME,
            ["Общественный фонд «Аист»", "ОФ «Берег»", "Хор «Ясень»"],
        ),
    ],
)
def test_names_are_sorted_as_a_russian_reader_expects(
    office: Office, called: list[str], order: Order, expected: list[str]
) -> None:
    for name in called:
        organization(office, name)
    assert names(office, order=order) == expected
    assert names(office, order=order, descending=True) == expected[::-1]


def test_an_organisation_stands_where_its_name_of_the_day_puts_it(office: Office) -> None:
    renamed = member(office, "Артель «Ручей»")
    member(office, "Клуб «Мост»")
    office.do(edit_organization, renamed, Details("Хор «Ручей»"), renamed_on=DAY)
    office.do(edit_organization, renamed, Details("Ярмарка «Ручей»"), renamed_on=TODAY)
    assert names(office, EARLIER) == ["Артель «Ручей»", "Клуб «Мост»"]
    assert names(office, DAY) == ["Клуб «Мост»", "Хор «Ручей»"]
    assert names(office, EARLIER, order=Order.BARE_NAME, limit=1) == ["Клуб «Мост»"]
    assert names(office, TODAY) == ["Клуб «Мост»", "Ярмарка «Ручей»"]


def test_the_first_ones_are_those_of_the_whole_list(office: Office) -> None:
    for number in range(7):
        member(office, f"Клуб {number}", city="Устье" if number % 2 else "")
    for order in (Order.NAME, Order.CITY):
        whole = office.read(listed, TODAY, order=order)
        assert office.read(listed, TODAY, order=order, limit=3) == whole[:3]


def test_rows_come_in_the_order_asked_for_however_many(office: Office) -> None:
    first, second = member(office, "ОО «А»"), member(office, "ОО «Б»")
    asked = [second, first] * 400
    assert [row.id for row in office.read(rows, TODAY, asked)] == asked
    assert office.read(rows, TODAY, [second, 404]) == office.read(rows, TODAY, [second])


def test_quotes_and_legal_forms_may_be_left_out_of_a_key() -> None:
    assert sort_keys("Общественный фонд «Аист»", "")["bare_key"] == sort_keys("Аист", "")["sort_key"]

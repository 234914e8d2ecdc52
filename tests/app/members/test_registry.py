"""The registry as of any day, on a real file."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.check import problems
from app.errors import UserError
from app.members import rules
from app.members.operations import annul_event, edit_organization, enter_event, record_contact, set_leader
from app.members.queries import card, counts, named, registry, steps_of, the_one_named
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import member, organization, step

TODAY = date.today()
SUSPENDED_ON = date(2019, 5, 18)


def row(office: Office, organization_id: int, day: date = TODAY) -> Any:
    return next(row for row in office.read(registry, day) if row.id == organization_id)


def test_a_suspension_counts_from_its_day_and_only_from_its_day(office: Office) -> None:
    known = member(office, "ОО «Дом ремёсел»")
    step(office, known, EventKind.SUSPENDED, SUSPENDED_ON, until="до конференции 2020 года")
    assert row(office, known, SUSPENDED_ON - timedelta(days=1)).status is Status.ACTIVE
    suspended = row(office, known, SUSPENDED_ON)
    assert (suspended.status, suspended.since, suspended.until) == (
        Status.SUSPENDED,
        SUSPENDED_ON,
        "до конференции 2020 года",
    )


def test_an_extension_leaves_the_suspension_its_first_day(office: Office) -> None:
    known = member(office, "ОО «Дом ремёсел»")
    step(office, known, EventKind.SUSPENDED, SUSPENDED_ON)
    step(office, known, EventKind.EXTENDED, date(2020, 5, 18), until="до 2021 года")
    assert row(office, known).since == SUSPENDED_ON


def test_before_its_admission_an_organisation_is_not_in_the_registry(office: Office) -> None:
    known = member(office, "ОФ «Белая лодка»", date(2012, 3, 15))
    assert [row.id for row in office.read(registry, date(2012, 3, 14))] == []
    assert [row.id for row in office.read(registry, date(2012, 3, 15))] == [known]


def test_a_card_without_any_event_is_shown_as_no_member(office: Office) -> None:
    known = organization(office, "Клуб «Книга и круг»")
    assert row(office, known).status is Status.NONE


def test_a_former_member_stays_in_the_registry_and_says_how_it_left(office: Office) -> None:
    known = member(office, "ОФ «Колодец»")
    step(office, known, EventKind.WITHDREW, date(2020, 1, 1))
    assert (row(office, known).status, row(office, known).ended_by) == (Status.FORMER, EventKind.WITHDREW)


def test_a_readmission_is_one_card(office: Office) -> None:
    known = member(office, "ОФ «Колодец»")
    step(office, known, EventKind.EXCLUDED, date(2018, 4, 14))
    step(office, known, EventKind.ADMITTED, date(2021, 6, 1))
    assert row(office, known, date(2020, 1, 1)).status is Status.FORMER
    assert row(office, known).status is Status.ACTIVE
    with pytest.raises(UserError, match="повторный приём"):
        member(office, 'ОФ "Колодец"')


def test_a_late_event_that_makes_a_later_one_illegal_is_refused_with_both_named(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    step(office, known, EventKind.SUSPENDED, date(2020, 5, 20))
    with pytest.raises(UserError, match=r"исключена 01\.01\.2019.*членство приостановлено 20\.05\.2020"):
        step(office, known, EventKind.EXCLUDED, date(2019, 1, 1))


def test_a_late_event_in_the_middle_of_the_past_is_taken_where_it_is_legal(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    step(office, known, EventKind.EXCLUDED, date(2020, 5, 20))
    step(office, known, EventKind.SUSPENDED, date(2018, 5, 20))
    assert row(office, known, date(2019, 1, 1)).status is Status.SUSPENDED
    assert row(office, known).status is Status.FORMER
    assert office.read(problems) == []


def test_suspending_one_that_is_no_member_names_its_state(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    step(office, known, EventKind.EXCLUDED, date(2020, 5, 20))
    with pytest.raises(UserError, match=r"21\.05\.2021 невозможна: в этот день организация — «исключена»"):
        step(office, known, EventKind.SUSPENDED, date(2021, 5, 21))


def test_an_event_far_in_the_future_is_refused_as_a_slip_in_the_year(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    with pytest.raises(UserError, match="Проверьте год"):
        step(office, known, EventKind.EXCLUDED, date(2206, 6, 19))


def test_an_event_without_a_basis_is_refused(office: Office) -> None:
    known = organization(office, "ОО «Наш двор»")
    with pytest.raises(UserError, match="основание"):
        office.do(enter_event, known, Entry(EventKind.ADMITTED, date(2020, 1, 1), basis="  "))


def test_an_annulled_event_counts_no_more_and_stays_visible(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    event = step(office, known, EventKind.EXCLUDED, date(2020, 5, 20))
    office.do(annul_event, event, "не та организация")
    assert row(office, known).status is Status.ACTIVE
    shown = office.read(card, known, TODAY).events[0]
    assert (shown.annulled, shown.annulled_reason) == (True, "не та организация")
    assert office.read(problems) == []


def test_the_name_is_that_of_the_day(office: Office) -> None:
    known = member(office, "Хор «Ручей»")
    office.do(edit_organization, known, Details("Хор «Тихая вода»"), renamed_on=date(2018, 1, 1))
    assert row(office, known, date(2017, 12, 31)).name == "Хор «Ручей»"
    assert row(office, known, date(2018, 1, 1)).name == "Хор «Тихая вода»"
    assert office.read(named, "хор «ручей»") == [known]


def test_the_leader_is_that_of_the_day(office: Office) -> None:
    known = member(office, "Хор «Тихая вода»")
    office.do(set_leader, known, "Орлов Кирилл Львович", date(2012, 3, 15))
    office.do(set_leader, known, "Ёлкина Раиса Викторовна", date(2020, 1, 1))
    assert row(office, known, date(2019, 12, 31)).leader == "Орлов Кирилл Львович"
    assert row(office, known, date(2020, 1, 1)).leader == "Ёлкина Раиса Викторовна"


def test_only_answered_contacts_count(office: Office) -> None:
    known = member(office, "ОФ «Свеча»")
    office.do(record_contact, known, date(2022, 2, 1))
    office.do(record_contact, known, date(2024, 2, 1), answered=False)
    assert row(office, known).last_contact == date(2022, 2, 1)


@pytest.mark.parametrize("search", ["ДОМ РЕМЕСЕЛ", "ремёсел дом", "саблина", "верхний яр", "5510"])
def test_a_search_finds_by_every_field_in_any_order_and_letter_case(office: Office, search: str) -> None:
    known = member(office, "ОО «Дом ремёсел»", city="Верхний Яр", phones="+000 55-10-22")
    office.do(set_leader, known, "Саблина Полина Егоровна", None)
    member(office, "ОФ «Свеча»")
    assert [row.id for row in office.read(registry, TODAY, search=search)] == [known]


def test_percent_signs_in_a_search_are_letters(office: Office) -> None:
    member(office, "ОФ «Свеча»")
    assert office.read(registry, TODAY, search="%") == []


def test_the_list_is_sorted_as_a_russian_reader_expects(office: Office) -> None:
    for name in ("Ёлка", "«Ель»", "Жук", "Еж", "Клуб 10", "Клуб 9"):
        organization(office, name)
    assert [row.name for row in office.read(registry, TODAY)] == [
        "Еж",
        "«Ель»",
        "Ёлка",
        "Жук",
        "Клуб 9",
        "Клуб 10",
    ]


def test_an_unknown_name_is_a_sentence(office: Office) -> None:
    with pytest.raises(UserError, match="нет в реестре"):
        office.read(the_one_named, "ОО «Никто»")


attempts = st.lists(
    st.tuples(st.sampled_from(EventKind), st.dates(date(2010, 1, 1), date(2026, 1, 1))), max_size=10
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(attempts)
def test_memory_and_file_agree_on_every_boundary_day(office: Office, chosen: list[Any]) -> None:
    known = organization(office, f"ОО «{len(office.read(registry, TODAY))}-я»")
    for kind, day in chosen:
        try:
            step(office, known, kind, day)
        except UserError:
            continue
    steps = office.read(steps_of, known)
    assert rules.first_illegal(steps) is None
    assert office.read(problems) == []
    for boundary in {taken.effective for taken in steps}:
        for day in (boundary - timedelta(days=1), boundary, boundary + timedelta(days=1)):
            rows = [row for row in office.read(registry, day) if row.id == known]
            shown = rows[0].status if rows else Status.NONE
            assert shown is rules.status_on(steps, day)


def test_the_counts_are_those_of_the_list(office: Office) -> None:
    step(office, member(office, "ОО «А»"), EventKind.SUSPENDED, date(2020, 1, 1))
    step(office, member(office, "ОО «Б»"), EventKind.EXCLUDED, date(2020, 1, 1))
    member(office, "ОО «В»")
    totals = office.read(counts, TODAY)
    assert (totals[Status.ACTIVE], totals[Status.SUSPENDED], totals[Status.FORMER]) == (1, 1, 1)

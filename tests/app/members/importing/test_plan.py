"""The plan of an import, row by row: what is new, what changes, what a person has to decide."""

from collections.abc import Sequence
from datetime import date

import pytest

from app.members.importing import (
    Alike,
    Answers,
    Different,
    Field,
    LeftOut,
    Outcome,
    Plan,
    PlanRow,
    SameAs,
    SameAsRow,
    in_words,
    plan,
    understand,
    with_field,
)
from app.members.operations import record_contact, set_leader
from app.office import Office
from app.spreadsheet.sheets import Block, Sheet, Value
from db.vocabulary import EventKind, LegalForm, Precision, Status
from tests.builders import member, organization, step

F, K = Field, EventKind
THIS_YEAR = f"не позднее {date.today().year} г."


def sheet(*rows: Sequence[Value], name: str = "Лист1") -> Sheet:
    return Sheet("реестр.xlsx", name, tuple(map(tuple, rows)))


def planned(office: Office, *sheets: Sheet, answers: Answers | None = None) -> Plan:
    return office.read(plan, understand(sheets), answers or {})


def told(row: PlanRow) -> dict[str, str]:
    """Return what is new on the row, in words."""
    return {
        name.value: in_words(said[1]) if isinstance(said, tuple) else in_words(said)
        for name, said in row.fields.items()
    }


HEAD = ("Название", "Телефон", "E-mail", "Город", "Статус", "Дата вступления")


def test_a_card_is_changed_field_by_field_and_what_is_empty_erases_nothing(office: Office) -> None:
    id_ = member(
        office,
        "ОО «Родник»",
        phones="0555 123456",
        emails="дом@example.org",
        city="Устье",
        address="Садовая, 1",
    )
    found = planned(
        office,
        sheet(
            (*HEAD, "Кол-во членов", "Руководитель"),
            (
                'оо "родник"',
                "+996 (555) 12-34-56; 66-12-34",
                "–",
                "Заречный",
                "член",
                None,
                40,
                "Саблина П.Е.",
            ),
        ),
    )
    (row,) = found.rows
    assert (row.outcome, row.organization_id) == (Outcome.CHANGED, id_)
    assert row.fields == {
        F.LEADER: ("", "Саблина П.Е."),
        F.PHONES: ("0555 123456", "0555 123456\n66-12-34"),
        F.CITY: ("Устье", "Заречный"),
        F.HEADCOUNT: ("", 40),
    }


def test_a_card_that_says_the_same_is_left_alone(office: Office) -> None:
    id_ = member(office, "ОО «Родник»", since=date(2012, 3, 15), phones="0555 123456", city="Устье")
    office.do(set_leader, id_, "Саблина Полина Егоровна", None)
    office.do(record_contact, id_, date(2025, 1, 9))
    found = planned(
        office,
        sheet(
            (*HEAD, "Руководитель", "Последняя связь"),
            ("ОО Родник", 996555123456, None, "устье", "действ.", 2012, "Саблина П.Е.", date(2024, 1, 1)),
        ),
    )
    assert [row.outcome for row in found.rows] == [Outcome.SAME]


def test_a_number_dialled_within_the_city_is_the_one_on_the_card(office: Office) -> None:
    member(office, "ОО «Родник»", phones="+000 (33) 55-10-22")
    (same,) = planned(office, sheet(HEAD, ("ОО «Родник»", 551022, None, None, None, None))).rows
    (other,) = planned(office, sheet(HEAD, ("ОО «Родник»", 551023, None, None, None, None))).rows
    assert (same.outcome, other.outcome) == (Outcome.SAME, Outcome.CHANGED)


@pytest.mark.parametrize(
    ("status", "day", "expected"),
    [
        ("приостановлено с 05.05.2020", None, (Status.SUSPENDED, "05.05.2020", EventKind.SUSPENDED)),
        ("исключена в 2021", None, (EventKind.EXCLUDED, "2021 год", EventKind.EXCLUDED)),
        ("вышла", None, (EventKind.WITHDREW, THIS_YEAR, EventKind.WITHDREW)),
    ],
)
def test_another_status_is_a_step_where_it_is_legal(
    office: Office, status: str, day: Value, expected: tuple[Status | EventKind, str, EventKind]
) -> None:
    member(office, "ОО «Родник»")
    (row,) = planned(office, sheet(HEAD, ("ОО «Родник»", None, None, None, status, day))).rows
    assert row.work
    assert row.fields[F.STATUS] == ("состоит", expected[0])
    shown = [
        said[1]
        for name, said in row.fields.items()
        if name in (F.SUSPENDED, F.LEFT) and isinstance(said, tuple)
    ]
    assert [in_words(day) for day in shown] == [expected[1]]
    assert [entry.kind for entry in row.work.steps] == [expected[2]]


def test_a_suspended_one_is_restored_and_a_former_one_admitted_again(office: Office) -> None:
    suspended, former = member(office, "ОО «Родник»"), member(office, "ОО «Лодка»")
    step(office, suspended, EventKind.SUSPENDED, date(2018, 1, 1))
    step(office, former, EventKind.EXCLUDED, date(2018, 1, 1))
    found = planned(
        office,
        sheet(HEAD, ("ОО «Родник»", *[None] * 3, "член"), ("ОО «Лодка»", *[None] * 3, "член", "01.02.2024")),
    )
    assert [row.work and row.work.steps[0].kind for row in found.rows] == [
        EventKind.RESTORED,
        EventKind.ADMITTED,
    ]


@pytest.mark.parametrize(
    ("status", "day", "words"),
    [
        ("исключена 01.01.2010", None, "не согласуется"),
        ("член", "14.02.2011", "в реестре – «15.03.2012»"),
        ("кандидат", None, "в реестре – «состоит»"),
        ("не состоит", None, "в реестре – «состоит»"),
        ("исключена 01.01.1812", None, "далека"),
    ],
)
def test_what_contradicts_the_registry_is_a_problem(
    office: Office, status: str, day: Value, words: str
) -> None:
    member(office, "ОО «Родник»")
    (row,) = planned(office, sheet(HEAD, ("ОО «Родник»", None, None, None, status, day))).rows
    assert (row.outcome, row.work) == (Outcome.PROBLEM, None)
    assert words in row.problems[0].message


def test_a_former_name_leads_to_the_card(office: Office) -> None:
    first = member(office, "ОО «Родник»", short_name="Родник")
    (row,) = planned(office, sheet(HEAD, ("родник", "66-12-34"))).rows
    assert (row.outcome, row.organization_id) == (Outcome.CHANGED, first)
    assert list(row.fields) == [F.PHONES]


def test_likely_doubles_of_the_registry_are_asked_about(office: Office) -> None:
    spring = member(office, "ОО «Родничок»", phones="0555 123456", emails="дом@example.org")
    school = member(office, "ОО «Школа № 12»", registration_number="77-1234")
    found = planned(
        office,
        sheet(
            (*HEAD, "Рег. №"),
            ("Общественный фонд «Родничёк»",),
            ("ОО «Очаг»", "+996 555 12 34 56"),
            ("ОО «Нить»", None, "ДОМ@example.org"),
            ("ОО «Мост»", *[None] * 5, "77 1234"),
            ("ОО «Школа № 13»",),
            ("ОО «Колодец»",),
        ),
    )
    assert [[(one.organization_id, one.why) for one in row.alike] for row in found.rows] == [
        [(spring, "похожее название")],
        [(spring, "тот же телефон")],
        [(spring, "та же эл. почта")],
        [(school, "тот же регистрационный номер")],
        [],
        [],
    ]
    assert [row.outcome for row in found.rows] == [Outcome.QUESTION] * 4 + [Outcome.NEW] * 2


def test_a_person_decides_each_pair(office: Office) -> None:
    spring = member(office, "ОО «Родничок»")
    rows = sheet(
        HEAD,
        ("ОО «Родничёк»", "66-12-34"),
        ("ОО «Роднички»", "66-12-35"),
        ("ОО «Родничек»", "66-12-36"),
        ("ОО «Родничк»", "66-12-37"),
    )
    answers: Answers = {
        ("Лист1", 2): SameAs(spring),
        ("Лист1", 3): Different(),
        ("Лист1", 4): SameAsRow("Лист1", 3),
        ("Лист1", 5): LeftOut(),
    }
    found = planned(office, rows, answers=answers)
    assert [row.outcome for row in found.rows] == [
        Outcome.CHANGED,
        Outcome.NEW,
        Outcome.SAME,
        Outcome.LEFT_OUT,
    ]
    assert found.rows[0].fields[F.NAME] == ("ОО «Родничок»", "ОО «Родничёк»")
    assert found.rows[1].fields[F.PHONES] == "66-12-35\n66-12-36"


def test_what_follows_a_row_follows_what_a_person_says_of_it(office: Office) -> None:
    spring = member(office, "ОО «Родничок»")
    sheets = (
        sheet(HEAD, ("ОО «Родничёк»", "66-12-34"), ("ОО «Родничк»", "66-12-35"), name="Члены"),
        sheet(HEAD, ("ОО «Родничёк»", "66-12-36"), name="Контакты"),
    )
    assert [row.outcome for row in planned(office, *sheets).rows] == [Outcome.QUESTION] * 3
    left_out: Answers = {("Члены", 2): LeftOut(), ("Члены", 3): LeftOut()}
    assert planned(office, *sheets, answers=left_out).counts()[Outcome.QUESTION] == 1
    same: Answers = {("Члены", 2): SameAs(spring), ("Члены", 3): SameAsRow("Члены", 2)}
    also: Answers = {**same, ("Контакты", 2): SameAsRow("Члены", 3)}
    first, *others = planned(office, *sheets, answers=also).rows
    assert first.fields[F.PHONES] == ("", "66-12-34\n66-12-35\n66-12-36")
    assert [row.outcome for row in others] == [Outcome.SAME] * 2


def test_a_name_of_nothing_but_quotes_is_nobody_elses(office: Office) -> None:
    member(office, "ОО «Родник»")
    (row,) = planned(office, sheet(HEAD, ("«»", None, None, "Устье"))).rows
    assert (row.outcome, row.organization_id) == (Outcome.NEW, None)


def test_two_cards_never_bear_one_name(office: Office) -> None:
    member(office, "ОО «Родник»")
    found = planned(office, sheet(HEAD, ("ОО «Родник»", 1)), answers={("Лист1", 2): Different()})
    assert found.rows[0].outcome is Outcome.PROBLEM
    assert "уже есть" in found.rows[0].problems[0].message


def test_a_shared_short_name_is_told_apart_by_what_else_is_known(office: Office) -> None:
    office_ids = [
        organization(office, f"ОО «Родник {city}»", short_name="Родник", city=city)
        for city in ("Устья", "Камышина")
    ]
    found = planned(office, sheet(HEAD, ("Родник", None, None, "Камышина"), ("Родник",)))
    assert found.rows[0].organization_id == office_ids[1]
    assert found.rows[1].outcome is Outcome.QUESTION
    assert {one.organization_id for one in found.rows[1].alike} == set(office_ids)


def test_another_sheet_tells_more_of_the_same_organisation(office: Office) -> None:
    found = planned(
        office,
        sheet(("Название", "Город", "Статус"), ("ОО «Родник»", "Устье", "член"), name="Члены"),
        sheet(("Организация", "Телефон", "Город"), ("ОО «Родник»", "66-12-34", "Заречный"), name="Контакты"),
    )
    assert [row.outcome for row in found.rows] == [Outcome.NEW, Outcome.PROBLEM]
    assert found.rows[0].fields[F.PHONES] == "66-12-34"
    assert found.rows[1].problems[0].cell == "C2"


def test_a_name_merged_over_rows_is_one_organisation(office: Office) -> None:
    told = sheet(HEAD, ("ОО «Родник»", "66-12-34"), (None, "66-12-35"), ("ОО «Лодка»", "66-12-36"))
    merged = Sheet(told.file, told.name, told.rows, (Block(1, 0, 2, 0),))
    found = planned(office, merged)
    assert [(row.outcome, row.fields.get(F.PHONES)) for row in found.rows] == [
        (Outcome.NEW, "66-12-34\n66-12-35"),
        (Outcome.SAME, None),
        (Outcome.NEW, "66-12-36"),
    ]


@pytest.mark.parametrize(
    ("name", "status"),
    [("Реестр членов", Status.ACTIVE), ("Исключённые", EventKind.EXCLUDED), ("Лист1", None)],
)
def test_the_sheet_says_what_its_rows_do_not(
    office: Office, name: str, status: Status | EventKind | None
) -> None:
    list_of_names = Sheet("адреса.xlsx", name, (("Название", "Город"), ("ОО «Родник»", "Устье")))
    (row,) = planned(office, list_of_names).rows
    assert row.fields.get(F.STATUS) == status


def test_a_group_says_the_status_or_the_region_of_the_rows_below(office: Office) -> None:
    rows = (
        ("№", "Название", "Город"),
        ("Действующие",),
        (1, "ОО «Родник»", "Устье"),
        (None, "Камышинская область"),
        (2, "ОО «Лодка»", "Брод"),
        ("Приостановленные:",),
        (3, "ОО «Мост»", "Брод"),
    )
    found = planned(office, sheet(*rows))
    assert [(row.fields[F.STATUS], row.fields.get(F.REGION)) for row in found.rows] == [
        (Status.ACTIVE, None),
        (Status.ACTIVE, "Камышинская область"),
        (Status.SUSPENDED, "Камышинская область"),
    ]


def test_a_column_that_a_person_names_is_taken(office: Office) -> None:
    (reading,) = understand([sheet(("Название", "Город", "Взнос"), ("ОО «Родник»", "Устье", 500))])
    (row,) = office.read(plan, (with_field(reading, 2, F.NOTES),)).rows
    assert row.fields[F.NOTES] == "500"


def test_what_has_no_field_is_kept_in_the_notes(office: Office) -> None:
    rows = (
        ("Название", "Телефон", "Форма", "Последняя связь"),
        ("«Родник»", "через сестру", "клуб", "весна 2024"),
    )
    (row,) = planned(office, sheet(*rows)).rows
    assert row.fields[F.FORM] is LegalForm.OTHER
    assert row.fields[F.NOTES] == "Телефон: через сестру\nПравовая форма: клуб\nПоследняя связь: весна 2024"


def test_a_column_may_hold_several_things(office: Office) -> None:
    head = ("Название", "Руководитель (ФИО, тел.)", "Адрес, телефон, e-mail", "Рег. № и дата")
    people = "Саблина Полина Егоровна, 0555 123456"
    contacts = "г. Устье, ул. Садовая 1, 66-12-34, дом@example.org"
    full = ("ОО «Родник»", people, contacts, "№ 123-У от 14.02.2011 г.")
    addresses = Sheet("адреса.xlsx", "Лист1", (head, full, ("«Ключ»", "–", "–", "без рег.")))
    first, second = planned(office, addresses).rows
    assert told(first) == {
        "name": "ОО «Родник»",
        "form": "общественное объединение",
        "leader": "Саблина Полина Егоровна",
        "phones": "0555 123456\n66-12-34",
        "emails": "дом@example.org",
        "address": "г. Устье, ул. Садовая 1",
        "registration_number": "123-У",
        "registered_on": "14.02.2011",
    }
    assert told(second) == {"name": "«Ключ»", "form": "без регистрации"}


def test_a_plan_writes_nothing(office: Office) -> None:
    assert planned(office, sheet(HEAD, ("ОО «Родник»",))).rows[0].outcome is Outcome.NEW
    assert office.undoable() is None


def test_precision_is_never_made_up(office: Office) -> None:
    rows = (("Название", "Дата регистрации", "Статус"), ("ОО «Родник»", "апрель 2018", "член"))
    (row,) = planned(office, sheet(*rows)).rows
    assert row.work
    assert row.work.columns["registered_precision"] is Precision.MONTH
    assert row.work.steps[0].precision is Precision.NOT_LATER


def test_alike_is_a_card_or_a_row(office: Office) -> None:
    found = planned(office, sheet(HEAD, ("ОО «Родничок»",), ("ОО «Родничёк»",)))
    assert found.rows[1].alike == (Alike("ОО «Родничок»", "похожее название", None, "Лист1", 2),)


def test_thousands_of_rows_with_one_telephone_name_a_few_of_each_other(office: Office) -> None:
    found = planned(office, sheet(HEAD, *((f"Союз «{number * 7919}»", "66-00-01") for number in range(3000))))
    assert len(found.rows) == 3000
    assert max(len(row.alike) for row in found.rows) == 5


def test_a_name_as_long_as_a_page_is_a_slip_of_the_file(office: Office) -> None:
    (row,) = planned(office, sheet(HEAD, ("ОО «Ива»;66-00-01\n" * 1000, "66-00-01"))).rows
    assert row.outcome is Outcome.PROBLEM
    assert "не закрыты кавычки" in row.problems[0].message


def test_merged_cells_that_reach_far_below_the_table_cost_nothing(office: Office) -> None:
    merged = tuple(Block(1, 0, 1_048_575, 0) for _ in range(2000))
    found = planned(office, Sheet("а.xlsx", "Лист1", (HEAD, ("ОО «Ива»", "66-00-01")), merged))
    assert [row.outcome for row in found.rows] == [Outcome.NEW]


def test_a_heading_of_two_statuses_makes_nobody_a_member(office: Office) -> None:
    both = "Приостановленные и исключённые"
    head = ("Название", "Телефон")
    by_name = planned(office, sheet(head, ("ОО «Ива»", "66-00-01"), name=both))
    grouped = planned(office, sheet(head, ("ОО «Дуб»", "66-00-02"), (both,), ("ОО «Клён»", "66-00-03")))
    assert [told(row).get("status") for row in by_name.rows] == [None]
    assert [told(row).get("status") for row in grouped.rows] == ["состоит", None]
    assert "region" not in told(grouped.rows[1])

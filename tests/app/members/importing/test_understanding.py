"""The header is found under titles, in one line or several; each column is understood by its words."""

from datetime import date
from typing import Any

import pytest

from app.members.importing import Field, understand, with_field, with_taken
from app.members.importing.tellings import tellings
from app.spreadsheet.sheets import Block, Sheet, Value

F = Field


def sheet(*rows: tuple[Value, ...], merged: tuple[Block, ...] = (), **about: Any) -> Sheet:
    return Sheet("реестр.xlsx", about.pop("name", "Лист1"), rows, merged, **about)


def fields(*rows: tuple[Value, ...], merged: tuple[Block, ...] = ()) -> list[Field | None]:
    (reading,) = understand([sheet(*rows, merged=merged)])
    return [column.field for column in reading.columns]


def test_two_lists_on_a_sheet_are_understood_each_by_its_own_header() -> None:
    head = ("Название", "Телефон")
    readings = understand(
        [
            sheet(
                ("Действующие",),
                head,
                ("ОО «Ива»", "123456"),
                head,  # once more on the next page
                ("ОО «Дуб»", "123457"),
                (),
                ("Исключённые",),
                ("Название", "Дата исключения", "Причина"),
                ("ОО «Клён»", date(2018, 4, 14), "утрата связи"),
            )
        ]
    )
    assert [reading.taken for reading in readings] == [True, True]
    told = [[(row.line, row.name, row.status) for row in tellings(reading)] for reading in readings]
    assert told == [
        [(3, "ОО «Ива»", "состоит"), (5, "ОО «Дуб»", "состоит")],
        [(9, "ОО «Клён»", "Исключённые")],
    ]


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("№ п/п", F.ORDINAL),
        ("Тел./факс, моб.", F.PHONES),
        ("Дата рег-ции", F.REGISTERED_ON),
        ("Год создания", F.REGISTERED_ON),
        ("Рег. №", F.REGISTRATION_NUMBER),
        ("Св-во о рег. №, дата", F.REGISTRATION_NUMBER),
        ("Ф.И.О. руководителя", F.LEADER),
        ("Телефон руководителя", F.PHONES),
        ("Должность", F.LEADER_POST),
        ("E-mail", F.EMAILS),
        ("Адрес эл. почты", F.EMAILS),
        ("Почтовый адрес", F.ADDRESS),
        ("Кол-во членов", F.HEADCOUNT),
        ("Нас. пункт", F.CITY),
        ("Область", F.REGION),
        ("Примечание", F.NOTES),
        ("Статус", F.STATUS),
        ("Членство", F.STATUS),
        ("Дата вступления", F.ADMITTED),
        ("Дата приёма", F.ADMITTED),
        ("Членство приостановлено с", F.SUSPENDED),
        ("Приостановлено до", F.UNTIL),
        ("Исключён", F.LEFT),
        ("Причина исключения", F.REASON),
        ("Основание", F.BASIS),
        ("Прежнее наименование", F.FORMER_NAME),
        ("Сокр. назв.", F.SHORT_NAME),
        ("Орг.-прав. форма", F.FORM),
        ("Направления деят-ти", F.FIELDS),
        ("Последний раз на связи", F.LAST_CONTACT),
        ("Сайт, соцсети", F.SITES),
        ("Взнос", None),
    ],
)
def test_a_title_is_understood_in_any_wording(title: str, field: Field | None) -> None:
    found = fields(("Наименование объединения", title), ("ОО «Родник»", "x"))
    assert found == [F.NAME, field]


def test_the_header_stands_under_titles() -> None:
    (reading,) = understand(
        [
            sheet(
                ("РЕЕСТР ОРГАНИЗАЦИЙ",),
                ("на 01.06.2026",),
                (),
                ("№", "Организация", "Город"),
                (1, "ОО «Родник»", "Устье"),
            )
        ]
    )
    assert (reading.header, reading.taken) == (range(3, 4), True)
    assert [(column.letter, column.sample) for column in reading.columns] == [
        ("A", ("1",)),
        ("B", ("ОО «Родник»",)),
        ("C", ("Устье",)),
    ]


TWO_LINES = (
    ("Название", "Телефоны", None, "Регистрация", None, "Город"),
    (None, "раб.", "моб.", "№", "дата", None),
    ("ОО «Родник»", 1, 2, 3, date(2011, 2, 14), "Устье"),
)
MERGED = (
    Block(0, 1, 0, 2),
    Block(0, 3, 0, 4),
    *(Block(0, column, 1, column) for column in (0, 5)),
)


@pytest.mark.parametrize(
    "merged", [MERGED, MERGED[:2], ()], ids=["merged", "merged sideways alone", "not merged"]
)
def test_a_header_of_two_lines_is_one(merged: tuple[Block, ...]) -> None:
    (reading,) = understand([sheet(*TWO_LINES, merged=merged)])
    assert reading.header == range(2)
    assert [column.title for column in reading.columns][1:3] == ["Телефоны: раб.", "Телефоны: моб."]
    expected = [F.NAME, F.PHONES, F.PHONES, F.REGISTRATION_NUMBER, F.REGISTERED_ON, F.CITY]
    assert [column.field for column in reading.columns] == expected


def test_the_first_organisation_is_never_taken_for_a_second_line() -> None:
    (reading,) = understand([sheet(("Название", "Куратор"), ("ОО «Родник»", "директор музея"))])
    assert reading.header == range(1)


def test_nothing_is_told_twice_by_two_columns() -> None:
    found = fields(("Название", "Наименование", "Телефон", "Моб."), ("а", "б", 1, 2))
    assert found == [F.NAME, None, F.PHONES, F.PHONES]


def test_notes_and_events_and_hidden_sheets_are_left_out() -> None:
    notes = sheet(("Позвонить всем",), ("до конца месяца",))
    events = sheet(("Организация", "Событие", "Дата", "Основание"), ("а", "принята", 2011, "протокол"))
    hidden = sheet(("Организация", "Город"), ("а", "б"), hidden=True)
    empty = sheet()
    assert [reading.taken for reading in understand([notes, events, hidden, empty])] == [False] * 4


def test_a_day_from_which_means_nothing_without_a_status() -> None:
    assert fields(("Организация", "Руководитель", "С какого дня"), ("а", "б", 2011)) == [
        F.NAME,
        F.LEADER,
        None,
    ]


def test_a_person_overrules_what_was_understood() -> None:
    (reading,) = understand([sheet(("Организация", "Взнос"), ("а", 500))])
    assert [column.title for column in reading.unread] == ["Взнос"]
    assert with_field(reading, 1, F.NOTES).unread == ()
    assert not with_taken(reading, False).taken

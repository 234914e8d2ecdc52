"""What an operation changed, before and after, as the office would say it."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes
from app.history import changes_of, operations
from app.members.operations import add_organization, edit_organization, record_contact, set_leader
from app.members.rows import Details
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from db.models import Organization
from db.vocabulary import EventKind, LegalForm, MeetingKind, Precision
from tests.builders import member, organization, step

Told = list[tuple[str, str, str, str, str]]


def last_changes(office: Office) -> Told:
    newest = office.read(operations)[0].id
    return [
        (change.noun, change.subject, change.field, change.before, change.after)
        for change in office.read(changes_of, newest)
    ]


def test_only_what_differs_is_told(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»", phones="+000 1", city="Устье")
    office.do(edit_organization, known, Details("ОО «Тихая вода»", phones="+000 2", city="Устье"))
    assert last_changes(office) == [
        ("Карточка организации", "ОО «Тихая вода»", "Телефон", "+000 1", "+000 2")
    ]


def test_of_a_new_card_what_was_filled_in_is_told(office: Office) -> None:
    office.do(
        add_organization,
        Details(
            "Общественный фонд «Колодец»",
            "ОФ «Колодец»",
            LegalForm.FOUNDATION,
            registered_on=date(2009, 1, 1),
            registered_precision=Precision.YEAR,
        ),
    )
    noun, subject = "Карточка организации", "ОФ «Колодец»"
    assert last_changes(office) == [
        (noun, subject, "Полное название", "", "Общественный фонд «Колодец»"),
        (noun, subject, "Краткое название", "", "ОФ «Колодец»"),
        (noun, subject, "Форма", "", "общественный фонд"),
        (noun, subject, "Дата регистрации", "", "2009 год"),
    ]


def test_a_day_known_better_than_before_is_a_change(office: Office) -> None:
    day = date(2009, 1, 1)
    known = organization(office, "ОФ «Колодец»", registered_on=day, registered_precision=Precision.YEAR)
    office.do(edit_organization, known, Details("ОФ «Колодец»", registered_on=day))
    assert [change[2:] for change in last_changes(office)] == [("Дата регистрации", "2009 год", "01.01.2009")]


def test_an_undone_card_is_told_as_removed(office: Office) -> None:
    organization(office, "ОО «Тихая вода»")
    office.undo()
    assert last_changes(office) == [
        ("Карточка организации", "ОО «Тихая вода»", "Полное название", "ОО «Тихая вода»", "")
    ]


def test_an_event_bears_the_name_of_its_organisation_and_its_own_word(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    step(office, known, EventKind.SUSPENDED, date(2020, 5, 20), reason="утрата связи")
    noun, subject = "Запись о членстве", "ОО «Наш двор»"
    assert last_changes(office) == [
        (noun, subject, "Событие", "", "членство приостановлено"),
        (noun, subject, "С какого дня", "", "20.05.2020"),
        (noun, subject, "Причина", "", "утрата связи"),
        (noun, subject, "Основание: документ", "", "протокол"),
    ]


def test_a_new_leader_is_named_and_the_former_one_ends(office: Office) -> None:
    known = organization(office, "ОО «Наш двор»")
    office.do(set_leader, known, "Саблина Полина Егоровна", date(2016, 1, 1))
    office.do(set_leader, known, "Ли Ян", date(2021, 3, 1))
    told = last_changes(office)
    assert ("Должность", "ОО «Наш двор»", "До какого дня", "", "01.03.2021") in told
    assert ("Должность", "ОО «Наш двор»", "Лицо", "", "Ли Ян") in told
    assert ("Должность", "ОО «Наш двор»", "Руководитель", "", "да") in told
    assert ("Лицо", "Ли Ян", "Фамилия", "", "Ли") in told


def test_an_unanswered_call_is_told_as_such(office: Office) -> None:
    known = organization(office, "ОО «Наш двор»")
    office.do(record_contact, known, date(2026, 3, 1), means="звонок", answered=False)
    assert [change[2:] for change in last_changes(office)] == [
        ("День", "", "01.03.2026"),
        ("Способ связи", "", "звонок"),
        ("Ответ получен", "", "нет"),
    ]


def test_an_adoption_is_told_with_its_clauses_and_meetings(office: Office) -> None:
    member(office, "ОФ «Колодец»")
    text = ResolutionText(
        meeting_kind=MeetingKind.THEMATIC,
        number=16,
        date_to=date(2026, 6, 19),
        clauses=(
            Clause(
                "1",
                "Приостановить членство ОФ «Колодец».",
                decisions=(Suspend(organization="ОФ «Колодец»", reason="утрата связи"),),
            ),
        ),
    )
    (draft,) = office.do(import_resolution, text).ids
    place = "резолюции XVI\u00a0страновой тематической конференции от 19.06.2026"
    assert (
        "Решение по пункту",
        f"п.\u00a01 {place}",
        "Решение",
        "",
        "приостановить: ОФ «Колодец»",
    ) in last_changes(office)
    office.do(adopt, draft)
    told = last_changes(office)
    assert (
        "Документ",
        place.replace("резолюции", "Резолюция"),
        "Состояние",
        "проект",
        "принята",
    ) in told
    assert ("Запись о членстве", "ОФ «Колодец»", "Основание: пункт", "", f"п.\u00a01 {place}") in told


def test_names_are_those_of_the_time(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»")
    office.do(record_contact, known, date(2026, 3, 1))
    (recorded, *_) = office.read(operations)
    office.do(edit_organization, known, Details("ОО «Громкая вода»"))
    assert {change.subject for change in office.read(changes_of, recorded.id)} == {"ОО «Тихая вода»"}


def test_a_row_written_twice_in_one_act_is_one_change(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»", city="Устье")

    def move_twice(session: Session) -> Changes:
        card = session.get_one(Organization, known)
        for city in ("Заречный", "Дальний"):
            card.city = city
            session.flush()
        return Changes("Переезд", frozenset())

    office.do(move_twice)
    assert [change[2:] for change in last_changes(office)] == [("Город", "Устье", "Дальний")]


def test_what_was_written_and_removed_in_one_act_is_no_change(office: Office) -> None:
    def come_and_go(session: Session) -> Changes:
        card = Organization(name="ОО «Мимо»", name_key="оо мимо")
        session.add(card)
        session.flush()
        session.delete(card)
        return Changes("Ничего", frozenset())

    office.do(come_and_go)
    assert last_changes(office) == []


@pytest.mark.parametrize("text", ["<b>жирно</b>", "=1+1", "первая строка\nвторая"])
def test_a_value_is_told_as_it_was_typed(office: Office, text: str) -> None:
    organization(office, "ОО «Тихая вода»", notes=text)
    assert ("Карточка организации", "ОО «Тихая вода»", "Заметки", "", text) in last_changes(office)

"""The history of the file and of a card: found by words and days, printed."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from app.documents.text import render_text
from app.history import changes_of, compose_history, history_of, moment, operations, with_changes
from app.members.operations import annul_event, edit_organization, record_contact, set_leader
from app.members.rows import Details
from app.office import Office
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.operations import import_resolution, save_text
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import EventKind
from tests.builders import member, organization, step


def names(office: Office, **asked: object) -> list[str]:
    return [row.name for row in office.read(operations, **asked)]


def test_the_newest_act_comes_first_with_who_and_when(office: Office) -> None:
    organization(office, "ОО «Первая»")
    organization(office, "ОО «Вторая»")
    rows = office.read(operations)
    assert all(newer.id > older.id for newer, older in pairwise(rows))
    assert rows[0].name == "Добавлена организация: ОО «Вторая»"
    assert rows[0].user
    assert datetime.now().astimezone() - rows[0].at < timedelta(minutes=1)
    assert rows[0].changes == 1


def test_acts_are_found_by_words_in_any_order_and_case(office: Office) -> None:
    organization(office, "ОО «Тихая вода»")
    organization(office, "ОО «Чёрный ключ»")
    assert names(office, search="ЧЕРНЫЙ добавлена") == ["Добавлена организация: ОО «Чёрный ключ»"]
    assert names(office, search="нет такого") == []


def test_acts_are_found_by_their_days(office: Office) -> None:
    organization(office, "ОО «Тихая вода»")
    today = date.today()
    assert len(names(office, day_from=today, day_to=today)) == 2
    assert names(office, day_to=today - timedelta(days=1)) == []
    assert names(office, day_from=today + timedelta(days=1)) == []


def card(office: Office, known: int, search: str = "") -> list[str]:
    return [entry.operation.name for entry in office.read(history_of, "organization", known, search)]


def test_a_card_has_the_history_of_all_its_parts_and_of_nothing_else(office: Office) -> None:
    known = member(office, "ОО «Тихая вода»")
    other = member(office, "ОО «Иная»")
    office.do(edit_organization, known, Details("ОО «Громкая вода»"), renamed_on=date(2020, 1, 1))
    office.do(set_leader, known, "Ли Ян", date(2016, 1, 1))
    office.do(record_contact, known, date(2024, 1, 1))
    office.do(record_contact, other, date(2024, 1, 1))
    event = step(office, known, EventKind.SUSPENDED, date(2020, 5, 20))
    office.do(annul_event, event, "записано дважды")
    assert card(office, known) == [
        "ОО «Громкая вода»: аннулирована запись «членство приостановлено 20.05.2020»",
        "ОО «Громкая вода»: членство приостановлено с 20.05.2020",
        "ОО «Громкая вода»: связались 01.01.2024",
        "ОО «Громкая вода»: руководитель — Ли Ян",
        "Изменена карточка: ОО «Громкая вода»",
        "Добавлена организация: ОО «Тихая вода»",
    ]


def test_what_was_undone_stays_in_the_history_of_the_card(office: Office) -> None:
    known = member(office, "ОО «Тихая вода»")
    office.do(record_contact, known, date(2024, 1, 1))
    office.undo()
    office.redo()
    assert card(office, known)[:3] == [
        "Возвращено: ОО «Тихая вода»: связались 01.01.2024",
        "Отменено: ОО «Тихая вода»: связались 01.01.2024",
        "ОО «Тихая вода»: связались 01.01.2024",
    ]


def test_a_card_does_not_inherit_the_history_of_one_that_was_undone(office: Office) -> None:
    undone = organization(office, "ОО «Первая»")
    office.undo()
    known = organization(office, "ОО «Вторая»")
    assert known == undone, "numbers are given again"
    assert card(office, known) == ["Добавлена организация: ОО «Вторая»"]


def test_of_an_act_about_many_a_card_tells_its_own_part(office: Office) -> None:
    known = member(office, "ОО «Тихая вода»")
    office.do(set_leader, known, "Ли Ян", date(2016, 1, 1))
    (entry, *_) = office.read(history_of, "organization", known)
    assert "Лицо" in {change.noun for change in office.read(changes_of, entry.operation.id)}
    assert {change.noun for change in entry.changes} == {"Должность"}


def test_the_history_of_a_card_is_searched_in_what_was_changed_too(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»", phones="+000 11 22")
    office.do(edit_organization, known, Details("ОО «Тихая вода»", phones="+000 33 44"))
    office.do(record_contact, known, date(2024, 1, 1))
    assert card(office, known, "11 22 изменена") == ["Изменена карточка: ОО «Тихая вода»"]
    assert len(card(office, known, "телефон")) == 2


def test_a_resolution_has_a_history_of_its_own(office: Office) -> None:
    draft, other = (
        office.do(
            import_resolution, ResolutionText(title=title, clauses=(Clause("1", "Провести слёт."),))
        ).ids[0]
        for title in ("РЕЗОЛЮЦИЯ", "ОБРАЩЕНИЕ")
    )
    decided = Clause("1", "Исключить.", decisions=(Exclude(organization="ОО «Наш двор»"),))
    office.do(save_text, draft, ResolutionText(clauses=(decided,)))
    office.do(save_text, other, ResolutionText(title="ОБРАЩЕНИЕ"))
    newest, oldest = office.read(history_of, "resolution", draft)
    assert [newest.operation.name, oldest.operation.name] == [
        "Изменён проект: Резолюция",
        "Внесён проект: Резолюция",
    ]
    assert ("Решение", "", "исключить: ОО «Наш двор»") in [
        (change.field, change.before, change.after) for change in newest.changes
    ]


def test_the_history_is_printed_with_before_and_after(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»", phones="+000 1", city="Устье")
    office.do(edit_organization, known, Details("ОО «Тихая вода»", phones="+000 2", city="Дальний"))
    history = office.read(history_of, "organization", known)
    document = compose_history(history, title="История: ОО «Тихая вода»", council="Содружество Заречья")
    lines = render_text(document).splitlines()
    assert lines[0] == "Содружество Заречья"
    assert "История: ОО «Тихая вода»" in lines
    newest = history[0].operation
    told = "Карточка организации, ОО «Тихая вода»: город\tУстье\tДальний"
    place = lines.index(f"{moment(newest)}\t{newest.user}\t{newest.name}\t{told}")
    assert lines[place + 1] == "\t\t\tТелефон\t+000 1\t+000 2"


def test_without_changes_the_acts_alone_are_printed(office: Office) -> None:
    rows = office.read(operations)
    (entry,) = office.read(with_changes, rows)
    assert "Было" in render_text(compose_history([entry]))
    bare = render_text(compose_history([type(entry)(entry.operation, ())]))
    assert "Было" not in bare
    assert rows[0].name in bare

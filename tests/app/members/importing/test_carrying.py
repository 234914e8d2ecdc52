"""What a plan carries out: all good rows in one operation, found and legal at once, gone with one undo."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.check import problems
from app.errors import UserError
from app.members.importing import Outcome, carry_out, plan, read_sheets, understand
from app.members.operations import set_leader
from app.members.queries import card, named, registry
from app.office import Office
from app.spreadsheet.sheets import Sheet, Value
from db.models import Operation, Organization
from db.vocabulary import EventKind, Precision, Status
from tests.app.members.importing import odd
from tests.builders import member

TODAY = date.today()


def brought_in(office: Office, *rows: tuple[Value, ...]) -> str:
    """Return what is said of the import of these rows."""
    planned = office.read(plan, understand([Sheet("реестр.xlsx", "Лист1", rows)]))
    return office.do(carry_out, planned).sentence.replace("\u00a0", " ")


def the_one(office: Office, name: str) -> int:
    (id_,) = office.read(named, name)
    return id_


def test_an_odd_workbook_is_brought_in_and_taken_back_at_once(office: Office, tmp_path: Path) -> None:
    readings = understand(read_sheets(odd.write(tmp_path / "наш реестр.xlsx")))
    before = office.read(lambda session: session.scalars(select(Operation.id)).all())
    changes = office.do(carry_out, office.read(plan, readings))
    assert changes.sentence.replace("\u00a0", " ") == "Внесено из Excel: 7 новых организаций"
    assert len(changes.ids) == 7
    assert office.read(problems) == []
    statuses = {row.name: row.status for row in office.read(registry, TODAY)}
    assert statuses == {
        "Общественное объединение «Родник»": Status.ACTIVE,
        "Общественный фонд «Свеча»": Status.SUSPENDED,
        "Ассоциация «Лодка»": Status.FORMER,
        "Союз «Мост»": Status.ACTIVE,
        "Движение «Нить»": Status.SUSPENDED,
        "ОО «Колодец»": Status.CANDIDATE,
        "ОО «Ремесло»": Status.FORMER,
    }
    again = office.read(plan, readings)
    assert again.counts()[Outcome.SAME] == 7
    assert not again.of(Outcome.NEW)
    assert not again.of(Outcome.CHANGED)
    office.undo()
    assert office.read(registry, TODAY) == []
    assert office.read(problems) == []
    operations = office.read(lambda session: session.scalars(select(Operation.id)).all())
    assert len(operations) == len(before) + 2
    office.redo()
    assert len(office.read(registry, TODAY)) == 7


def test_a_card_brought_in_is_found_by_all_that_it_says(office: Office) -> None:
    brought_in(
        office,
        ("Название", "Телефон", "Руководитель", "Направления", "Прежнее название", "Статус"),
        ("ОО «Родник»", "+996 555 12-34-56", "Саблина Полина Егоровна", "книги", "Кружок «Исток»", "член"),
    )
    for asked in ("родник", "996555123456", "саблина", "книги", "исток"):
        assert [row.name for row in office.read(registry, TODAY, search=asked)] == ["ОО «Родник»"], asked
    assert office.read(named, "кружок исток") == [the_one(office, "ОО «Родник»")]


def test_a_former_name_is_replaced_not_later_than_today(office: Office) -> None:
    brought_in(office, ("Название", "Прежнее название"), ("ОО «Родник»", "Кружок «Исток»; Кружок «Ключ»"))
    told = office.read(card, the_one(office, "ОО «Родник»"), TODAY)
    assert {(former.name, former.replaced_on, former.replaced_precision) for former in told.former_names} == {
        (name, TODAY, Precision.NOT_LATER) for name in ("Кружок «Исток»", "Кружок «Ключ»")
    }


def test_a_person_who_leads_two_is_one_person(office: Office) -> None:
    rows = [("Название", "Руководитель"), ("ОО «Родник»", "Саблина П.Е."), ("ОО «Лодка»", "Саблина П.Е.")]
    brought_in(office, *rows)
    cards = [office.read(card, the_one(office, name), TODAY) for name, _ in rows[1:]]
    assert len({told.leaders[0].person_id for told in cards}) == 1


def test_another_leader_follows_the_one_before(office: Office) -> None:
    id_ = member(office, "ОО «Родник»")
    office.do(set_leader, id_, "Орлов Кирилл Львович", date(2015, 1, 1))
    brought_in(office, ("Название", "Руководитель"), ("ОО «Родник»", "Саблина П.Е., председатель"))
    new, old = office.read(card, id_, TODAY).leaders
    assert (new.title, new.since, new.since_precision) == ("председатель", TODAY, Precision.NOT_LATER)
    assert (old.name, old.until, old.until_precision) == ("Орлов Кирилл Львович", TODAY, Precision.NOT_LATER)
    assert office.read(problems) == []


def test_the_same_leader_may_be_told_another_post(office: Office) -> None:
    id_ = member(office, "ОО «Родник»")
    office.do(set_leader, id_, "Саблина Полина Егоровна", None)
    brought_in(office, ("Название", "Руководитель"), ("ОО «Родник»", "Саблина П.Е., председатель"))
    (leader,) = office.read(card, id_, TODAY).leaders
    assert (leader.name, leader.title) == ("Саблина Полина Егоровна", "председатель")


def test_a_step_of_a_known_card_ends_the_one_before(office: Office) -> None:
    id_ = member(office, "ОО «Родник»")
    rows = [
        ("Название", "Статус"),
        ("ОО «Родник»", "исключена 14.04.2018 за утрату связи"),
        ("ОО «Лодка»", "член"),
    ]
    assert brought_in(office, *rows) == "Внесено из Excel: 1 новая организация, 1 изменена"
    last, first = office.read(card, id_, TODAY).events
    assert (last.kind, last.effective, last.reason) == (
        EventKind.EXCLUDED,
        date(2018, 4, 14),
        "за утрату связи",
    )
    assert first.kind is EventKind.ADMITTED
    assert office.read(problems) == []
    assert {row.status for row in office.read(registry, date(2016, 1, 1))} == {Status.ACTIVE}


def test_a_formula_stays_a_text(office: Office) -> None:
    brought_in(office, ("Название", "Заметки", "Адрес"), ("=HYPERLINK(1)", "@SUM(A1)", "+1+1"))
    told = office.read(card, the_one(office, "=HYPERLINK(1)"), TODAY).details
    assert (told.notes, told.address) == ("@SUM(A1)", "+1+1")


def test_nothing_to_bring_in_is_said(office: Office) -> None:
    member(office, "ОО «Родник»")
    with pytest.raises(UserError, match="нечего"):
        brought_in(office, ("Название", "Город"), ("ОО «Родник»", None))


def test_hundreds_are_written_together(office: Office) -> None:
    member(office, "ОО «Родник»")
    rows = [
        (f"ОО «Ветка № {number}»", f"66-{number:04}", f"Орлов К{number}", "приост.") for number in range(450)
    ]
    brought_in(office, ("Название", "Телефон", "Руководитель", "Статус"), *rows)
    assert len(office.read(registry, TODAY, statuses=frozenset({Status.SUSPENDED}))) == 450
    found = office.read(registry, TODAY, search="0449")
    assert [row.name for row in found] == ["ОО «Ветка № 449»"]
    assert office.read(problems) == []
    office.undo()
    assert office.read(lambda session: session.scalars(select(Organization.name)).all()) == ["ОО «Родник»"]

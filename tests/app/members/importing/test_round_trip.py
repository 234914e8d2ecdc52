"""Importing our own export changes nothing, whatever the organisations are called, whatever is said."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes
from app.members.export import export_roll
from app.members.importing import Outcome, plan, read_sheets, understand
from app.members.operations import (
    add_organization,
    edit_organization,
    enter_event,
    record_contact,
    set_leader,
)
from app.members.queries import registry
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind, LegalForm, Precision
from tests.builders import FOUNDING, member, step
from tests.payloads import HOSTILE

STEPS = (
    (EventKind.SUSPENDED, date(2018, 4, 1), 3),
    (EventKind.EXTENDED, date(2019, 4, 1), 6),
    (EventKind.EXCLUDED, date(2020, 4, 1), 9),
)
ODD_NAMES = (
    "Итого: 5",
    "Всего хорошего",
    "Нет",
    "Камышинская область",
    "2015",
    "Организация",
    "исключена",
    "№ 7",
)


def _fill(session: Session) -> Changes:
    """Bring in organisations odd in every way, each status among them; all in one operation, for speed."""
    for number, text in enumerate(HOSTILE):
        precision = list(Precision)[number % 4]
        details = Details(
            f"{text} {number}",
            short_name="Общее",
            form=LegalForm.OTHER if number % 2 else LegalForm.FOUNDATION,
            registration_number="№ 007",
            registered_on=date(2015, 1, 1),
            registered_precision=precision,
            region=text,
            city=text,
            address=text,
            phones="звонить вечером\n0312 66-12-34\n66-12-35",
            emails="дом@example.org",
            sites="example.org\nhttps://www.example.org/",
            headcount=number,
            notes=text,
            fields=("книги, чтение", text),
        )
        leader = "Ли" if number % 3 else f"Саблина Полина {number}"
        admitted = Entry(EventKind.ADMITTED, date(2015, 1, 1), basis=FOUNDING, precision=precision)
        id_ = add_organization(session, details, leader=leader, admitted=admitted).ids[0]
        record_contact(session, id_, date(2024, 1, 1))
        for kind, day, every in STEPS:
            if number % every == 0:
                until = "" if kind is EventKind.EXCLUDED else "до конференции"
                enter_event(session, id_, Entry(kind, day, basis=FOUNDING, until=until))
    for name in ODD_NAMES:
        add_organization(session, Details(name))
        admitted = Entry(EventKind.ADMITTED, date(2015, 1, 1), basis=FOUNDING)
        add_organization(session, Details(f"{name} вторая", short_name=name), admitted=admitted)
    return Changes("Заполнено", frozenset())


def test_our_own_export_changes_nothing(office: Office, tmp_path: Path) -> None:
    office.do(_fill)
    for path in (tmp_path / "реестр.xlsx", tmp_path / "реестр.csv"):
        office.read(export_roll, path, date.today())
        found = office.read(plan, understand(read_sheets(path)))
        assert [row for row in found.rows if row.outcome is not Outcome.SAME] == []
        assert len({row.organization_id for row in found.rows}) == len(HOSTILE) + 2 * len(ODD_NAMES)


def test_a_suspension_that_was_extended_keeps_its_own_imprecise_day(office: Office, tmp_path: Path) -> None:
    id_ = member(office, "ОО «Ива»")
    step(office, id_, EventKind.SUSPENDED, date(2015, 12, 31), precision=Precision.NOT_LATER)
    step(office, id_, EventKind.EXTENDED, date(2018, 5, 1), precision=Precision.MONTH)
    (row,) = office.read(registry, date.today())
    assert (row.since, row.since_precision) == (date(2015, 12, 31), Precision.NOT_LATER)
    for path in (tmp_path / "реестр.xlsx", tmp_path / "реестр.csv"):
        office.read(export_roll, path, date.today())
        found = office.read(plan, understand(read_sheets(path)))
        assert {row.outcome for row in found.rows} == {Outcome.SAME}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_an_export_of_an_earlier_day_reverts_nothing_of_today(
    office: Office, tmp_path: Path, ending: str
) -> None:
    suspended, left, back, led = (member(office, f"ОО «{name}»") for name in ("Ива", "Дуб", "Клён", "Вяз"))
    step(office, suspended, EventKind.SUSPENDED, date(2019, 5, 1))
    step(office, left, EventKind.EXCLUDED, date(2020, 5, 1))
    step(office, back, EventKind.SUSPENDED, date(2013, 5, 1))
    step(office, back, EventKind.RESTORED, date(2020, 5, 1))
    office.do(set_leader, led, "Саблина Полина Егоровна", date(2010, 1, 1))
    office.do(set_leader, led, "Ким Виктор Петрович", date(2024, 1, 1), title="президент")
    office.do(edit_organization, led, Details("ОО «Новый Вяз»"), renamed_on=date(2023, 1, 1))
    path = tmp_path / f"реестр{ending}"
    office.read(export_roll, path, date(2018, 1, 1))
    found = office.read(plan, understand(read_sheets(path)))
    assert not [row for row in found.rows if row.outcome in (Outcome.NEW, Outcome.CHANGED)]
    told = {row.organization_id: row.problems[0].message for row in found.rows if row.problems}
    assert told.keys() == {suspended, left, back, led}
    assert "таблица старая" in told[suspended]
    assert "прежний руководитель" in told[led]


def test_a_short_name_of_the_past_is_not_put_back(office: Office, tmp_path: Path) -> None:
    id_ = member(office, "ОО «Вяз»", short_name="Вяз")
    office.do(edit_organization, id_, Details("ОО «Новый Вяз»", "Новый"), renamed_on=date(2023, 1, 1))
    path = tmp_path / "реестр.xlsx"
    office.read(export_roll, path, date(2018, 1, 1))
    found = office.read(plan, understand(read_sheets(path)))
    assert {row.outcome for row in found.rows} == {Outcome.SAME}


def test_an_empty_registry_comes_back_empty(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "реестр.xlsx"
    office.read(export_roll, path, date.today())
    assert office.read(plan, understand(read_sheets(path))).rows == ()

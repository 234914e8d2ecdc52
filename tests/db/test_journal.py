"""The journal: every change is recorded, none happens outside an act, and an act can be taken back."""

import json

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.history import operations
from app.members.operations import edit_organization
from app.members.rows import Details
from app.office import Office
from db.models import JournalEntry, Organization
from tests.builders import organization
from tests.contents import contents


def test_a_change_is_recorded_with_what_stood_before_and_after(office: Office) -> None:
    organization_id = organization(office, "ОО «Тихая вода»")
    office.do(edit_organization, organization_id, Details("ОО «Громкая вода»"))
    last = select(func.max(JournalEntry.operation_id)).scalar_subquery()
    entries = select(JournalEntry.before, JournalEntry.after).where(JournalEntry.operation_id == last)
    before, after = office.read(lambda session: session.execute(entries.order_by(JournalEntry.id)).all())[0]
    assert json.loads(before)["name"] == "ОО «Тихая вода»"
    assert json.loads(after)["name"] == "ОО «Громкая вода»"


def test_bulk_sql_is_recorded_too(office: Office) -> None:
    organization(office, "ОО «Тихая вода»")

    def rename_all(session: Session) -> Changes:
        session.execute(text("UPDATE organization SET city = 'Устье'"))
        return Changes("Все переехали в Устье", frozenset())

    office.do(rename_all)
    assert office.read(operations)[0].changes == 1


def test_a_change_outside_an_act_of_the_secretary_is_impossible(office: Office) -> None:
    def sneak(session: Session) -> None:
        session.add(Organization(name="ОО «Мимо»", name_key="оо мимо"))

    with pytest.raises(IntegrityError):
        office.jot(sneak)


def test_undo_of_nothing_is_a_sentence(office: Office) -> None:
    with pytest.raises(UserError, match="Отменять нечего"):
        office.undo()


def test_undo_names_what_it_takes_back_and_goes_back_step_by_step(office: Office) -> None:
    organization(office, "ОО «Первая»")
    organization(office, "ОО «Вторая»")
    assert office.undoable() == "Добавлена организация: ОО «Вторая»"
    assert office.undo().sentence == "Отменено: Добавлена организация: ОО «Вторая»"
    assert office.undoable() == "Добавлена организация: ОО «Первая»"


def test_a_refused_act_leaves_no_trace(office: Office) -> None:
    organization(office, "ОО «Первая»")
    before = office.read(contents), office.read(operations)
    with pytest.raises(UserError):
        organization(office, "оо «первая»")
    assert (office.read(contents), office.read(operations)) == before

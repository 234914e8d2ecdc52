"""When the secretariat heard from an organisation; what was noted wrongly is put right or taken out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import UserError
from app.members.contacts import add_contact, correct_contact, remove_contact
from app.members.operations import record_contact
from app.members.queries import card
from app.members.rows import ContactRow
from app.office import Office
from tests.builders import member
from tests.contents import contents

TODAY = date.today()
CALL = ContactRow(0, date(2024, 5, 3), "звонок", "Гусев Т.П.", answered=True, note="обещал отчёт")


def records(office: Office, organization_id: int) -> tuple[ContactRow, ...]:
    return office.read(card, organization_id, TODAY).contacts


def test_the_card_lists_contacts_newest_first(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(record_contact, yard, date(2022, 2, 1), means="письмо")
    office.do(add_contact, yard, CALL)
    office.do(record_contact, yard, date(2023, 2, 1), answered=False)
    assert [record.day.year for record in records(office, yard)] == [2024, 2023, 2022]
    assert replace(records(office, yard)[0], id=0) == CALL


def test_a_wrong_record_is_corrected(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_contact, yard, CALL)
    (known,) = records(office, yard)
    office.do(correct_contact, replace(known, answered=False, note=""))
    assert records(office, yard) == (replace(known, answered=False, note=""),)
    assert office.read(card, yard, TODAY).row.last_contact is None


def test_a_record_taken_out_comes_back_by_undo(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_contact, yard, CALL)
    before = office.read(contents)
    (known,) = records(office, yard)
    office.do(remove_contact, known.id)
    assert records(office, yard) == ()
    office.undo()
    assert office.read(contents) == before


@pytest.mark.parametrize(
    ("day", "match"), [(TODAY + timedelta(days=1), "на будущее"), (date(1024, 5, 3), "Проверьте год")]
)
def test_a_day_that_cannot_be_is_refused(office: Office, day: date, match: str) -> None:
    yard = member(office, "ОО «Наш двор»")
    with pytest.raises(UserError, match=match):
        office.do(add_contact, yard, replace(CALL, day=day))


def test_a_record_that_is_gone_is_a_sentence(office: Office) -> None:
    with pytest.raises(UserError, match="Этой отметки больше нет"):
        office.do(remove_contact, 7)

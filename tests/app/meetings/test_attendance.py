"""The sheet of a meeting: invitations, replies, who came, and that coming counts as contact."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import (
    mark_present,
    move_contacts,
    remove_from_sheet,
    set_reply,
    write_on_sheet,
)
from app.meetings.invitations import Guest, invite_all, invite_delegate, invite_guest
from app.meetings.rights import QuorumRule, Rules
from app.meetings.rights_operations import set_rules
from app.members.operations import edit_organization, set_leader
from app.members.queries import card
from app.members.rows import ContactRow, Details
from app.office import Office
from db.models import Attendance, ContactRecord, Meeting
from db.vocabulary import AttendanceRole, EventKind, MeetingKind, QuorumBase, Reply
from tests.app.meetings.gatherings import DAY, all_of, came, made, meeting, members, seated
from tests.builders import member, step

D, M, G = AttendanceRole.DELEGATE, AttendanceRole.MEMBER, AttendanceRole.GUEST


def contacts(office: Office, organization_id: int) -> tuple[ContactRow, ...]:
    return office.read(card, organization_id, DAY).contacts


def test_all_members_are_invited_at_once_with_their_leaders(office: Office) -> None:
    reed = member(office, "Союз «Тростник»")
    office.do(set_leader, reed, "Гусев Тимур Петрович", date(2016, 4, 1))
    member(office, "Ассоциация «Ёлка»")
    suspended = member(office, "Клуб «Книга»")
    step(office, suspended, EventKind.SUSPENDED, date(2025, 6, 14), until="до конференции")
    conference = meeting(office)
    changes = office.do(invite_all, conference)
    rows = office.read(attendance, conference)
    assert [(row.organization, row.name, row.role) for row in rows] == [
        ("Ассоциация «Ёлка»", "", D),
        ("Союз «Тростник»", "Гусев Тимур Петрович", D),
    ]
    assert all(row.has_vote and row.reply is None and not row.present for row in rows)
    assert changes.sentence == "XX\u00a0страновая тематическая конференция: приглашены 2 участника"


def test_who_is_invited_already_is_not_invited_again(office: Office) -> None:
    members(office, 2)
    conference = meeting(office)
    office.do(invite_all, conference)
    with pytest.raises(UserError, match="уже приглашены"):
        office.do(invite_all, conference)
    late = member(office, "Союз «Тростник»")
    office.do(invite_all, conference)
    assert [row.organization_id for row in office.read(attendance, conference)].count(late) == 1


def test_inviting_nobody_says_so(office: Office) -> None:
    with pytest.raises(UserError, match="Пригласить некого"):
        office.do(invite_all, meeting(office))


def test_each_organization_gets_as_many_invitations_as_it_has_delegates(office: Office) -> None:
    (only,) = members(office, 1)
    office.do(set_leader, only, "Гусев Тимур Петрович", date(2016, 4, 1))
    rules = Rules(QuorumRule(QuorumBase.DELEGATES, quota=3))
    office.do(set_rules, [MeetingKind.THEMATIC], rules)
    conference = meeting(office)
    office.do(invite_delegate, conference, only, "Первая Вера Ильинична")
    office.do(invite_all, conference)
    names = [row.name for row in office.read(attendance, conference)]
    assert names == ["Первая Вера Ильинична", "", ""]


def test_the_council_is_invited_by_name_with_the_post(office: Office) -> None:
    seated(office, "Соснина Нина Павловна", "Лодкин Пётр Андреевич")
    sitting = meeting(office, MeetingKind.COUNCIL, number=6)
    office.do(invite_all, sitting)
    rows = office.read(attendance, sitting)
    assert [(row.name, row.post, row.role) for row in rows] == [
        ("Лодкин Пётр Андреевич", "член совета", M),
        ("Соснина Нина Павловна", "член совета", M),
    ]
    assert all(row.has_vote for row in rows)


def test_an_organization_is_named_as_it_was_called_that_day(office: Office) -> None:
    reed = member(office, "Союз «Тростник»")
    office.do(edit_organization, reed, Details("Союз «Камыш»"), renamed_on=date(2026, 9, 1))
    conference = meeting(office)
    office.do(invite_all, conference)
    assert office.read(attendance, conference)[0].organization == "Союз «Тростник»"


def test_guests_stand_last_and_have_no_vote(office: Office) -> None:
    conference = meeting(office)
    office.do(invite_guest, conference, Guest(" Аистов Олег ", "городской архив"))
    members(office, 1)
    office.do(invite_all, conference)
    *_, guest = office.read(attendance, conference)
    assert (guest.name, guest.post, guest.role, guest.has_vote) == (
        "Аистов Олег",
        "городской архив",
        G,
        False,
    )
    with pytest.raises(UserError, match="имя гостя"):
        office.do(invite_guest, conference, Guest("  "))


def test_replies_are_written_for_one_or_for_many(office: Office) -> None:
    members(office, 3)
    conference = meeting(office)
    ids = office.do(invite_all, conference).ids
    assert office.do(set_reply, ids, Reply.COMES).sentence.endswith("3 участника — будет")
    office.do(set_reply, ids[:1], None)
    assert [row.reply for row in all_of(office, Attendance)] == [None, Reply.COMES, Reply.COMES]
    office.undo()
    assert all(row.reply is Reply.COMES for row in all_of(office, Attendance))


def test_who_came_was_heard_from_on_the_day_of_the_meeting(office: Office) -> None:
    (only,) = members(office, 1)
    conference = meeting(office)
    (id_,) = came(office, conference, 1)
    (contact,) = contacts(office, only)
    assert (contact.day, contact.answered) == (DAY, True)
    assert contact.means == "участие: XX\u00a0страновая тематическая конференция"
    office.do(mark_present, [id_], present=True)  # once more says nothing new
    assert len(contacts(office, only)) == 1
    office.do(mark_present, [id_], present=False)
    assert contacts(office, only) == ()
    office.undo()
    assert len(contacts(office, only)) == 1


def test_the_contact_names_the_delegate_also_after_a_correction(office: Office) -> None:
    (only,) = members(office, 1)
    (id_,) = came(office, meeting(office), 1)
    office.do(write_on_sheet, id_, "name", " Лодкин  Пётр ")
    assert contacts(office, only)[0].from_whom == "Лодкин Пётр"


def test_the_contact_follows_its_meeting_to_another_day(office: Office) -> None:
    (only,) = members(office, 1)
    conference = meeting(office)
    came(office, conference, 1)

    def postpone(session: Session) -> Changes:
        held = session.get_one(Meeting, conference)
        held.date_from = held.date_to = date(2026, 7, 3)
        move_contacts(session, held)
        return Changes("Перенесено", frozenset({Noun.MEETINGS}))

    office.do(postpone)
    assert contacts(office, only)[0].day == date(2026, 7, 3)


def test_a_guest_or_a_member_of_the_council_is_no_contact_of_an_organization(office: Office) -> None:
    seated(office, "Лодкин Пётр Андреевич")
    sitting = meeting(office, MeetingKind.COUNCIL, number=6)
    came(office, sitting, 1)
    (guest,) = office.do(invite_guest, sitting, Guest("Соснина Нина")).ids
    office.do(mark_present, [guest], present=True)
    assert all_of(office, ContactRecord) == []


def test_before_its_day_is_known_nobody_can_have_come(office: Office) -> None:
    members(office, 1)
    planned = made(office, Meeting(kind=MeetingKind.ELECTION))
    (id_,) = office.do(invite_all, planned).ids
    with pytest.raises(UserError, match="ещё нет дня"):
        office.do(mark_present, [id_], present=True)
    assert not all_of(office, Attendance)[0].present


def test_who_is_taken_off_the_sheet_was_not_heard_from(office: Office) -> None:
    (only,) = members(office, 1)
    conference = meeting(office)
    (id_,) = came(office, conference, 1)
    office.do(remove_from_sheet, [id_])
    assert office.read(attendance, conference) == []
    assert contacts(office, only) == ()
    with pytest.raises(UserError, match="больше нет"):
        office.do(set_reply, [id_], Reply.COMES)


@pytest.mark.parametrize("column", ["name", "post", "mandate", "proxy"])
def test_what_is_written_on_the_sheet_stays_text(office: Office, column: str) -> None:
    members(office, 1)
    conference = meeting(office)
    (id_,) = office.do(invite_all, conference).ids
    office.do(write_on_sheet, id_, column, "<b>протокол\n правления № 4</b>")
    assert getattr(office.read(attendance, conference)[0], column) == "<b>протокол правления № 4</b>"

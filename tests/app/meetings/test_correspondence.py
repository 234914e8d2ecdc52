"""Voting by correspondence: ballots come in one by one, the counts follow, who answered took part."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present, remove_from_sheet
from app.meetings.correspondence import ballots, day_of_receipt, open_vote, record_ballot, remove_ballot
from app.meetings.invitations import Guest, invite_all, invite_delegate, invite_guest
from app.meetings.majorities import Counts
from app.meetings.operations import change_meeting, facts_of
from app.meetings.quorum import quorum
from app.meetings.rows import VoteRow
from app.meetings.vote_operations import VoteEntry, correct_vote, remove_vote
from app.meetings.votes import votes
from app.office import Office
from db.models import ContactRecord
from db.vocabulary import Choice, EventKind
from tests.app.meetings.gatherings import DAY, all_of, item, meeting, members
from tests.builders import step

FOR, AGAINST, ABSTAINED = Choice


@pytest.fixture
def asked(office: Office) -> int:
    """Return a conference by correspondence of five members, all of them asked."""
    members(office, 5)
    asked = meeting(office, by_correspondence=True)
    office.do(invite_all, asked)
    return asked


@pytest.fixture
def voters(office: Office, asked: int) -> list[int]:
    return [row.id for row in office.read(attendance, asked)]


@pytest.fixture
def vote(office: Office, asked: int) -> int:
    return office.do(open_vote, item(office, asked), "утвердить план").ids[0]


def counted(office: Office, asked: int) -> VoteRow:
    (row,) = office.read(votes, asked)
    return row


def test_a_question_is_put_before_any_answer_has_come(office: Office, asked: int, vote: int) -> None:
    row = counted(office, asked)
    assert (row.present, row.entitled, row.passed) == (0, 5, False)
    assert row.words == "Голосов пока нет"
    assert [each.choice for each in office.read(ballots, vote)] == [None] * 5


def test_the_counts_follow_the_ballots(office: Office, asked: int, vote: int, voters: list[int]) -> None:
    for voter, choice in zip(voters, (FOR, FOR, AGAINST, ABSTAINED), strict=False):
        office.do(record_ballot, vote, voter, choice, DAY)
    row = counted(office, asked)
    assert (row.in_favour, row.against, row.abstained, row.present) == (2, 1, 1, 4)
    assert not row.passed  # exactly half of those who answered
    office.do(record_ballot, vote, voters[2], FOR, DAY)
    assert counted(office, asked).passed
    office.undo()
    assert not counted(office, asked).passed


def test_who_answered_makes_the_quorum_and_was_heard_from(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    for voter in voters[:2]:
        office.do(record_ballot, vote, voter, FOR, DAY)
    assert office.read(quorum, asked).words == "Кворума нет: ответили 2 из 5, нужно 3"
    office.do(record_ballot, vote, voters[2], AGAINST, DAY)
    assert office.read(quorum, asked).words == "Кворум есть: ответили 3 из 5, нужно 3"
    assert len(all_of(office, ContactRecord)) == 3
    office.do(remove_ballot, vote, voters[2])
    assert not office.read(quorum, asked).reached
    assert len(all_of(office, ContactRecord)) == 2


def test_who_has_answered_another_question_has_taken_part(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    (second,) = office.do(open_vote, item(office, asked, "О взносах", 2)).ids
    for each in (vote, second):
        office.do(record_ballot, each, voters[0], FOR, DAY)
    office.do(remove_ballot, vote, voters[0])
    assert office.read(quorum, asked).present == 1
    assert [row.present for row in office.read(votes, asked)] == [0, 1]


def test_who_has_no_vote_has_no_ballot(office: Office, asked: int, vote: int) -> None:
    (guest,) = office.do(invite_guest, asked, Guest("Аистов Олег")).ids
    with pytest.raises(UserError, match="нет голоса"):
        office.do(record_ballot, vote, guest, FOR)
    assert guest not in [row.attendance_id for row in office.read(ballots, vote)]


def test_an_organization_has_one_ballot_however_many_speak_for_it(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    organization_id = office.read(attendance, asked)[0].organization_id
    assert organization_id is not None
    (second,) = office.do(invite_delegate, asked, organization_id, "Вторая Вера").ids
    office.do(record_ballot, vote, voters[0], FOR)
    with pytest.raises(UserError, match="уже учтён"):
        office.do(record_ballot, vote, second, AGAINST)


def test_nobody_is_marked_as_present_without_a_ballot(office: Office, asked: int, voters: list[int]) -> None:
    with pytest.raises(UserError, match="Внесите бюллетень"):
        office.do(mark_present, voters[:1], present=True)
    assert office.read(quorum, asked).present == 0


def test_a_ballot_has_not_come_tomorrow(office: Office, vote: int, voters: list[int]) -> None:
    with pytest.raises(UserError, match="не мог прийти"):
        office.do(record_ballot, vote, voters[0], FOR, date.today() + timedelta(days=1))


def test_counts_made_of_ballots_are_not_typed_over(office: Office, vote: int, voters: list[int]) -> None:
    office.do(record_ballot, vote, voters[0], FOR)
    for act in (
        lambda: office.do(correct_vote, vote, VoteEntry(Counts(5))),
        lambda: office.do(remove_vote, vote),
    ):
        with pytest.raises(UserError, match="по бюллетеням"):
            act()
    with pytest.raises(UserError, match="уже учтён бюллетень"):
        office.do(remove_from_sheet, voters[:1])
    office.do(remove_ballot, vote, voters[0])
    office.do(remove_vote, vote)


def test_at_a_meeting_in_person_there_are_no_ballots(office: Office) -> None:
    members(office, 1)
    with pytest.raises(UserError, match="Заседание очное"):
        office.do(open_vote, item(office, meeting(office)))


def test_a_ballot_that_came_after_the_last_day_does_not_count(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    with pytest.raises(UserError, match="Голосование закончилось"):
        office.do(record_ballot, vote, voters[0], FOR, DAY + timedelta(days=1))
    assert office.read(day_of_receipt, vote) == DAY
    office.do(record_ballot, vote, voters[0], FOR, DAY)
    assert counted(office, asked).in_favour == 1


def test_the_ballot_of_one_who_turns_out_to_have_no_vote_is_seen_and_can_be_taken_out(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    office.do(record_ballot, vote, voters[0], FOR)
    voter = next(row for row in office.read(attendance, asked) if row.id == voters[0])
    assert voter.organization_id
    step(office, voter.organization_id, EventKind.SUSPENDED, DAY - timedelta(days=30))
    assert voters[0] in [row.attendance_id for row in office.read(ballots, vote)]
    office.do(remove_ballot, vote, voters[0])
    assert voters[0] not in [row.attendance_id for row in office.read(ballots, vote)]
    assert counted(office, asked).in_favour == 0


def test_a_meeting_of_which_ballots_are_counted_is_not_made_one_in_person(
    office: Office, asked: int, vote: int, voters: list[int]
) -> None:
    office.do(record_ballot, vote, voters[0], FOR)
    in_person = replace(office.read(facts_of, asked), by_correspondence=False)
    with pytest.raises(UserError, match="уже учтены бюллетени"):
        office.do(change_meeting, asked, in_person)
    office.do(remove_ballot, vote, voters[0])
    office.do(change_meeting, asked, in_person)

"""Votes on an agenda item: counted, unanimous, secret, taken again; the rule is kept with the vote."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present
from app.meetings.majorities import Counts, Majority
from app.meetings.minutes_words import vote_line
from app.meetings.rights import Rules, quorum_rule
from app.meetings.rights_operations import set_rules
from app.meetings.rows import VoteRow
from app.meetings.vote_operations import (
    VoteEntry,
    correct_vote,
    offered_majority,
    record_unanimous,
    record_vote,
    remove_vote,
    vote_again,
)
from app.meetings.votes import votes
from app.office import Office
from db.models import AgendaItem, Clause, Decision, Resolution, Vote
from db.vocabulary import Counted, DecisionKind, MeetingKind, Share
from tests.app.meetings.gatherings import all_of, came, item, made, meeting, members

TWO_THIRDS = Majority(Share.TWO_THIRDS)


@pytest.fixture
def conference(office: Office) -> int:
    """Return a conference of eight members of whom six came."""
    members(office, 8)
    conference = meeting(office)
    came(office, conference, 6)
    return conference


@pytest.fixture
def question(office: Office, conference: int) -> int:
    return item(office, conference)


def of(*counts: int, majority: Majority | None = None) -> VoteEntry:
    return VoteEntry(Counts(*counts), majority=majority)


def taken(office: Office, conference: int) -> list[VoteRow]:
    return office.read(votes, conference)


def test_exactly_half_of_those_present_is_not_enough(office: Office, conference: int, question: int) -> None:
    office.do(record_vote, question, of(3, 2, 1))
    (row,) = taken(office, conference)
    assert (row.needed, row.passed, row.present, row.entitled) == (4, False, 6, 8)
    assert row.words == (
        "За\u00a0— 3, против\u00a0— 2, воздержался\u00a0— 1. Не принято: нужно 4\u00a0голоса"
    )
    office.do(correct_vote, row.id, of(4, 2, 0))
    (row,) = taken(office, conference)
    assert row.passed
    assert row.words == "За\u00a0— 4, против\u00a0— 2, воздержались\u00a0— 0. Принято"


def test_exactly_two_thirds_of_those_present_is_enough_where_two_thirds_are_asked_for(
    office: Office, conference: int, question: int
) -> None:
    office.do(record_vote, question, of(4, 2, 0, majority=TWO_THIRDS))
    assert taken(office, conference)[0].passed
    office.do(correct_vote, taken(office, conference)[0].id, of(3, 3, 0))
    (row,) = taken(office, conference)
    assert (row.share, row.passed) == (Share.TWO_THIRDS, False)


def test_more_than_half_of_all_takes_also_those_who_stayed_away(
    office: Office, conference: int, question: int
) -> None:
    office.do(record_vote, question, of(4, 0, 0, majority=Majority(counted=Counted.ALL)))
    (row,) = taken(office, conference)
    assert (row.needed, row.passed) == (5, False)


def test_unanimous_is_one_act(office: Office, conference: int, question: int) -> None:
    changes = office.do(record_unanimous, question)
    (row,) = taken(office, conference)
    assert (row.in_favour, row.against, row.abstained, row.unanimous) == (6, 0, 0, True)
    assert row.words == "Единогласно, за\u00a0— 6. Принято"
    assert changes.sentence.endswith("вопрос 1: принято")
    office.undo()
    assert taken(office, conference) == []


@pytest.mark.parametrize("counts", [(5, 1, 0), (5, 0, 1), (0, 0, 6)])
def test_with_anybody_against_or_abstaining_it_is_not_unanimous(
    office: Office, conference: int, question: int, counts: tuple[int, int, int]
) -> None:
    office.do(record_vote, question, of(*counts))
    assert not taken(office, conference)[0].unanimous


def test_more_votes_than_voters_are_refused(office: Office, conference: int, question: int) -> None:
    with pytest.raises(UserError, match="Голосов 7, а проголосовать могли 6"):
        office.do(record_vote, question, of(5, 1, 1))
    with pytest.raises(UserError, match="Впишите, сколько голосов"):
        office.do(record_vote, question, of(0, 0, 0))
    assert all_of(office, Vote) == []


def test_nobody_can_vote_before_anybody_came(office: Office) -> None:
    members(office, 2)
    question = item(office, meeting(office))
    for vote in (
        lambda: office.do(record_unanimous, question),
        lambda: office.do(record_vote, question, of(1)),
    ):
        with pytest.raises(UserError, match="Отметьте, кто пришёл"):
            vote()


def test_a_vote_keeps_who_was_present_then(office: Office, conference: int, question: int) -> None:
    office.do(record_unanimous, question)
    here = [row.id for row in office.read(attendance, conference) if row.present]
    office.do(mark_present, here[:3], present=False)
    (row,) = taken(office, conference)
    assert (row.present, row.passed) == (6, True)
    office.do(correct_vote, row.id, of(5, 1, 0))  # as many as could vote then
    assert taken(office, conference)[0].present == 6


def test_a_vote_is_corrected_with_those_whose_mark_was_forgotten(
    office: Office, conference: int, question: int
) -> None:
    office.do(record_unanimous, question)
    away = [row.id for row in office.read(attendance, conference) if not row.present]
    office.do(mark_present, away, present=True)
    office.do(correct_vote, taken(office, conference)[0].id, of(8, 0, 0))
    assert taken(office, conference)[0].present == 8


def test_a_secret_vote_tells_of_its_ballot_papers(office: Office, conference: int, question: int) -> None:
    secret = VoteEntry(Counts(3, 1, 1, issued=6, spoilt=1), secret=True)
    office.do(record_vote, question, secret)
    (row,) = taken(office, conference)
    assert (row.issued, row.spoilt, row.secret) == (6, 1, True)
    assert row.words.startswith("Тайно. За\u00a0— 3")
    with pytest.raises(UserError, match="подано 6, а выдано 5"):
        office.do(correct_vote, row.id, replace(secret, counts=Counts(3, 1, 1, issued=5, spoilt=1)))
    office.do(correct_vote, row.id, replace(secret, secret=False))
    assert taken(office, conference)[0].issued is None  # an open vote has no papers


def test_a_vote_taken_again_stands_beside_the_first(office: Office, conference: int, question: int) -> None:
    (first,) = office.do(record_vote, question, of(3, 3, 0)).ids
    (second,) = office.do(vote_again, first, of(5, 1, 0)).ids
    rows = taken(office, conference)
    assert [(row.id, row.repeats_id, row.stands, row.round) for row in rows] == [
        (first, None, False, 1),
        (second, first, True, 2),
    ]
    with pytest.raises(UserError, match="уже повторено"):
        office.do(vote_again, first, of(6, 0, 0))
    office.do(remove_vote, second)
    assert [(row.id, row.stands) for row in taken(office, conference)] == [(first, True)]


def test_taking_out_the_vote_in_the_middle_keeps_the_chain(
    office: Office, conference: int, question: int
) -> None:
    (first,) = office.do(record_vote, question, of(3, 3, 0)).ids
    (second,) = office.do(vote_again, first, of(3, 2, 1)).ids
    (third,) = office.do(vote_again, second, of(4, 2, 0)).ids
    office.do(remove_vote, second)
    assert [(row.id, row.repeats_id) for row in taken(office, conference)] == [(first, None), (third, first)]


def test_several_votes_on_an_item_keep_their_order_and_subjects(
    office: Office, conference: int, question: int
) -> None:
    office.do(record_vote, question, VoteEntry(Counts(6), " принять за основу "))
    office.do(record_unanimous, question, "принять в целом")
    rows = taken(office, conference)
    assert [row.subject for row in rows] == ["принять за основу", "принять в целом"]
    assert all(row.stands for row in rows)


def test_votes_come_in_the_order_of_the_agenda(office: Office, conference: int, question: int) -> None:
    second = item(office, conference, "О планах", 2)
    for asked in (second, question):
        office.do(record_unanimous, asked)
    assert [row.item_id for row in taken(office, conference)] == [question, second]


def excluding_takes(office: Office, majority: Majority) -> None:
    rules = Rules(office.read(quorum_rule, MeetingKind.THEMATIC), {DecisionKind.EXCLUDE: majority})
    office.do(set_rules, [MeetingKind.THEMATIC], rules)


def draft_of(office: Office, conference: int, *kinds: DecisionKind) -> int:
    resolution = made(office, Resolution(meeting_id=conference))
    clause = made(office, Clause(resolution_id=resolution, position=0, marker="1", text="Исключить"))
    for kind in kinds:
        made(office, Decision(clause_id=clause, kind=kind, facts={}))
    return resolution


def test_the_strictest_rule_of_the_draft_is_offered_and_kept(office: Office, conference: int) -> None:
    excluding_takes(office, TWO_THIRDS)
    draft = draft_of(office, conference, DecisionKind.ADMIT, DecisionKind.EXCLUDE)
    question = made(
        office,
        AgendaItem(meeting_id=conference, position=4, number=5, title="О составе", resolution_id=draft),
    )
    assert office.read(offered_majority, question) == TWO_THIRDS
    assert office.read(offered_majority, item(office, conference)) == Majority()
    office.do(record_vote, question, of(4, 2, 0))
    excluding_takes(office, Majority(counted=Counted.ALL))
    assert [row.share for row in taken(office, conference)] == [Share.TWO_THIRDS]


def test_what_is_no_more_says_so(office: Office, conference: int, question: int) -> None:
    with pytest.raises(UserError, match="больше нет: он убран"):
        office.do(record_unanimous, question + 100)
    with pytest.raises(UserError, match="голосования больше нет"):
        office.do(remove_vote, 100)


def test_all_in_favour_is_not_called_unanimous_where_they_were_too_few(
    office: Office, conference: int, question: int
) -> None:
    all_members = Majority(Share.NUMBER, 7, Counted.ALL)
    office.do(record_vote, question, of(6, majority=all_members))
    (row,) = taken(office, conference)
    assert not row.passed
    assert row.words.startswith("За\u00a0— 6, против\u00a0— 0")
    assert row.words.endswith("Не принято: нужно 7\u00a0голосов")
    in_minutes = "«за» – 6, «против» – нет, «воздержались» – нет; решение не принято."
    assert vote_line(row, several=False) == in_minutes

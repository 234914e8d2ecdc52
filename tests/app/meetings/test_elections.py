"""Elections: several candidates, seats and rounds; the commission and its protocol."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import STYLES, Style
from app.documents.text import render_text
from app.errors import UserError
from app.meetings.commission_document import compose_protocol
from app.meetings.election_rules import elected, leading
from app.meetings.elections import (
    ElectionEntry,
    NextRound,
    correct_election,
    next_round,
    record_election,
    set_commission,
)
from app.meetings.majorities import Counts
from app.meetings.rows import VoteRow
from app.meetings.vote_operations import VoteEntry, record_vote, remove_vote
from app.meetings.votes import votes
from app.office import Office
from db.models import Candidate
from db.vocabulary import MeetingKind
from tests.app.meetings.gatherings import all_of, came, item, meeting, members

KIM, LODKIN, SOSNINA = "Ким Вера Сергеевна", "Лодкин Пётр Андреевич", "Соснина Нина Павловна"
counts = st.lists(st.integers(min_value=0, max_value=12), min_size=1, max_size=7)
few = st.integers(min_value=1, max_value=4)


@pytest.fixture
def conference(office: Office) -> int:
    """Return an election conference of ten members of whom nine came."""
    members(office, 10)
    conference = meeting(office, MeetingKind.ELECTION)
    came(office, conference, 9)
    return conference


@pytest.fixture
def question(office: Office, conference: int) -> int:
    return item(office, conference, "О выборах председателя")


def of(*told: tuple[str, int], seats: int = 1, rest: Counts | None = None) -> ElectionEntry:
    return ElectionEntry(told, seats, "председатель совета", rest or Counts())


def only(office: Office, conference: int) -> VoteRow:
    return office.read(votes, conference)[-1]


def chosen(row: VoteRow) -> list[str]:
    return [each.name for each in row.candidates if each.elected]


@given(votes=counts, seats=few, needed=few)
def test_whoever_is_elected_has_enough_votes_and_more_than_all_others(
    votes: list[int], seats: int, needed: int
) -> None:
    done = elected(votes, seats, needed)
    assert len(done) <= seats
    others = [count for place, count in enumerate(votes) if place not in done]
    for place in done:
        assert votes[place] >= needed
        assert all(votes[place] > count for count in others)


@given(votes=counts, seats=few, needed=few)
def test_the_next_round_is_for_the_leading_ones_of_those_not_elected(
    votes: list[int], seats: int, needed: int
) -> None:
    done, again = elected(votes, seats, needed), leading(votes, seats, needed)
    assert not done & set(again)
    assert bool(again) == (len(done) < seats and len(done) < len(votes))
    behind = [count for place, count in enumerate(votes) if place not in done and place not in again]
    assert all(votes[place] > count for place in again for count in behind)


def test_most_votes_and_more_than_half_of_those_present_elect(
    office: Office, conference: int, question: int
) -> None:
    changes = office.do(record_election, question, of((KIM, 5), (LODKIN, 3), rest=Counts(abstained=1)))
    row = only(office, conference)
    assert chosen(row) == [KIM]
    assert (row.needed, row.passed, row.unanimous) == (5, True, False)
    assert row.words == (
        "Тайно. Ким\u00a0В.С.\u00a0— 5, Лодкин\u00a0П.А.\u00a0— 3, против\u00a0— 0, воздержался\u00a0— 1. "
        "Избрана Ким\u00a0В.С."
    )
    assert changes.sentence.endswith("избрана Ким В.С.")
    assert next_round(row) is None


def test_without_a_majority_the_two_leading_ones_stand_again(
    office: Office, conference: int, question: int
) -> None:
    (first,) = office.do(record_election, question, of((KIM, 4), (LODKIN, 3), (SOSNINA, 2))).ids
    row = only(office, conference)
    assert chosen(row) == []
    assert row.words.endswith("Никто не избран: нужно 5\u00a0голосов")
    assert next_round(row) == NextRound((KIM, LODKIN), 1)
    office.do(record_election, question, of((KIM, 4), (LODKIN, 5)), after_id=first)
    first_round, second_round = office.read(votes, conference)
    assert (second_round.repeats_id, second_round.round, chosen(second_round)) == (first, 2, [LODKIN])
    assert first_round.stands  # a round takes nothing back


def test_of_those_who_tie_for_the_last_seat_nobody_is_elected(
    office: Office, conference: int, question: int
) -> None:
    office.do(record_election, question, of((KIM, 8), (LODKIN, 5), (SOSNINA, 5), seats=2))
    row = only(office, conference)
    assert chosen(row) == [KIM]
    assert next_round(row) == NextRound((LODKIN, SOSNINA), 1)


def test_several_seats_are_filled_at_once(office: Office, conference: int, question: int) -> None:
    office.do(record_election, question, of((KIM, 8), (LODKIN, 2), (SOSNINA, 7), seats=2))
    row = only(office, conference)
    assert chosen(row) == [KIM, SOSNINA]
    assert row.words.endswith("Избраны Ким\u00a0В.С., Соснина\u00a0Н.П.")


def test_a_single_candidate_may_be_elected_by_all(office: Office, conference: int, question: int) -> None:
    office.do(record_election, question, of((LODKIN, 9)))
    row = only(office, conference)
    assert row.unanimous
    assert row.words.endswith("Избран Лодкин\u00a0П.А.")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (of((KIM, 10)), "За одного кандидата — 10"),
        (of((KIM, 5), (LODKIN, 5)), "За всех кандидатов — 10"),
        (of((KIM, 5), (LODKIN, 4), rest=Counts(abstained=1)), "За всех кандидатов — 9"),
        (of((KIM, 8), rest=Counts(issued=9, spoilt=2)), "За одного кандидата — 8, а выбирали 7"),
        (of((KIM, 8), rest=Counts(issued=10)), "выдано 10"),
        (of((KIM, 2), ("ким вера сергеевна", 3)), "записан дважды"),
        (of(("  ", 2)), "хотя бы одного кандидата"),
        (of((KIM, 2), seats=0), "сколько мест"),
    ],
)
def test_counts_that_cannot_be_right_are_refused(
    office: Office, conference: int, question: int, entry: ElectionEntry, words: str
) -> None:
    with pytest.raises(UserError, match=words):
        office.do(record_election, question, entry)
    assert all_of(office, Candidate) == []


def test_an_election_is_corrected_and_taken_out(office: Office, conference: int, question: int) -> None:
    (vote,) = office.do(record_election, question, of((KIM, 4), (LODKIN, 5))).ids
    known = {row.name: row.id for row in all_of(office, Candidate)}
    office.do(correct_election, vote, of((SOSNINA, 1), (KIM, 5)))
    row = only(office, conference)
    assert [(each.name, each.votes) for each in row.candidates] == [(SOSNINA, 1), (KIM, 5)]
    assert row.candidates[1].id == known[KIM]
    office.do(remove_vote, vote)
    assert office.read(votes, conference) == []
    assert all_of(office, Candidate) == []
    office.undo()
    assert chosen(only(office, conference)) == [KIM]


@pytest.fixture
def counted(office: Office, conference: int, question: int) -> int:
    office.do(set_commission, conference, (LODKIN, " ", SOSNINA))
    rest = Counts(abstained=1, issued=9, spoilt=1)
    return office.do(record_election, question, of((KIM, 6), ("Ольхин Илья Львович", 1), rest=rest)).ids[0]


def test_the_protocol_of_the_commission_tells_the_count_and_is_signed(office: Office, counted: int) -> None:
    told = render_text(office.read(compose_protocol, counted)).replace("\u00a0", " ")
    for words in (
        "ПРОТОКОЛ № 1",
        "счётной комиссии XX страновой отчётно-выборной конференции",
        f"Состав комиссии: {LODKIN}, {SOSNINA}.",
        "Тайное голосование: выборы, председатель совета, 1 место.",
        "Выдано бюллетеней",
        "Избрана Ким В.С.",
        "Председатель счётной комиссии",
        "П.А. Лодкин",
        "Н.П. Соснина",
    ):
        assert words in told, words


def test_only_secret_votes_and_elections_have_a_protocol_numbered_in_their_order(
    office: Office, conference: int, question: int, counted: int
) -> None:
    (shown,) = office.do(record_vote, question, VoteEntry(Counts(5, 4))).ids
    (secret,) = office.do(record_vote, question, VoteEntry(Counts(5, 4), secret=True)).ids
    with pytest.raises(UserError, match="о тайном голосовании или о выборах"):
        office.read(compose_protocol, shown)
    told = render_text(office.read(compose_protocol, secret))
    assert "ПРОТОКОЛ №\u00a02" in told or "ПРОТОКОЛ № 2" in told
    assert "решение принято" in told


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_the_protocol_is_printed_in_both_styles(office: Office, counted: int, style: Style) -> None:
    document = office.read(compose_protocol, counted)
    assert render_pdf(document, style).startswith(b"%PDF")
    assert render_docx(document, style).startswith(b"PK")


def test_a_round_has_one_next_round(office: Office, conference: int, question: int) -> None:
    first = office.do(record_election, question, of((KIM, 4), (LODKIN, 4))).ids[0]
    office.do(record_election, question, of((KIM, 4), (LODKIN, 4)), after_id=first)
    with pytest.raises(UserError, match="уже повторено"):
        office.do(record_election, question, of((KIM, 6), (LODKIN, 3)), after_id=first)

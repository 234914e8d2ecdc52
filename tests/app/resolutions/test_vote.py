"""The vote at adoption: «единогласно» only with nobody against or abstaining, what was read stays as read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.plan import plan
from app.resolutions.queries import resolution_text
from app.resolutions.reading.ending import adoption_of
from app.resolutions.text import Adoption
from app.resolutions.vote import Vote, contradictions, formula, is_ours, recorded, vote_told
from tests.app.resolutions.decisions_taken import draft

R = "РЕЗОЛЮЦИЯ"
VOTES = st.one_of(st.none(), st.integers(0, 300))


@pytest.mark.parametrize(
    ("vote", "title", "words"),
    [
        (Vote(unanimous=True), R, "Принята единогласно."),
        (Vote(21, 0, 0), R, "Принята единогласно: за – 21."),
        (Vote(18, 2, 1), R, "Принята большинством голосов: за – 18, против – 2, воздержался – 1."),
        (Vote(30, 0, 11), R, "Принята большинством голосов: за – 30, против – 0, воздержались – 11."),
        (Vote(30, 0, 21), R, "Принята большинством голосов: за – 30, против – 0, воздержался – 21."),
        (Vote(unanimous=True), "РЕШЕНИЕ", "Принято единогласно."),
        (Vote(unanimous=True), "ПРОТОКОЛ № 6", "Принят единогласно."),
        (
            Vote(9, 1, 0, secret=True),
            R,
            "Принята тайным голосованием большинством голосов: за – 9, против – 1, воздержались – 0.",
        ),
    ],
)
def test_the_formula_follows_from_the_numbers(vote: Vote, title: str, words: str) -> None:
    assert formula(vote, title) == words


def test_nobody_is_unanimous_with_somebody_against_or_abstaining() -> None:
    assert Vote(18, 0, 1, unanimous=True).by_all() is False
    assert Vote(18, 2, unanimous=True).by_all() is False
    assert Vote(18).by_all() is None  # nobody said that there was none against
    assert Vote(18, 0, 0).by_all() is True


@given(vote=st.builds(Vote, VOTES, VOTES, VOTES, st.booleans(), st.booleans()))
def test_a_recorded_formula_is_read_back_and_never_contradicts_its_numbers(vote: Vote) -> None:
    made = recorded(Adoption(), vote, R)
    if not vote.is_counted():
        assert made == Adoption()
        return
    assert list(contradictions(made)) == []
    assert is_ours(made, R)
    read = adoption_of(made.text)
    if vote.by_all() is False:
        assert (read.votes_for, read.against, read.abstained) == (
            vote.in_favour,
            vote.against,
            vote.abstained,
        )
    assert "единогласно" not in made.text or not (vote.against or vote.abstained)


def test_our_own_formula_follows_another_vote_and_one_that_was_read_does_not() -> None:
    ours = recorded(Adoption(), Vote(unanimous=True), R)
    assert recorded(ours, Vote(18, 2, 1), R).text.startswith("Принята большинством")
    read = adoption_of("Утверждена единогласно на XX конференции.")
    kept = recorded(read, Vote(18, 2, 1), R)
    assert kept.text == read.text
    assert (kept.votes_for, kept.against, kept.abstained, kept.unanimous) == (18, 2, 1, False)


def test_a_formula_and_numbers_that_contradict_each_other_are_told() -> None:
    kept = recorded(adoption_of("Утверждена единогласно на XX конференции."), Vote(18, 2, 1), R)
    (sentence,) = contradictions(kept)
    assert "«единогласно» – только когда никто не голосовал против" in sentence
    other = recorded(adoption_of("Принято: за – 20, против – 1, принято большинством."), Vote(18, 1), R)
    (sentence,) = contradictions(other)
    assert "за – 18, против – 1" in sentence


def test_the_vote_in_the_document_is_offered_first() -> None:
    assert vote_told(adoption_of("Принята тайным голосованием: за – 9, против – 1.")) == Vote(
        9, 1, None, unanimous=False, secret=True
    )


def test_adoption_writes_just_what_its_preview_showed(office: Office) -> None:
    drafted, vote = draft(office, 20, date(2026, 6, 19), Assign()), Vote(18, 2, 1)
    shown = office.read(plan, drafted, vote).adoption
    assert office.read(plan, drafted).adoption == Adoption()
    office.do(adopt, drafted, vote)
    assert office.read(resolution_text, drafted).adoption == shown
    assert shown.text == "Принята большинством голосов: за – 18, против – 2, воздержался – 1."

"""How many it takes: more than half, two thirds or more, an own number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.meetings.majorities import Counts, Majority, is_unanimous, needed, objection, passed, strictest
from db.vocabulary import Counted, Share

sizes = st.integers(min_value=1, max_value=500)
votes = st.integers(min_value=0, max_value=40)


@given(of=sizes, came=st.integers(min_value=0, max_value=500))
def test_more_than_half_is_more_than_half(of: int, came: int) -> None:
    assert (came >= needed(Share.HALF, None, of)) == (2 * came > of)


@given(of=sizes, came=st.integers(min_value=0, max_value=500))
def test_two_thirds_or_more_is_two_thirds_or_more(of: int, came: int) -> None:
    assert (came >= needed(Share.TWO_THIRDS, None, of)) == (3 * came >= 2 * of)


@pytest.mark.parametrize(
    ("share", "of", "least"),
    [
        (Share.HALF, 24, 13),
        (Share.HALF, 25, 13),
        (Share.HALF, 1, 1),
        (Share.TWO_THIRDS, 24, 16),
        (Share.TWO_THIRDS, 25, 17),
        (Share.TWO_THIRDS, 2, 2),
    ],
)
def test_exactly_half_is_not_enough_and_exactly_two_thirds_is(share: Share, of: int, least: int) -> None:
    assert needed(share, None, of) == least
    assert not passed(least - 1, needed(share, None, of))


@given(share=st.sampled_from([Share.HALF, Share.TWO_THIRDS]))
def test_nobody_never_decides(share: Share) -> None:
    assert not passed(0, needed(share, None, 0))


def test_an_own_number_does_not_depend_on_who_came() -> None:
    assert needed(Share.NUMBER, 7, 5) == needed(Share.NUMBER, 7, 50) == 7


def test_a_share_of_all_takes_more_than_one_of_those_present() -> None:
    of_all = Majority(Share.HALF, counted=Counted.ALL)
    assert of_all.needed(18, 24) == 13
    assert Majority().needed(18, 24) == 10
    assert strictest([Majority(), of_all], 18, 24) is of_all


def test_the_strictest_majority_depends_on_how_many_came() -> None:
    two_thirds, of_all = Majority(Share.TWO_THIRDS), Majority(Share.HALF, counted=Counted.ALL)
    assert strictest([two_thirds, of_all], 24, 24) is two_thirds
    assert strictest([two_thirds, of_all], 12, 24) is of_all


@given(in_favour=votes, against=votes, abstained=votes)
def test_unanimous_is_nobody_against_and_nobody_abstaining(
    in_favour: int, against: int, abstained: int
) -> None:
    expected = in_favour > 0 and against + abstained == 0
    assert is_unanimous(in_favour, against, abstained) == expected


@given(in_favour=votes, against=votes, abstained=votes, present=votes)
def test_more_votes_than_voters_are_objected_to(
    in_favour: int, against: int, abstained: int, present: int
) -> None:
    counts = Counts(in_favour, against, abstained)
    assert bool(objection(counts, present)) == (in_favour + against + abstained > present)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (Counts(10, 5, 1, issued=18, spoilt=2), ""),
        (Counts(10, 5, 1, issued=18, spoilt=1), ""),  # one paper was taken home
        (Counts(10, 5, 1, issued=17, spoilt=2), "подано 18, а выдано 17"),
        (Counts(10, 5, 1, issued=19, spoilt=0), "выдано 19"),
        (Counts(10, 5, 1, spoilt=3), "Бюллетеней 19"),
        (Counts(10, -1, 1), "меньше нуля"),
        (Counts(10, 5, 1, spoilt=-1), "меньше нуля"),
    ],
)
def test_the_ballot_papers_of_a_secret_vote_add_up(counts: Counts, words: str) -> None:
    said = objection(counts, 18)
    assert words in said
    assert bool(said) == bool(words)

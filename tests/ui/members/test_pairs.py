"""What a person says of likely duplicates becomes an answer for each row, never a guess."""

from hypothesis import given
from hypothesis import strategies as st

from app.members.importing import Alike, Different, LeftOut, Outcome, Plan, PlanRow, SameAs, SameAsRow
from ui.members.importing.pairs import Pair, Verdict, Verdicts, answers, is_settled, pairs

CARD = Alike("ОО «Наш двор»", "похожее название", organization_id=7)
OTHER_CARD = Alike("ОО «Наш двор-2»", "тот же телефон", organization_id=8)
EARLIER_ROW = Alike("Наш двор", "похожее название", sheet="Члены", line=4)
PLACE = ("Члены", 9)


def asked(*alike: Alike) -> list[Pair]:
    row = PlanRow(*PLACE, Outcome.QUESTION, "Наш двор", alike=alike)
    return pairs(Plan((), (PlanRow("Члены", 8, Outcome.NEW, "Лад"), row)))


def said(pairs: list[Pair], *verdicts: Verdict) -> Verdicts:
    return {pair.key: verdict for pair, verdict in zip(pairs, verdicts, strict=False)}


def test_every_card_a_row_is_like_makes_a_pair() -> None:
    assert [pair.alike for pair in asked(CARD, EARLIER_ROW)] == [CARD, EARLIER_ROW]


def test_the_same_organisation_is_that_card_or_that_row() -> None:
    card, row = asked(CARD), asked(EARLIER_ROW)
    assert answers(card, said(card, Verdict.SAME)) == {PLACE: SameAs(7)}
    assert answers(row, said(row, Verdict.SAME)) == {PLACE: SameAsRow("Члены", 4)}


def test_an_organisation_of_its_own_is_like_none_of_them() -> None:
    two = asked(CARD, OTHER_CARD)
    assert answers(two, said(two, Verdict.DIFFERENT)) == {}
    assert answers(two, said(two, Verdict.DIFFERENT, Verdict.DIFFERENT)) == {PLACE: Different()}


def test_a_row_left_out_is_asked_about_no_more() -> None:
    two = asked(CARD, OTHER_CARD)
    verdicts = said(two, Verdict.LEFT_OUT)
    assert answers(two, verdicts) == {PLACE: LeftOut()}
    assert all(is_settled(pair, verdicts) for pair in two)


@given(st.lists(st.sampled_from([None, *Verdict]), min_size=3, max_size=3))
def test_a_row_has_an_answer_exactly_when_nothing_is_left_to_ask(verdicts: list[Verdict | None]) -> None:
    three = asked(CARD, OTHER_CARD, EARLIER_ROW)
    given = {pair.key: verdict for pair, verdict in zip(three, verdicts, strict=True) if verdict}
    assert (PLACE in answers(three, given)) == all(is_settled(pair, given) for pair in three)

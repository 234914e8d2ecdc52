"""Choices of organisations kept under a name."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.changes import Noun
from app.check import problems
from app.errors import UserError
from app.members.choices import as_json, forget_choice, from_json, save_choice, saved
from app.members.filters import MEMBERS, Filter
from app.office import Office
from db.vocabulary import LegalForm, Status

SILENT = Filter(MEMBERS, regions=frozenset({"Верхний край"}), silent_years=3)

texts = st.frozensets(st.text(max_size=8), max_size=3)
choices = st.builds(
    Filter,
    st.frozensets(st.sampled_from(Status), min_size=1),
    texts,
    texts,
    st.frozensets(st.sampled_from(LegalForm)),
    texts,
    st.none() | st.dates(),
    st.none() | st.integers(1, 50),
    st.booleans(),
    st.booleans(),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def test_a_choice_is_kept_and_forgotten_and_either_can_be_undone(office: Office) -> None:
    changes = office.do(save_choice, "  К отчётной   конференции ", SILENT)
    assert (changes.sentence, changes.nouns) == (
        "Сохранён отбор «К отчётной конференции»",
        {Noun.ORGANIZATIONS},
    )
    (kept,) = office.read(saved)
    assert (kept.id, kept.name, kept.choice) == (changes.ids[0], "К отчётной конференции", SILENT)
    office.do(forget_choice, kept.id)
    assert office.read(saved) == []
    office.undo()
    assert office.read(saved) == [kept]
    office.undo()
    assert office.read(saved) == []
    assert office.read(problems) == []


def test_a_choice_under_a_known_name_takes_the_place_of_the_one_before(office: Office) -> None:
    office.do(save_choice, "Молчащие", SILENT)
    office.do(save_choice, "«молчащие»", Filter(without_email=True))
    (kept,) = office.read(saved)
    assert (kept.name, kept.choice) == ("«молчащие»", Filter(without_email=True))
    office.undo()
    assert office.read(saved)[0].choice == SILENT


def test_kept_choices_stand_in_the_order_of_the_alphabet(office: Office) -> None:
    for name in ("Ёлка", "Жук", "Ель"):
        office.do(save_choice, name, SILENT)
    assert [kept.name for kept in office.read(saved)] == ["Ель", "Ёлка", "Жук"]


@pytest.mark.parametrize("name", ["", "  ", "«»"])
def test_a_choice_needs_a_name(office: Office, name: str) -> None:
    with pytest.raises(UserError, match="название"):
        office.do(save_choice, name, SILENT)


def test_a_choice_cannot_be_forgotten_twice(office: Office) -> None:
    kept = office.do(save_choice, "Молчащие", SILENT).ids[0]
    office.do(forget_choice, kept)
    with pytest.raises(UserError, match="больше нет"):
        office.do(forget_choice, kept)


@given(choices)
def test_a_choice_comes_back_from_json_as_it_was(choice: Filter) -> None:
    assert from_json(as_json(choice)) == choice


def test_json_says_only_what_is_asked_for() -> None:
    assert as_json(Filter()) == {}
    assert as_json(Filter(suspended_until=date(2027, 5, 1), without_leader=True)) == {
        "suspended_until": "2027-05-01",
        "without_leader": True,
    }


def test_what_this_program_does_not_know_is_passed_over() -> None:
    told = {"statuses": ["suspended", "frozen"], "forms": ["guild"], "members_of": 7, "silent_years": -1}
    assert from_json(told) == Filter(frozenset({Status.SUSPENDED}))


@given(st.dictionaries(st.sampled_from([*Filter.__dataclass_fields__, "other"]), anything))
def test_no_json_is_too_strange(told: dict[str, Any]) -> None:
    assert isinstance(from_json(told), Filter)

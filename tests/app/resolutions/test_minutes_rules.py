"""How minutes are numbered and reshaped: items keep their number, decisions count below them."""

import pytest

from app.resolutions.outline import added, deepened, lines_of, parted, raised, recast, tree_of
from app.resolutions.rules import NEW, renumber
from app.resolutions.text import Clause, walk
from db.vocabulary import ClauseRole, ClauseStyle

HEARD, SPOKEN, VOTED = (
    Clause(None, f"{role.value}.", role=role)
    for role in (ClauseRole.HEARD, ClauseRole.SPOKEN, ClauseRole.VOTED)
)


def item(marker: str, *below: Clause) -> Clause:
    return Clause(marker, "О плане", below, role=ClauseRole.ITEM)


def decision(*below: Clause, marker: str | None = NEW) -> Clause:
    return Clause(marker, "Решено.", below, role=ClauseRole.DECIDED)


def numbered(*clauses: Clause) -> list[tuple[ClauseRole | None, str | None]]:
    return [(each.role, each.marker) for each in walk(renumber(clauses, ClauseStyle.NUMBERED))]


def markers(*clauses: Clause) -> list[str | None]:
    return [marker for _, marker in numbered(*clauses) if marker is not None]


def test_decisions_are_numbered_below_their_item_and_their_own_lists_as_usual() -> None:
    deep = decision(decision(decision(marker="-")), decision())
    assert markers(item(NEW, HEARD, deep, decision(), VOTED), item(NEW, decision())) == [
        *("1", "1.1", "1.1а", "-", "1.1б", "1.2"),
        *("2", "2.1"),
    ]


def test_an_item_keeps_the_number_under_which_it_was_announced() -> None:
    assert markers(item("1"), item("4", decision()), item("3"), item(NEW, decision())) == [
        *("1", "4", "4.1", "3", "5", "5.1"),
    ]


def test_minutes_that_number_their_decisions_from_one_go_on_doing_so() -> None:
    assert markers(item("1", decision(marker="1"), decision()), item("2", decision())) == [
        *("1", "1", "2", "2", "1"),
    ]


def test_decisions_without_a_title_above_them_are_plainly_numbered() -> None:
    assert numbered(Clause(None, "", (decision(), decision()), role=ClauseRole.ITEM))[1:] == [
        (ClauseRole.DECIDED, "1"),
        (ClauseRole.DECIDED, "2"),
    ]


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_what_is_written_next_is_of_the_same_kind(place: int) -> None:
    lines = lines_of(renumber((item(NEW, HEARD, SPOKEN, decision(), VOTED),), ClauseStyle.NUMBERED))
    here = lines[place].clause
    more = added(lines, place, parted(here, len(here.text))[1])
    new = lines_of(renumber(tree_of(more), ClauseStyle.NUMBERED))[place + 1].clause
    assert new.role is here.role
    assert (new.marker is None) == (here.marker is None)


def test_a_decision_raised_becomes_an_item_and_an_item_deepened_a_decision() -> None:
    lines = lines_of(renumber((item(NEW, decision()), item(NEW)), ClauseStyle.NUMBERED))
    assert numbered(*tree_of(raised(lines, 1)))[1] == (ClauseRole.ITEM, "3")
    assert numbered(*tree_of(deepened(lines, 2)))[2] == (ClauseRole.DECIDED, "1.2")


def test_a_decision_recast_as_speech_decides_nothing_any_more() -> None:
    lines = lines_of(renumber((item(NEW, decision(), decision()),), ClauseStyle.NUMBERED))
    assert numbered(*tree_of(recast(lines, 1, ClauseRole.SPOKEN))) == [
        (ClauseRole.ITEM, "1"),
        (ClauseRole.SPOKEN, None),
        (ClauseRole.DECIDED, "1.1"),
    ]

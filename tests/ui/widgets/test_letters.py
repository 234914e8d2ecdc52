"""Places in a text are told to Qt and taken from it as it counts them."""

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.letters import letters, units


def test_a_letter_of_two_halves_is_one_letter() -> None:
    assert [units("а😀б", place) for place in range(4)] == [0, 1, 3, 4]
    assert [letters("а😀б", place) for place in range(5)] == [0, 1, 2, 2, 3]


@given(st.text())
def test_every_place_is_found_again(text: str) -> None:
    assert [letters(text, units(text, place)) for place in range(len(text) + 1)] == [*range(len(text) + 1)]

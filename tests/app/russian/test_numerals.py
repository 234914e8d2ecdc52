import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.russian.numerals import from_roman, plural, roman


@given(st.integers(1, 3999))
def test_a_roman_number_is_read_as_it_was_written(number: int) -> None:
    assert from_roman(roman(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("XXI", 21), ("ХII", 12), ("ХІІ", 12), ("хiv", 14), (" IX ", 9), ("МС", 1100), ("XL", 40)],
)
def test_cyrillic_letters_that_look_alike_are_read_too(written: str, number: int) -> None:
    assert from_roman(written) == number


@pytest.mark.parametrize("written", ["", "IIII", "VX", "IC", "Клуб", "12", "X X", "MMMM"])
def test_what_is_no_roman_number_is_none(written: str) -> None:
    assert from_roman(written) is None


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_some_numbers_cannot_be_written_in_roman_digits(number: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        roman(number)


@pytest.mark.parametrize(
    ("number", "phrase"),
    [
        (1, "1 организация"),
        (2, "2 организации"),
        (5, "5 организаций"),
        (0, "0 организаций"),
        (11, "11 организаций"),
        (14, "14 организаций"),
        (21, "21 организация"),
        (112, "112 организаций"),
        (104, "104 организации"),
    ],
)
def test_the_noun_agrees_with_its_number(number: int, phrase: str) -> None:
    counted = plural(number, "организация", "организации", "организаций")
    assert counted == phrase.replace(" ", "\u00a0")

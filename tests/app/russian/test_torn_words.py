import pytest

from app.russian.torn_words import is_one_word


@pytest.mark.parametrize(
    ("left", "right"), [("органи", "зацию"), ("Респуб", "лики"), ("РЕСПУБ", "ЛИКИ"), ("координа", "тора")]
)
def test_the_halves_of_a_torn_word_are_one(left: str, right: str) -> None:
    assert is_one_word(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("секретарь", "координатор"), ("Северо", "Заречного"), ("из", "за"), ("по", "прежнему"), ("ба", "ба")],
)
def test_a_word_with_a_hyphen_of_its_own_keeps_it(left: str, right: str) -> None:
    assert not is_one_word(left, right)

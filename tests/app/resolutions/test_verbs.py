import pytest

from app.resolutions.verbs import infinitives, is_task


def test_infinitives_are_told_from_nouns_that_look_like_them() -> None:
    text = "Речь о том, чтобы сберечь память и найти пять книг, провести чтения, помочь совести."
    assert [found[0] for found in infinitives(text)] == ["сберечь", "найти", "провести", "помочь"]


@pytest.mark.parametrize(
    "text", ["Подготовить план.", "План подготовить.", "Принять меры.", "Поручить клубу собрать книги."]
)
def test_what_is_to_be_done_is_a_task(text: str) -> None:
    assert is_task(text)


@pytest.mark.parametrize(
    "text", ["Отметить, что пора подготовить план.", "Принять к сведению.", "План готов.", "Утвердить план."]
)
def test_what_is_said_or_approved_is_no_task(text: str) -> None:
    assert not is_task(text)

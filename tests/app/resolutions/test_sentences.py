import pytest

from app.resolutions.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Отметить клуб. ", "Собрать книги."],
        ["Провести чтения в мае 2027 г. ", "Ответственный: Л.Г. Петрова."],
        ["Собрать книги в г. Тихий под началом Л. Ветровой."],
        ["Исключить клуб «Парус» (рук. Анна Ветрова) из совета."],
        ["Верно ли это? ", "Да!"],
        [""],
    ],
)
def test_sentences_end_at_full_stops_but_not_at_initials_or_abbreviations(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts

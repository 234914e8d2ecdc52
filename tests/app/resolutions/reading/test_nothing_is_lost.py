from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.resolutions.reading import read_text
from tests.app.resolutions.reading.letters import letters

_LINES = st.sampled_from(
    [
        "РЕЗОЛЮЦИЯ",
        "XII страновой конференции",
        "«Добрые соседи»",
        "(г. Заречный, 5 мая 2025 г.)",
        "Участники конференции, обсудив доклад,",
        "ПОСТАНОВИЛИ:",
        "решили:",
        "1. Одобрить отчёт;",
        "2. Секретариату до 1 июня подготовить план:",
        "2а) провести чтения",
        "а) в парке;",
        "– в школах;",
        "   • в клубах.",
        "и в библиотеках",
        "Ответственный: И.И. Сорокина.",
        "Срок: до 1 мая 2026 г.",
        "Исключить из состава совета клуб «Парус» (г. Тихий).",
        "Приложение № 1 к резолюции",
        "Принята единогласно.",
        "Голосовали: за – 12, против – нет.",
        "Председатель совета        Л.Г. Петрова",
        "Секретарь-координатор",
        "Олег Ручьёв",
        "Сопредседатели:",
        "А.К. Вершинина          К.Л. Орлов",
        "Председатель\tСекретарь",
        "19.06.2026 г., г. Заречный",
        "Исх. № 6/к от 4 марта 2025 г.",
        "Уважаемая Анна Сергеевна!",
        "С уважением,",
        "- 2 -",
        "-----",
        "",
        "",
    ]
)
_OF_MINUTES = st.sampled_from(
    [
        "ПРОТОКОЛ № 3",
        "заседания совета Содружества Заречья",
        "г. Заречный, 5 мая 2025 г.",
        "Присутствовали: Л.Г. Ольхова, К.Л. Орлов.",
        "Повестка дня:",
        "1. О ярмарке.",
        "2. О книге",
        "По второму вопросу:",
        "СЛУШАЛИ: К.Л. Орлов – о ярмарке",
        "2. СЛУШАЛИ:",
        "3.",
        "4) О разном, 1)",
        "Выступили:",
        "И.И. Сорокина – за ярмарку.",
        "Обсудив доклад, совет",
        "РЕШИЛ:",
        "РЕШИЛИ: провести ярмарку;",
        "Постановили",
        "1.1. Исключить клуб «Парус».",
        "– в июле;",
        "ГОЛОСОВАЛИ: «за» – 3, «против» – нет.",
        "Решение принято единогласно.",
        "Председательствующий        Л.Г. Ольхова",
        "Приложение № 1 к протоколу",
        "",
    ]
)


def _missing(text: str) -> str:
    """Return the characters of the text that the reading has not, sorted."""
    try:
        reading = read_text(text)
    except UserError:
        return ""
    here = letters(reading)
    assert not here - Counter("".join(text.split())), "nothing is invented"
    return "".join(sorted((Counter("".join(text.split())) - here).elements()))


@settings(max_examples=400)
@given(st.lists(_LINES, max_size=25))
def test_every_character_of_a_document_has_a_place(lines: list[str]) -> None:
    assert _missing("\n".join(lines)) in {"", ":", "«»", ":«»"}, (
        "only the word's colon and the theme's quotes"
    )


@settings(max_examples=400)
@given(st.lists(_OF_MINUTES, max_size=25))
def test_every_character_of_minutes_has_a_place(lines: list[str]) -> None:
    missing = _missing("\n".join(["ПРОТОКОЛ", "", *lines]))
    assert set(missing) <= {":"}, "only the colons of the words by which they decided"


@settings(max_examples=300)
@given(
    st.text(alphabet="абвАБВ15.-–;,: ()\n\t№", max_size=120),
    st.text(alphabet="абвАБВ15.-–;,: ()\n\tг", max_size=120),
)
def test_every_character_of_odd_text_has_a_place(before: str, after: str) -> None:
    assert _missing(f"{before}\nПОСТАНОВИЛИ:\n{after}") in {"", ":"}


def _is_read_or_refused(text: str) -> bool:
    try:
        read_text(text)
    except UserError as refusal:
        return str(refusal).endswith(".")
    return True


@settings(max_examples=300)
@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    assert _is_read_or_refused(text)
    assert _is_read_or_refused(f"РЕШИЛИ:\n1. {text}")


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(["**", "*", "_", "__", "<", "http://x.ru>", "[", "](", ")", "#", " ", "а", "\n"])
    )
)
def test_any_heap_of_formatting_signs_is_read_or_refused(signs: list[str]) -> None:
    assert _is_read_or_refused("РЕШИЛИ:\n" + "".join(signs))


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="нет текста"):
        read_text(text)

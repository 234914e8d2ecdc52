import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.russian.typography import plain_spaces, quoted, typeset

TEXTS = st.lists(
    st.sampled_from(
        "№ 6 22 февраля 2021 г. г. Заречный п. 7в Л.Г. Л. Г. Петрова Петровой XX страновая "
        "в к и – — - не 15 000 % руб же «Парус» , . С \u00a0".split(" ")
    )
).map(" ".join)


@pytest.mark.parametrize(
    "held",
    [
        "№_6",
        "22_февраля",
        "2021_г.",
        "2021_года",
        "г._Заречный",
        "п._7в",
        "пункт_7в",
        "Л.Г._Петрова",
        "Л._Г._Петрова",
        "Петровой_Л.Г.",
        "XX_страновая",
        "ХII_конференция",
        "в_доме",
        "и_в_саду",
        "К_9_Мая",
        "не_по_плану",
        "мир_— дом",
        "5_%",
        "15_000_руб.",
        "если_бы",
        "Исх._№_6 от_22_февраля 2021_г.",
        "Приложение_№_1 к_резолюции",
        "в_«Парусе»",
        "ОО_«Парус»",
        "«Исключить ОО_„Парус“»",
        "ОЮЛ_«Парус и_мачта»",
    ],
)
def test_a_line_does_not_end_where_it_must_not(held: str) -> None:
    assert typeset(held.replace("_", " ")).replace("\u00a0", "_") == held


@pytest.mark.parametrize(
    "free",
    [
        "совет решил",
        "г.Заречный рад",
        "член совета",
        "Клуб Парус",
        "12 мастеров",
        "МУЗЕЙ «Парус»",
        "Клуб «Парус»",
    ],
)
def test_other_spaces_are_left_alone(free: str) -> None:
    assert typeset(free) == free


def test_a_sentence_after_a_year_may_begin_a_line() -> None:
    assert typeset("в 2021 г. Совет").endswith("г. Совет")


@given(TEXTS | st.text())
def test_only_spaces_change_and_only_once(text: str) -> None:
    done = typeset(text)
    assert plain_spaces(done) == plain_spaces(text)
    assert typeset(done) == done


@pytest.mark.parametrize(
    ("name", "in_quotes"),
    [
        ("Парус", "«Парус»"),
        ("«Парус»", "«Парус»"),
        ('"Парус"', "«Парус»"),
        ("Клуб «Парус»", "«Клуб „Парус“»"),
        ('Клуб "Парус"', "«Клуб „Парус“»"),
        ("«Парус» и «Якорь»", "«„Парус“ и „Якорь“»"),
        ("«Клуб «Парус»»", "«Клуб „Парус“»"),
    ],
)
def test_quotes_inside_quotes_differ(name: str, in_quotes: str) -> None:
    assert quoted(name) == in_quotes


@given(st.text())
def test_quotes_are_never_doubled(name: str) -> None:
    assert "»»" not in quoted(name)

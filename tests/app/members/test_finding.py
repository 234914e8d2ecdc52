"""Finding an organisation by whatever one remembers of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.members.finding import Finder, finder
from app.members.listing import listed
from app.members.operations import edit_organization, set_leader
from app.members.queries import registry
from app.members.rows import Details
from app.office import Office
from app.russian.folding import search_fold
from tests.builders import member

TODAY = date.today()


def among(*texts: str) -> Finder:
    """Return a finder of texts numbered from 0; a telephone number stands there as bare digits too."""
    digits = ("".join(filter(str.isdigit, text)) for text in texts)
    pairs = zip(texts, digits, strict=True)
    return Finder({number: search_fold(f"{text}\n{bare}") for number, (text, bare) in enumerate(pairs)})


@pytest.mark.parametrize(
    "asked",
    [
        "дом ремёсел",
        "РЕМЕСЕЛ ДОМ",
        "ремёсел, дом",
        "саблина полина",
        "бывшая артель",
        "Верхний Яр",
        "55-10-22",
    ],
)
def test_a_card_is_found_by_all_that_is_said_on_it(office: Office, asked: str) -> None:
    details = Details("ОО «Дом ремёсел»", city="Верхний Яр", phones="+000 (55) 10-22")
    known = member(office, "Бывшая артель")
    office.do(edit_organization, known, details, renamed_on=TODAY)
    office.do(set_leader, known, "Саблина Полина Егоровна", None)
    member(office, "ОФ «Свеча»")
    everybody = office.read(listed, TODAY)
    assert office.read(finder).find(asked, everybody) == [known]
    assert [row.id for row in office.read(registry, TODAY, search=asked)] == [known]


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("+000 55-10-22", "55-10-22"),
        ("+000 55-10-22", "(000)551022"),
        ("+000 55-10-22", "551022"),
        ("+000 55-10-22", "55 10 22"),
        ("8 (555) 123-45-67", "+7 555 123-45-67"),
        ("8 (555) 123-45-67", "+7555"),
        ("8 (555) 123-45-67", "+7 (555) 12"),
        ("+7 555 1234567", "8 (555) 123-45-67"),
        ("+7 555 1234567", "8(555)12"),
        ("0555 123 456", "+996 555 123456"),
        ("+996 (555) 12-34-56", "0555 123 456"),
    ],
)
def test_a_phone_is_found_in_any_punctuation(kept: str, asked: str) -> None:
    assert among("ул. Садовая, 3", kept, "+000 11-11-11").find(asked, range(3)) == [1]


def test_digits_of_a_phone_are_one_number_and_not_several() -> None:
    scattered = "дом 55, квартира 10, +000 22"
    assert among("+000 55-10-22", scattered).find("55 10 22", range(2)) == [0]
    assert among("+000 55-10-22", scattered).find("10 55", range(2)) == [0, 1]


def test_latin_letters_that_look_russian_find_what_is_meant() -> None:
    assert among("ОО «Вереск»", "ОФ «Свеча»").find("OO", [0, 1]) == [0]
    assert among("ОО «Вереск»").find("BEPECK", [0]) == [0]
    assert among("info@vereck.example").find("INFO@VERECK", [0]) == [0]


def test_the_order_stays_and_an_empty_question_finds_everybody() -> None:
    three = among("мост", "лодка", "мост и лодка")
    assert three.find("мост", [2, 1, 0]) == [2, 0]
    assert three.find("  ", [2, 1, 0]) == [2, 1, 0]
    assert three.find("мост", [2]) == [2]


def test_a_card_that_is_no_more_is_not_found() -> None:
    assert among("мост").find("мост", [0, 7]) == [0]


def test_signs_of_a_pattern_are_letters() -> None:
    assert among("100 % шерсть", "шерсть").find("%", [0, 1]) == [0]
    assert among("клуб", "клуб (новый)").find("(новый)", [0, 1]) == [1]


words = st.text("абеёоуРСТ OoPp-5", max_size=12)


@given(st.lists(words, max_size=6), words)
def test_a_card_is_found_if_and_only_if_each_word_stands_on_it(texts: list[str], asked: str) -> None:
    asked = asked.replace("5", "").replace("-", "")  # of numbers there is more to say
    folded = [search_fold(text) for text in texts]
    expected = [
        number
        for number, text in enumerate(folded)
        if all(word in text for word in search_fold(asked).split())
    ]
    assert Finder(dict(enumerate(folded))).find(asked, range(len(texts))) == expected


@given(st.text(max_size=20))
def test_whatever_is_typed_is_only_a_question(asked: str) -> None:
    assert set(among("мост", "+7 555 10").find(asked, [0, 1])) <= {0, 1}


@given(st.lists(words, min_size=1, max_size=6), words, words)
def test_a_letter_more_never_finds_more(texts: list[str], asked: str, more: str) -> None:
    asked, more = asked.replace("5", ""), more.replace("5", "")
    known = among(*texts)
    everybody = range(len(texts))
    assert set(known.find(asked + more, everybody)) <= set(known.find(asked, everybody))

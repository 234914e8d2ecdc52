import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.russian.folding import fold, fold_in_place, sort_key


@pytest.mark.parametrize(
    "written",
    [
        "ОО «Ёлочка»",
        "оо  „елочка“",
        'ОО\u00a0"Елочка"',
        " ОО 'ЁЛОЧКА' ",
        "ОО «Е\u0308лочка»",
        "ОО «Ёло\u00adчка»",
    ],
)
def test_a_name_is_found_however_it_is_quoted_and_spaced(written: str) -> None:
    assert fold(written) == "оо елочка"


def test_all_dashes_are_one() -> None:
    assert fold("отчётно–выборная") == fold("отчётно-выборная") == fold("ОТЧЁТНО‑ВЫБОРНАЯ")


@given(st.text(alphabet="абвёЁйң «»„“\"'-–—\u00a0\t1I."))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_in_place_keeps_every_offset(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


def test_a_reader_finds_names_in_alphabetical_order() -> None:
    names = ["Ель", "«Ёж»", "Жар-птица", "Клуб 9", "Клуб 10", "Нур", "Ңур", "Оазис", "Өмүр", "Парус"]
    assert sorted(set(names), key=sort_key) == names


def test_quotes_and_case_do_not_count_in_the_order() -> None:
    assert sort_key("«парус»") == sort_key("Парус")

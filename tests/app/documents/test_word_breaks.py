from hypothesis import given
from hypothesis import strategies as st

from app.documents.word_breaks import parted


def pieces(word: str, room: int) -> list[str]:
    return list(parted(word, lambda piece: len(piece) <= room))


def test_a_word_that_fits_stays_whole() -> None:
    assert pieces("Кедровка", 8) == ["Кедровка"]


def test_a_double_name_parts_behind_its_hyphen() -> None:
    assert pieces("Ключевская-Заречная", 12) == ["Ключевская-", "Заречная"]


def test_an_address_parts_behind_its_sign_and_gets_no_hyphen() -> None:
    assert pieces("verhovie@example.org", 14) == ["verhovie@", "example.org"]


def test_a_held_space_gives_way_before_a_word_is_torn() -> None:
    assert pieces("пос.\u00a0Маячный", 9) == ["пос.\u00a0", "Маячный"]


def test_a_russian_word_is_hyphenated_between_syllables() -> None:
    assert pieces("приостановлено", 9) == ["приоста-", "новлено"]
    assert pieces("объезд", 4) == ["объ-", "езд"]


def test_a_number_is_broken_without_a_hyphen() -> None:
    assert pieces("1234567", 4) == ["1234", "567"]


@given(st.text("абвьъй-@1x\u00a0", max_size=40), st.integers(1, 9))
def test_nothing_of_a_word_is_lost_and_every_piece_fits(word: str, room: int) -> None:
    parts = pieces(word, room)
    assert all(len(part) <= room for part in parts)
    assert "".join(parts).replace("-", "") == word.replace("-", "")

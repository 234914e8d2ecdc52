"""Words are found whatever their capitals, and others take their place without touching the rest."""

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.finding import hits, replaced
from app.resolutions.reading.marked import Marked
from db.vocabulary import Emphasis, Mark

B, I = Emphasis.BOLD, Emphasis.ITALIC  # noqa: E741 (as on the keyboard)


def stretches(marked: Marked) -> list[tuple[str, Emphasis]]:
    return [(marked.text[mark.start : mark.end], mark.emphasis) for mark in marked.marks]


def test_capitals_yo_dashes_and_kinds_of_space_make_no_difference() -> None:
    assert hits("Ёлка, ЕЛКА и ёлка", "елка") == [(0, 4), (6, 10), (13, 17)]
    assert hits("на 2026\u00a0год", "2026 год") == [(3, 11)]
    assert hits("17–18 мая", "17-18") == [(0, 5)]


def test_nothing_is_found_by_nothing() -> None:
    assert hits("хор", "") == []
    assert hits("", "хор") == []


def test_hits_do_not_overlap() -> None:
    assert hits("ааа", "аа") == [(0, 2)]


def test_a_sentence_goes_on_beginning_with_a_capital() -> None:
    text = "Хор поёт. Пусть хор поёт."
    assert replaced(text, (), hits(text, "хор"), "оркестр").text == "Оркестр поёт. Пусть оркестр поёт."


def test_bold_and_italic_words_stay_so() -> None:
    text = "Петь громко хором и тихо хором"
    marks = (Mark(5, 17, B), Mark(20, 24, I), Mark(25, 30, B))
    after = replaced(text, marks, hits(text, "хором"), "вместе")
    assert after.text == "Петь громко вместе и тихо вместе"
    assert stretches(after) == [("громко вместе", B), ("тихо", I), ("вместе", B)]


def test_new_words_look_as_the_first_of_the_former_ones_did() -> None:
    begun = replaced("хор поёт", (Mark(0, 3, B),), [(0, 8)], "пение идёт")
    assert stretches(begun) == [("пение идёт", B)]
    ended = replaced("хор поёт", (Mark(4, 8, B),), [(0, 8)], "пение идёт")
    assert stretches(ended) == []


def test_words_may_go_without_others_coming() -> None:
    text = "очень, очень рады"
    assert replaced(text, (Mark(0, 5, B),), hits(text, "очень"), "").text == ",  рады"


texts = st.text("абвё АЁ-–", max_size=20)


@given(texts, texts.filter(bool), texts, st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20))))
def test_what_was_not_found_stays_with_its_marks(
    text: str, wanted: str, words: str, spans: list[tuple[int, int]]
) -> None:
    marks = tuple(Mark(a, min(b, len(text)), B) for a, b in spans if a < min(b, len(text)))
    found = hits(text, wanted)
    after = replaced(text, marks, found, words)
    edges = [0, *(edge for hit in found for edge in hit), len(text)]
    kept = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    rest, at = after.text, 0
    for piece in kept:
        assert rest.startswith(piece, at)
        at += len(piece) + len(words)
    assert len(after.text) == len(text) + len(found) * (len(words) - len(wanted))
    assert all(0 <= mark.start < mark.end <= len(after.text) for mark in after.marks)
    if not found:
        assert after.marks == tuple(sorted(marks))

"""What differs between two wordings is quoted in whole words; bold and italic stay with their words."""

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.fragments import differing, marks_moved
from db.vocabulary import Emphasis, Mark

WORDS = st.text(alphabet="абв ", max_size=12)


def test_only_the_words_that_differ_are_quoted() -> None:
    assert differing("в связи с утратой связм.", "в связи с утратой связи.") == ("связм.", "связи.")
    assert differing("Посадить дерево", "Посадить новое дерево") == ("Посадить", "Посадить новое")
    assert differing("Посадить новое дерево", "Посадить дерево") == ("Посадить новое", "Посадить")
    assert differing("Тема", "Другая") == ("Тема", "Другая")


def test_a_long_fragment_is_cut_after_a_word() -> None:
    was, _ = differing("слово " * 60, "иное")
    assert was.endswith("слово…")
    assert len(was) <= 121


def test_bold_stays_with_its_word() -> None:
    bold = (Mark(9, 15, Emphasis.BOLD),)
    before, after = "Посадить дерево у реки", "Посaдитьь дерево у реки"
    (moved,) = marks_moved(bold, before, after)
    assert after[moved.start : moved.end] == "дерево"


def test_bold_of_a_word_that_was_replaced_goes_to_what_replaced_it() -> None:
    assert marks_moved((Mark(0, 2, Emphasis.BOLD),), "аб", "вгд") == (Mark(0, 3, Emphasis.BOLD),)


def test_bold_of_a_word_that_is_gone_is_dropped() -> None:
    assert marks_moved((Mark(3, 5, Emphasis.ITALIC),), "аб вг", "аб ") == ()


@given(before=WORDS, after=WORDS, data=st.data())
def test_marks_never_leave_the_text(before: str, after: str, data: st.DataObject) -> None:
    edge = st.integers(0, len(before))
    start, end = sorted((data.draw(edge), data.draw(edge)))
    for mark in marks_moved((Mark(start, end, Emphasis.BOLD),) if start < end else (), before, after):
        assert 0 <= mark.start < mark.end <= len(after)


@given(text=WORDS.filter(bool))
def test_an_unchanged_text_keeps_its_marks(text: str) -> None:
    mark = Mark(0, len(text), Emphasis.BOLD)
    assert marks_moved((mark,), text, text) == (mark,)

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.rules import NEW, renumber
from app.resolutions.text import Clause, walk
from app.russian.numerals import LETTERS, letter
from db.vocabulary import ClauseStyle

NUMBERED, DASHED = ClauseStyle.NUMBERED, ClauseStyle.DASHED


def draft(*children_counts):
    return tuple(Clause(NEW, "текст", tuple(Clause(NEW, "текст") for _ in range(n))) for n in children_counts)


def markers(clauses):
    return [clause.marker for clause in walk(clauses)]


def test_subclauses_have_russian_letters_written_together_with_the_number():
    assert markers(renumber(draft(0, 3, 0), NUMBERED)) == ["1", "2", "2а", "2б", "2в", "3"]


def test_letters_skip_those_that_word_skips():
    assert not set("ёйъыь") & set(LETTERS)
    assert "".join(map(letter, range(8, 12))) == "зикл"
    assert [letter(28), letter(29), letter(30)] == ["я", "аа", "бб"]


def test_dashes_under_a_numbered_clause_stay_dashes():
    clause = Clause("7в", "учесть:", (Clause("-", "одно;"), Clause("-", "другое.")))
    assert markers(renumber((Clause("7", "…", (clause,)),), NUMBERED)) == ["1", "1а", "-", "-"]


def test_a_paragraph_without_marker_takes_no_number():
    outline = (Clause("1", "первый"), Clause(None, "абзац"), Clause("3", "второй"))
    assert markers(renumber(outline, NUMBERED)) == ["1", None, "2"]


def test_a_dashed_document_has_only_dashes():
    assert markers(renumber(draft(1, 0), DASHED)) == ["-", "-", "-"]


def test_a_document_with_dots_and_brackets_goes_on_as_it_began():
    outline = (
        Clause("1", "", (Clause("1.1", "", written="1.1)"), Clause(NEW, "")), written="1)"),
        Clause(NEW, ""),
    )
    numbered = renumber(outline, NUMBERED)
    assert markers(numbered) == ["1", "1.1", "1.2", "2"]
    assert [clause.written for clause in walk(numbered)] == ["1)", "1.1)", "1.2)", "2)"]


def test_what_was_read_keeps_how_it_was_written_while_its_number_is_the_same():
    outline = (Clause("1", "", written="1 ."), Clause("5", "", written="5."))
    first, second = renumber(outline, NUMBERED)
    assert (first.written, second.marker) == ("1 .", "2")


outlines = st.recursive(
    st.builds(Clause, st.just(NEW), st.just("текст")),
    lambda below: st.builds(Clause, st.just(NEW), st.just("текст"), st.lists(below, max_size=4).map(tuple)),
    max_leaves=40,
)


@given(st.lists(outlines, max_size=40).map(tuple))
def test_no_two_numbers_are_alike_and_they_rise(outline):
    numbered = renumber(outline, NUMBERED)
    top = [clause.marker for clause in numbered]
    assert top == [str(place) for place in range(1, len(outline) + 1)]
    counted = [marker for marker in markers(numbered) if marker != "-"]
    assert len(counted) == len(set(counted))
    for clause in numbered:
        below = [child.marker.removeprefix(clause.marker) for child in clause.children]
        assert below == sorted(below, key=lambda letters: (len(letters), LETTERS.index(letters[0])))


@given(st.lists(outlines, max_size=20).map(tuple), st.sampled_from(ClauseStyle))
def test_numbering_twice_changes_nothing_more(outline, style):
    once = renumber(outline, style)
    assert renumber(once, style) == once

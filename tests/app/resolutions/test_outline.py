from hypothesis import given
from hypothesis import strategies as st

from app.resolutions import outline
from app.resolutions.outline import Line, lines_of, tree_of
from app.resolutions.rules import renumber
from app.resolutions.text import Clause
from db.vocabulary import ClauseStyle, Emphasis, Mark


def numbered(lines):
    return lines_of(renumber(tree_of(lines), ClauseStyle.NUMBERED))


def lines(*depths):
    return numbered([Line(depth, Clause("", f"строка {at}")) for at, depth in enumerate(depths)])


def markers(found):
    return [line.clause.marker for line in numbered(found)]


def test_a_new_clause_comes_after_the_one_being_written():
    assert markers(outline.added(lines(0, 0), 0, Clause("", ""))) == ["1", "2", "3"]


def test_a_new_clause_after_one_with_subclauses_is_its_first_subclause():
    assert markers(outline.added(lines(0, 1, 0), 0, Clause("", ""))) == ["1", "1а", "1б", "2"]


def test_a_parted_clause_keeps_its_bold_words_on_both_sides():
    clause = Clause("3", "Петь громко и тихо", marks=(Mark(5, 13, Emphasis.BOLD),), id=7)
    first, rest = outline.parted(clause, 11)
    assert (first.text, first.marks, first.id) == ("Петь громко", (Mark(5, 11, Emphasis.BOLD),), 7)
    assert (rest.text, rest.marks, rest.id) == ("и тихо", (Mark(0, 1, Emphasis.BOLD),), None)


def test_deepening_makes_a_subclause_and_closes_the_gap_in_the_numbers():
    assert markers(outline.deepened(lines(0, 0, 0), 1)) == ["1", "1а", "2"]


def test_the_first_clause_has_nothing_to_go_below():
    assert not outline.may_deepen(lines(0, 0), 0)
    assert not outline.may_deepen(lines(0, 1), 1)


def test_below_a_lettered_clause_stand_dashes():
    assert markers(outline.deepened(lines(0, 1, 1), 2)) == ["1", "1а", "-"]


def test_raising_a_subclause_takes_the_later_ones_along():
    assert markers(outline.raised(lines(0, 1, 1, 1), 2)) == ["1", "1а", "2", "2а"]


def test_what_hung_below_a_removed_clause_moves_up():
    assert markers(outline.removed(lines(0, 1, 1, 0), 0)) == ["1", "2", "3"]


def test_paragraphs_of_a_preamble_keep_having_no_marker():
    preamble = [Line(0, Clause(None, "Отмечая:")), Line(1, Clause("-", "заслуги;"))]
    assert markers(outline.added(preamble, 1, Clause("", ""))) == [None, "-", "-"]
    assert markers(outline.raised(preamble, 1)) == [None, None]


depths = st.lists(st.integers(0, 3), min_size=1, max_size=12).map(
    lambda wanted: [min(depth, at) for at, depth in enumerate(wanted)]
)


def legal(wanted):
    found = [0]
    for depth in wanted[1:]:
        found.append(min(depth, found[-1] + 1))
    return lines(*found)


@given(depths.map(legal))
def test_lines_and_tree_tell_the_same(found):
    assert lines_of(tree_of(found)) == found


@given(depths.map(legal), st.data())
def test_no_act_loses_a_text_or_tears_the_outline(found, data):
    at = data.draw(st.integers(0, len(found) - 1))
    texts = [line.clause.text for line in found]
    if outline.may_deepen(found, at):
        assert [line.clause.text for line in outline.deepened(found, at)] == texts
    if outline.may_raise(found, at):
        assert [line.clause.text for line in outline.raised(found, at)] == texts
    rest = outline.removed(found, at)
    assert [line.clause.text for line in rest] == texts[:at] + texts[at + 1 :]
    assert lines_of(tree_of(rest)) == rest

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions import outline
from app.resolutions.outline import Line, lines_of, tree_of
from app.resolutions.rules import renumber
from app.resolutions.text import Clause
from db.vocabulary import ClauseRole, ClauseStyle, Emphasis, Mark


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


def test_a_parted_clause_tells_its_marks_in_the_order_in_which_they_are_kept():
    bold_and_italic = (Mark(0, 12, Emphasis.ITALIC), Mark(5, 9, Emphasis.BOLD))
    _, rest = outline.parted(Clause("3", "Петь громко и тихо", marks=bold_and_italic), 5)
    assert rest.marks == tuple(sorted(rest.marks))


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


def texts(found):
    return [line.clause.text for line in found]


def test_a_clause_changes_places_with_its_neighbour_and_takes_its_subclauses_along():
    found = lines(0, 1, 0, 1, 1, 0)
    up = outline.moved(found, 2, outline.place_above(found, 2), 0)
    assert texts(up) == ["строка 2", "строка 3", "строка 4", "строка 0", "строка 1", "строка 5"]
    assert markers(up) == ["1", "1а", "1б", "2", "2а", "3"]
    down = outline.moved(found, 2, outline.place_below(found, 2), 0)
    assert texts(down) == ["строка 0", "строка 1", "строка 5", "строка 2", "строка 3", "строка 4"]


def test_the_first_and_the_last_of_their_kind_have_nowhere_to_go():
    found = lines(0, 1, 1, 0)
    assert outline.place_above(found, 1) is None
    assert outline.place_below(found, 2) is None
    assert outline.place_above(found, 0) is None
    assert outline.place_below(found, 3) is None


def test_a_dragged_clause_is_marked_like_its_new_neighbours():
    found = lines(0, 1, 0)
    assert markers(outline.moved(found, 2, 2, 1)) == ["1", "1а", "1б"]
    assert markers(outline.moved(found, 2, 2, 2)) == ["1", "1а", "-"]
    dashed = numbered([Line(0, Clause("", "а:")), Line(1, Clause("-", "б")), Line(0, Clause("", "в"))])
    assert markers(outline.moved(dashed, 2, 1, 1)) == ["1", "-", "-"]
    assert markers(outline.moved(dashed, 1, 0, 0)) == ["1", "2", "3"]


def test_a_paragraph_among_numbers_stays_one_when_it_is_moved_past_them():
    found = numbered([Line(0, Clause(None, "Вводный")), Line(0, Clause("", "а")), Line(0, Clause("", "б"))])
    assert markers(outline.moved(found, 0, 2, 0)) == ["1", None, "2"]


def test_what_minutes_tell_keeps_its_sign_wherever_it_goes():
    heard = Clause(None, "Слушали", role=ClauseRole.HEARD)
    found = [Line(0, Clause("1", "Вопрос")), Line(1, heard), Line(0, Clause("2", "Другой"))]
    found += [Line(1, Clause("2.1", "Решили", role=ClauseRole.DECIDED))]
    gone = outline.moved(found, 1, 4, 1)
    assert [line.clause.role for line in gone] == [None, None, ClauseRole.DECIDED, ClauseRole.HEARD]
    assert gone[3].clause.marker is None


def test_between_a_clause_and_its_subclauses_only_another_subclause_fits():
    found = lines(0, 1, 0)
    assert list(outline.landing_depths(found, 2, 1)) == [1]
    assert list(outline.landing_depths(found, 2, 2)) == [0, 1, 2]
    assert list(outline.landing_depths(found, 2, 0)) == [0]


@given(depths.map(legal), st.data())
def test_wherever_a_clause_is_dragged_nothing_is_lost_and_no_other_changes_its_parent(found, data):
    found = [replace(line, key=n + 1, clause=replace(line.clause, id=n + 1)) for n, line in enumerate(found)]
    at = data.draw(st.integers(0, len(found) - 1))
    to = data.draw(st.integers(0, len(found)))
    allowed = outline.landing_depths(found, at, to)
    if not allowed:
        return
    depth = data.draw(st.sampled_from(list(allowed)))
    block = {line.key for line in found[at : outline.end_of(found, at)]}
    after = outline.moved(found, at, to, depth)
    assert lines_of(tree_of(after)) == after
    assert max(line.depth for line in after) <= outline.DEEPEST
    assert sorted(line.key for line in after) == sorted(line.key for line in found)
    assert [line.key for line in after if line.key in block] == [
        line.key for line in found if line.key in block
    ]
    assert all(
        (line.key, line.clause.text) == (line.clause.id, found[line.key - 1].clause.text) for line in after
    )

    def parents(shown):
        above = {}
        for place, line in enumerate(shown):
            above[line.key] = next((o.key for o in reversed(shown[:place]) if o.depth < line.depth), None)
        return above

    before, now = parents(found), parents(after)
    assert {key: now[key] for key in now if key != found[at].key} == {
        key: before[key] for key in before if key != found[at].key
    }


@given(depths.map(legal), st.data())
def test_a_clause_moved_down_and_up_again_stands_where_it_stood(found, data):
    at = data.draw(st.integers(0, len(found) - 1))
    below = outline.place_below(found, at)
    if below is not None:
        down = outline.moved(found, at, below, found[at].depth)
        here = below - (outline.end_of(found, at) - at)
        back = outline.moved(down, here, outline.place_above(down, here), down[here].depth)
        assert numbered(back) == found


def test_clauses_from_elsewhere_part_the_clause_they_are_put_into():
    found = lines(0, 0)
    put, where = outline.put_in(found, 0, 3, (Clause("", "раз"), Clause("7", "два", (Clause("-", "три"),))))
    assert texts(put) == ["стр", "раз", "два", "три", "ока 0", "строка 1"]
    assert markers(put) == ["1", "2", "3", "-", "4", "5"]
    assert list(where) == [1, 2, 3]


def test_clauses_from_elsewhere_take_the_place_of_an_empty_one():
    found = [*lines(0), Line(0, Clause("", ""))]
    put, where = outline.put_in(found, 1, 0, (Clause("3", "раз"),))
    assert texts(put) == ["строка 0", "раз"]
    assert list(where) == [1]


def test_in_an_empty_document_numbers_from_elsewhere_are_kept():
    put, _ = outline.put_in([Line(0, Clause("1", ""))], 0, 0, (Clause("1", "а", (Clause("1.1", "б"),)),))
    assert markers(put) == ["1", "1.1"]


pasted = st.lists(st.sampled_from([("", 0), ("1", 0), ("-", 1), (None, 0)]), min_size=1, max_size=4)


@given(depths.map(legal), pasted, st.data())
def test_putting_clauses_in_loses_nothing(found, new, data):
    clauses = tree_of([Line(depth, Clause(marker, f"новая {n}")) for n, (marker, depth) in enumerate(new)])
    at = data.draw(st.integers(0, len(found) - 1))
    place = data.draw(st.integers(0, len(found[at].clause.text)))
    put, where = outline.put_in(found, at, place, clauses)
    assert lines_of(tree_of(put)) == put
    assert texts(put[where.start : where.stop]) == [f"новая {n}" for n in range(len(new))]
    rest = texts([*put[: where.start], *put[where.stop :]])
    assert "".join(rest).replace(" ", "") == "".join(texts(found)).replace(" ", "")

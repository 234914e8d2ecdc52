"""Once a draft was printed for a meeting its numbers stay, and new clauses find numbers in between."""

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.inserting import inserted
from app.resolutions.rules import DASH, NEW, renumber
from app.resolutions.text import Clause, walk
from db.vocabulary import ClauseStyle

NUMBERED = ClauseStyle.NUMBERED


def markers(*clauses: Clause) -> list[str | None]:
    return [clause.marker for clause in walk(inserted(clauses, NUMBERED))]


def row(*numbers: str) -> tuple[Clause, ...]:
    return tuple(Clause(number, "") for number in numbers)


def test_a_clause_between_two_others_gets_a_letter() -> None:
    assert markers(*row("1", "2", NEW, "3")) == ["1", "2", "2а", "3"]


def test_letters_of_subclauses_are_taken() -> None:
    outline = (Clause("1", "", row("1а", "1б")), Clause(NEW, ""), Clause(NEW, ""), Clause("2", ""))
    assert markers(*outline) == ["1", "1а", "1б", "1в", "1г", "2"]


def test_the_last_clause_goes_on_counting_and_the_first_takes_the_next_free_number() -> None:
    assert markers(*row("1", "2", NEW, NEW)) == ["1", "2", "3", "4"]
    assert markers(*row(NEW, "1", "2")) == ["3", "1", "2"]


def test_a_number_that_was_removed_is_not_given_again() -> None:
    assert markers(*row("1", "4", NEW)) == ["1", "4", "5"]


def test_subclauses_go_on_with_the_next_free_letter() -> None:
    assert markers(Clause("1", "", row("1а", NEW, "1б", NEW))) == ["1", "1а", "1в", "1б", "1г"]


def test_dots_and_single_letters_go_on_as_they_began() -> None:
    assert markers(Clause("1", "", row("1.1", "1.2", NEW))) == ["1", "1.1", "1.2", "1.3"]
    assert markers(Clause("1", "", row("1.1", NEW, "1.2"))) == ["1", "1.1", "1.1а", "1.2"]
    outline = (Clause("1", "", row("а", "б", NEW)), Clause("2", "", row("а", NEW)))
    assert markers(*outline) == ["1", "а", "б", "в", "2", "а", "б"]


def test_a_new_number_is_closed_like_the_others() -> None:
    outline = (Clause("1", "", written="1)"), Clause(NEW, ""), Clause("2", "", written="2)"))
    assert [clause.written for clause in inserted(outline, NUMBERED)] == ["1)", "1а)", "2)"]


def test_dashes_and_paragraphs_stay_what_they_are() -> None:
    outline = (Clause("1", "", (Clause(DASH, ""), Clause(None, ""))),)
    assert inserted(outline, NUMBERED) == outline


@st.composite
def printed_then_grown(draw: st.DrawFn) -> tuple[Clause, ...]:
    """A numbered outline with new clauses at any places of it."""
    sizes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=6))
    bare = tuple(Clause(NEW, str(n), tuple(Clause(NEW, "") for _ in range(n))) for n in sizes)

    def grown(clauses: tuple[Clause, ...]) -> list[Clause]:
        out: list[Clause] = []
        for clause in clauses:
            out += [Clause(NEW, "новый")] * draw(st.integers(0, 2))
            out.append(Clause(clause.marker, clause.text, tuple(grown(clause.children))))
        return [*out, *[Clause(NEW, "новый")] * draw(st.integers(0, 2))]

    return tuple(grown(renumber(bare, NUMBERED)))


@given(printed_then_grown())
def test_printed_numbers_stay_and_no_two_are_alike(outline: tuple[Clause, ...]) -> None:
    after = [clause.marker for clause in walk(inserted(outline, NUMBERED))]
    for was, now in zip(walk(outline), after, strict=True):
        assert now
        assert was.marker in (NEW, now)
    counted = [marker for marker in after if marker != DASH]
    assert len(counted) == len(set(counted))

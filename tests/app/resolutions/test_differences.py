"""Two texts of a resolution side by side: what was changed, added, removed, moved."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.decisions.exclude import Exclude
from app.resolutions.differences import Difference, Kind, differences, pieces
from app.resolutions.text import Appendix, Clause, ResolutionText, SignatureLine

FORMER = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    theme="Голоса реки",
    clauses=(
        Clause("1", "Поблагодарить библиотеку за приём."),
        Clause("2", "Подготовить сборник песен к осени.", (Clause("2а", "Ноты собрать весной."),)),
        Clause("3", "Провести слёт хоров на берегу."),
    ),
)


def after(*clauses: Clause) -> tuple[Difference, ...]:
    return differences(FORMER, replace(FORMER, clauses=clauses))


def told(found: tuple[Difference, ...]) -> list[tuple[str, str, str]]:
    return [(each.kind.value, each.before, each.after) for each in found if not each.part]


def test_equal_texts_have_no_differences() -> None:
    assert {each.kind for each in differences(FORMER, FORMER)} == {Kind.SAME}


def test_a_word_that_was_replaced_is_told_by_itself() -> None:
    first, second, third = FORMER.clauses
    found = after(first, replace(second, text="Подготовить сборник песен к зиме."), third)
    changed = next(each for each in found if each.kind is Kind.CHANGED)
    assert [(piece.kind, piece.text) for piece in changed.pieces if piece.kind is not Kind.SAME] == [
        (Kind.REMOVED, "осени"),
        (Kind.ADDED, "зиме"),
    ]


def test_a_clause_that_only_grew_is_the_same_clause() -> None:
    first, second, third = FORMER.clauses
    grown = "Подготовить сборник песен к осени, сказок к зиме, загадок к весне, а также считалок к лету."
    kinds = [kind for kind, *_ in told(after(first, replace(second, text=grown), third))]
    assert kinds == ["same", "changed", "same", "same"]


def test_clauses_that_share_a_word_or_two_are_two_clauses() -> None:
    kinds = [kind for kind, *_ in told(after(Clause("1", "Подготовить помещение, сцену и свет.")))]
    assert kinds.count("added") == 1


def test_a_clause_put_in_between_is_added_and_the_others_only_have_other_numbers() -> None:
    first, second, third = FORMER.clauses
    found = after(first, Clause("2", "Петь."), replace(second, marker="3"), replace(third, marker="4"))
    assert told(found) == [
        ("same", "1", "1"),
        ("added", "", "2"),
        ("same", "2", "3"),
        ("same", "2а", "2а"),
        ("same", "3", "4"),
    ]


def test_a_removed_clause_stands_where_it_stood() -> None:
    first, _, third = FORMER.clauses
    assert told(after(first, replace(third, marker="2"))) == [
        ("same", "1", "1"),
        ("removed", "2", ""),
        ("removed", "2а", ""),
        ("same", "3", "2"),
    ]


def test_a_moved_clause_is_recognised_though_a_word_of_it_changed() -> None:
    first, second, third = FORMER.clauses
    found = after(replace(third, marker="1", text="Провести слёт хоров на острове."), first, second)
    assert told(found)[0] == ("moved", "3", "1")
    assert [kind for kind, *_ in told(found)[1:]] == ["same"] * 3


def test_what_was_understood_of_a_clause_is_compared_too() -> None:
    first, *rest = FORMER.clauses
    found = after(replace(first, decisions=(Exclude(organization="Клуб «Эхо»"),)), *rest)
    changed = next(each for each in found if each.kind is Kind.CHANGED)
    assert "".join(piece.text for piece in changed.facts) == "исключить: Клуб «Эхо»"


def test_the_parts_around_the_clauses_are_compared_as_well() -> None:
    later = replace(
        FORMER,
        theme="Голоса моря",
        signatures=(SignatureLine("Председатель", "Л.Г. Петрова"),),
        appendices=(Appendix("Приложение", (Clause(None, "Ноты."),)),),
    )
    kinds = {each.part: each.kind for each in differences(FORMER, later) if each.kind is not Kind.SAME}
    assert kinds == {"Тема": Kind.CHANGED, "Подписи": Kind.ADDED, "Приложения": Kind.ADDED}


sentences = st.lists(st.sampled_from("петь хор река «Эхо», 5 , . –".split()), max_size=12).map(" ".join)


@given(sentences, sentences)
def test_the_pieces_are_both_texts_and_nothing_else(before: str, now: str) -> None:
    found = pieces(before, now)
    assert "".join(piece.text for piece in found if piece.kind is not Kind.ADDED) == before
    assert "".join(piece.text for piece in found if piece.kind is not Kind.REMOVED) == now


outlines = st.lists(sentences, max_size=6).map(
    lambda texts: tuple(Clause(str(n), text) for n, text in enumerate(texts, 1))
)


@given(outlines, outlines)
def test_every_clause_of_both_is_told_once(before: tuple[Clause, ...], now: tuple[Clause, ...]) -> None:
    found = differences(ResolutionText(clauses=before), ResolutionText(clauses=now))
    assert sorted(each.before for each in found if each.before) == sorted(c.marker or "" for c in before)
    assert [each.after for each in found if each.after] == [c.marker for c in now]

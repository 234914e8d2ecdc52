"""«см. п. 7в» goes on meaning the clause it meant, whatever happens to the numbers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.outline import Line, lines_of, tree_of
from app.resolutions.reference_words import find
from app.resolutions.references import followed, names, renumbered, settled, troubles, warnings
from app.resolutions.rules import NEW, renumber
from app.resolutions.text import Clause
from db.vocabulary import ClauseStyle, Emphasis, Mark


def found(text: str) -> list[str]:
    return [reference.name for reference in find(text)]


def keyed(*clauses: Clause) -> list[Line]:
    return [replace(line, key=key) for key, line in enumerate(lines_of(clauses), 1)]


def numbered(lines: list[Line], style: ClauseStyle = ClauseStyle.NUMBERED) -> list[Line]:
    """Return the lines numbered anew, each with the key it had."""
    fresh = [replace(line, clause=replace(line.clause, marker=line.clause.marker and NEW)) for line in lines]
    again = lines_of(renumber(tree_of(fresh), style))
    return [replace(new, key=old.key) for new, old in zip(again, lines, strict=True)]


def texts(lines: list[Line]) -> list[str]:
    return [line.clause.text for line in lines]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Петь (см. п. 7в).", ["7в"]),
        ("Сроки пункта 2а настоящей резолюции сохранить.", ["2а"]),
        ("Согласно подпункту 3б спеть ещё раз.", ["3б"]),
        ("Исполнение пп. 2 и 3 проверить.", ["2", "3"]),
        ("Исполнить п.п. 4–6, 8а и 10.", ["4", "6", "8а", "10"]),
        ("Пункты 1, 2 или 5 исполнить.", ["1", "2", "5"]),
        ("Согласно п. 5 и пункту 6.2 настоящего постановления.", ["5", "6.2"]),
        ("Подп. «а» п. 3 исполнить.", ["3 а"]),
        ("Пп. «а» п. 3 исполнить.", ["3 а"]),
        ("По п. 2 Секретариату подготовить ноты.", ["2"]),
        ("По п. 2 Петровой Л.Г. подготовить ноты.", ["2"]),
        ("По п. 3, 5 мая провести слёт.", ["3"]),
        ("Во исполнение п. 4 10 организаций пригласить.", ["4"]),
        ("Утвердить план работы (п. 3).", ["3"]),
        ("В соответствии с п. 3 резолюции.", ["3"]),
    ],
)
def test_a_reference_to_this_document_is_found(text: str, named: list[str]) -> None:
    assert found(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Отменить п. 3 резолюции XIX страновой конференции.",
        "Согласно п. 5 Устава.",
        "По пп. 2 и 3, а также п. 7 Положения о секретариате.",
        "По п. 2 ранее принятого постановления.",
        "В Уставе (п. 5) сказано иначе.",
        "Резолюции XIX конференции (п. 3) следовать.",
        "Согласно ст. 5, п. 3 закона.",
        "По п. 4 «Порядка приёма».",
        "По п. 1 протокола № 3.",
        "К п. 2 приложения № 1.",
        "По п. 3 ФЗ.",
        "Спеть 3 песни на 2 голоса 5 мая.",
    ],
)
def test_a_reference_to_another_document_is_none(text: str) -> None:
    assert found(text) == []


def test_a_clause_put_before_moves_the_number_and_nothing_else_of_the_words() -> None:
    before = keyed(Clause("1", "Спеть."), Clause("2", "Исполнение п.\u00a01 и пункта 2 проверить."))
    after = numbered([Line(0, Clause(NEW, "Начать.")), *before])
    assert texts(renumbered(before, after)) == [
        "Начать.",
        "Спеть.",
        "Исполнение п.\u00a02 и пункта 3 проверить.",
    ]


def test_clauses_that_change_places_are_followed_both() -> None:
    before = keyed(Clause("1", "Сначала п. 2."), Clause("2", "Потом п. 1."), Clause("3", "См. пп. 1 и 2."))
    after = numbered([before[1], before[0], before[2]])
    assert texts(renumbered(before, after)) == ["Потом п. 2.", "Сначала п. 1.", "См. пп. 2 и 1."]


def test_a_subclause_that_becomes_a_clause_is_followed() -> None:
    before = keyed(Clause("1", "Спеть.", (Clause("1а", "Ноты."),)), Clause("2", "По п. 1а."))
    after = numbered([before[0], replace(before[1], depth=0), before[2]])
    assert texts(renumbered(before, after))[2] == "По п. 2."


def test_the_letter_under_a_number_is_followed_too() -> None:
    first = Clause("1", "Спеть:", (Clause("а", "раз;"), Clause("б", "два.")))
    before = keyed(first, Clause("2", "Подп. «б» п. 1."))
    assert names(before) == ["1", "1 а", "1 б", "2"]
    turned = zip((before[0], before[2], before[1], before[3]), "1аб2", strict=True)
    after = [replace(line, clause=replace(line.clause, marker=marker)) for line, marker in turned]
    assert texts(renumbered(before, after))[3] == "Подп. «а» п. 1."


def test_a_letter_named_apart_from_its_number_is_followed_however_the_clauses_are_numbered() -> None:
    first = Clause("1", "Спеть:", (Clause("1а", "раз;"), Clause("1б", "два.")))
    before = keyed(first, Clause("2", "Подп. «б» п. 1."))
    assert troubles(before) == ["", "", "", ""]
    after = renumbered(before, numbered([before[0], before[2], before[1], before[3]]))
    assert texts(after)[3] == "Подп. «а» п. 1."
    gone = renumbered(before, numbered([before[0], before[1], before[3]]))
    assert troubles(gone)[2] == "Ссылка на подп.\u00a0б п.\u00a01 ведёт в никуда: тот пункт удалён."


def test_dots_instead_of_letters_are_followed() -> None:
    before = keyed(Clause("1", "Спеть.", (Clause("1а", "Ноты."),)), Clause("2", "По п. 1а."))
    after = [replace(before[1], clause=replace(before[1].clause, marker="1.1"))]
    assert texts(renumbered(before, [before[0], *after, before[2]]))[2] == "По п. 1.1."


def test_a_reference_whose_clause_is_removed_stays_and_is_pointed_out() -> None:
    before = keyed(Clause("1", "См. п. 2."), Clause("2", "Спеть."), Clause("3", "Сыграть."))
    after = renumbered(before, numbered([before[0], before[2]]))
    assert texts(after) == ["См. п. 2.", "Сыграть."]
    assert troubles(after) == ["Ссылка на п.\u00a02 ведёт в никуда: тот пункт удалён.", ""]
    assert list(warnings(tree_of(after))) == [
        "п.\u00a01: ссылка на п.\u00a02 ведёт в никуда: тот пункт удалён."
    ]


def test_one_reference_is_lost_and_its_neighbour_follows() -> None:
    before = keyed(Clause("1", "См. пп. 2 и 3."), Clause("2", "Спеть."), Clause("3", "Сыграть."))
    after = renumbered(before, numbered([before[0], before[2]]))
    assert after[0].clause.text == "См. пп. 2 и 2."
    assert after[0].clause.astray == ("2",)
    later = renumbered(after, numbered([Line(0, Clause(NEW, "Новый.")), *after]))
    assert later[1].clause.text == "См. пп. 2 и 3."
    assert troubles(later)[1].count("никуда") == 1


def test_a_lost_reference_does_not_take_up_with_the_newcomer() -> None:
    before = keyed(Clause("1", "См. п. 2."), Clause("2", "Спеть."), Clause("3", "Сыграть."))
    lost = renumbered(before, numbered([before[0], before[2]]))
    later = renumbered(lost, numbered([lost[0], Line(0, Clause(NEW, "Новый.")), lost[1]]))
    assert later[0].clause.text == "См. п. 2."
    assert troubles(later)[0]


def test_a_lost_reference_that_was_typed_anew_is_an_ordinary_one() -> None:
    clause = Clause("1", "См. п. 3.", astray=("2",))
    assert settled(clause).astray == ()
    assert settled(replace(clause, text="См. п. 2.")).astray == ("2",)


def test_a_reference_to_nothing_is_pointed_out_but_not_where_nothing_has_a_number() -> None:
    assert list(warnings((Clause("1", "См. п. 9."),))) == [
        "п.\u00a01: ссылка на п.\u00a09: такого пункта в проекте нет."
    ]
    assert list(warnings((Clause("-", "См. п. 9."),))) == []


def test_bold_words_behind_the_number_stay_bold() -> None:
    clause = Clause("1", "По п. 9 спеть громко.", marks=(Mark(16, 22, Emphasis.BOLD),))
    after = followed(clause, {"9": "10"})
    (mark,) = after.marks
    assert after.text[mark.start : mark.end] == clause.text[16:22]


def test_what_the_decision_quotes_follows_with_the_text() -> None:
    decision = Exclude(organization="Клуб «Эхо»", reason="на основании п. 2")
    after = followed(Clause("3", "Исключить … на основании п. 2.", decisions=(decision,)), {"2": "4"})
    assert after.text.endswith("п. 4.")
    assert [each.facts()["reason"] for each in after.decisions] == ["на основании п. 4"]


def test_what_an_amendment_quotes_belongs_to_the_other_document() -> None:
    amend = Amend(clause="7", document="резолюции XIX конференции")
    clause = Clause("1", "Внести изменения: слова «п. 2» заменить, п. 3 исключить.", decisions=(amend,))
    assert followed(clause, {"2": "5", "3": "6"}) == clause


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[Line], list[Line]]:
    """An outline in which every clause refers to another one, and the same after an edit."""
    sizes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=6))
    bare = tuple(Clause(NEW, "", tuple(Clause(NEW, "") for _ in range(n))) for n in sizes)
    before = keyed(*renumber(bare, ClauseStyle.NUMBERED))
    markers = [line.clause.marker for line in before]
    before = [
        replace(line, clause=replace(line.clause, text=f"см. п. {draw(st.sampled_from(markers))}"))
        for line in before
    ]
    tops = [[line] for line in before if line.depth == 0]
    for line in before:
        if line.depth:
            owner = next(top for top in tops if top[0].clause.marker == (line.clause.marker or "")[:-1])
            owner.append(line)
    kept = draw(st.permutations(tops))[: draw(st.integers(1, len(tops)))]
    flat = [line for top in kept for line in top]
    for place in draw(st.lists(st.integers(0, len(flat)), max_size=3)):
        flat.insert(place, Line(0, Clause(NEW, "новый")))
    return before, numbered(flat)


@given(edits())
def test_whatever_is_moved_added_or_removed_every_reference_means_what_it_meant(
    edit: tuple[list[Line], list[Line]],
) -> None:
    before, after = edit
    meant = {line.clause.marker: line.key for line in before}
    now = {line.key: line.clause.marker for line in after}
    former = {line.key: line.clause for line in before}
    for line in renumbered(before, after):
        if line.key:
            (was,), (is_,) = found(former[line.key].text), found(line.clause.text)
            target = now.get(meant[was])
            assert is_ == (target or was)
            assert line.clause.astray == (() if target else (was,))


@given(edits())
def test_an_outline_that_did_not_change_is_left_alone(edit: tuple[list[Line], list[Line]]) -> None:
    before, _ = edit
    assert renumbered(before, before) == before

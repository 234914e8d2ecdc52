"""A comparison of two versions on paper: was, became."""

from dataclasses import replace

from app.documents.tree import Table
from app.resolutions.comparison_document import compose_comparison, heading_of, unchanged_words
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.differences import differences
from app.resolutions.text import Clause, ResolutionText

BEFORE = ResolutionText(
    theme="Голоса реки",
    clauses=(
        Clause("1", "Спеть у реки."),
        Clause("2", "Собрать ноты и стихи."),
        Clause("3", "Испечь пирог."),
    ),
)


def test_only_what_differs_is_printed_side_by_side() -> None:
    clauses = (
        replace(BEFORE.clauses[0], text="Спеть у моря.", decisions=(Exclude(organization="Клуб «Эхо»"),)),
        replace(BEFORE.clauses[2], marker="2"),
        replace(BEFORE.clauses[1], marker="3"),
        Clause("4", "Разойтись."),
    )
    document = compose_comparison(
        "Резолюция", "Было. Стало.", differences(BEFORE, replace(BEFORE, clauses=clauses))
    )
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert table.rows == (
        ("п.\u00a01\nизменено", "Спеть у реки.", "Спеть у моря.\n[исключить: Клуб «Эхо»]"),
        ("п.\u00a02 (был п.\u00a03)\nперемещено", "Испечь пирог.", "Испечь пирог."),
        ("п.\u00a04\nдобавлено", "", "Разойтись."),
    )


def test_equal_versions_say_so() -> None:
    document = compose_comparison("Резолюция", "", differences(BEFORE, BEFORE))
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_each_part_is_called_by_its_name() -> None:
    later = replace(BEFORE, theme="Голоса моря", clauses=(Clause("-", "Новое дело."), *BEFORE.clauses))
    headings = [heading_of(each) for each in differences(BEFORE, later)]
    assert headings[:2] == ["Тема · изменено", "пункт перечня · добавлено"]
    assert headings[-1] == "п.\u00a03 · без изменений"
    assert unchanged_words(3) == "3\u00a0места без изменений"

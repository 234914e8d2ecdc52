from app.resolutions.confirming import confirmed, proposals, without_consequences
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.text import Clause, ResolutionText

TEXT = ResolutionText(
    clauses=(
        Clause("1", "Поблагодарить хор."),
        Clause(
            "2",
            "Собрать ноты.",
            (Clause("2а", "Исключить.", decisions=(Exclude(organization="ОО «Наш двор»"), Assign())),),
            decisions=(Assign(),),
        ),
        Clause("3", "Поблагодарить хор."),
    )
)


def test_every_decision_is_proposed_with_its_clause() -> None:
    assert [(each.clause.marker, each.place) for each in proposals(TEXT)] == [
        ("2", (1, 0)),
        ("2а", (2, 0)),
        ("2а", (2, 1)),
    ]
    assert without_consequences(TEXT) == 2


def test_only_what_was_confirmed_stays_and_as_it_was_corrected() -> None:
    chosen = Exclude(organization="ОО «Наш двор»", organization_id=7)
    text = confirmed(TEXT, {(2, 0): chosen})
    assert [each.decision for each in proposals(text)] == [chosen]
    assert text.clauses[1].text == "Собрать ноты."


def test_nothing_confirmed_leaves_the_words_alone() -> None:
    assert list(proposals(confirmed(TEXT, {}))) == []

"""What the office has begun several sentences with is offered when it begins so again."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.phrases import Phrases, phrases
from app.resolutions.text import Clause, ResolutionText
from app.russian.folding import fold_in_place
from db.vocabulary import MeetingKind

SAID = (
    "Поручить Секретариату подготовить план праздника. Срок – до мая.",
    "Поручить Секретариату подготовить отчёт о сборе нот.",
    "Поручить Секретариату разослать памятку.",
    "Поручить Совету ёлку.",
    "Поблагодарить хозяев за приём.",
    "Поблагодарить хозяев за приём.",
)


def test_what_is_said_most_often_comes_first_and_goes_on_as_far_as_it_is_the_same() -> None:
    assert Phrases(SAID).offered("поруч") == [
        "Поручить",
        "Поручить Секретариату",
        "Поручить Секретариату подготовить",
    ]


def test_what_is_said_again_as_a_whole_is_offered_as_a_whole() -> None:
    assert Phrases(SAID).offered("Побл") == ["Поблагодарить хозяев за приём."]


def test_what_was_said_once_or_typed_in_full_is_no_phrase() -> None:
    assert Phrases(SAID).offered("срок") == []
    assert Phrases(SAID).offered("Поручить Секретариату подготовить") == []
    assert Phrases(SAID).offered("по") == []


@given(st.lists(st.text("аб ё.", max_size=12), max_size=8), st.text("абё ", min_size=3, max_size=5))
def test_a_phrase_begins_as_typed_and_was_said_twice(texts: list[str], typed: str) -> None:
    begun = fold_in_place(typed.lstrip())
    for phrase in Phrases(texts).offered(typed):
        folded = fold_in_place(phrase)
        assert folded.startswith(begun)
        assert len(folded) > len(begun)
        assert sum(fold_in_place(text).count(folded) for text in texts) >= 2


def test_they_come_from_adopted_clauses_only(office: Office) -> None:
    day = date(2026, 6, 19)
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.COUNCIL,
        number=1,
        date_from=day,
        date_to=day,
        operative="РЕШИЛИ",
        clauses=tuple(Clause(str(n), said) for n, said in enumerate(SAID, 1)),
    )
    draft = office.do(import_resolution, text).ids[0]
    assert office.read(phrases).offered("Побл") == []
    office.do(adopt, draft)
    assert office.read(phrases).offered("Побл") == ["Поблагодарить хозяев за приём."]

"""Minutes as they are read: of the shapes in ../corpus, and of the program's own printing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL, GOST, Style
from app.documents.text import render_text
from app.errors import UserError
from app.meetings.minutes_text import minutes_text
from app.resolutions.document import compose
from app.resolutions.fields import fields_of, reading_of
from app.resolutions.reading import read_text, to_json
from app.resolutions.reading.documents import read_lines
from app.resolutions.reading.pdf_text import read_pdf
from app.resolutions.reading.word import read_word
from app.resolutions.rules import NEW, renumber
from app.resolutions.text import Clause, LetterText, ResolutionText, walk
from db.vocabulary import ClauseRole, ClauseStyle, DecisionKind, DocumentKind
from tests.app.meetings.sitting import FACTS, crowd

WRITTEN = minutes_text(
    replace(FACTS, agenda=FACTS.agenda[:-1], attendance=crowd(17))  # nothing is left to be written
)


def outline(text: ResolutionText | LetterText) -> list[tuple[ClauseRole | None, str | None, str, int]]:
    assert isinstance(text, ResolutionText)
    return [(each.role, each.marker, each.text, len(each.children)) for each in walk(text.clauses)]


def printed(text: ResolutionText) -> ResolutionText | LetterText:
    return read_text(render_text(compose(text)))


BY_LETTER = minutes_text(replace(FACTS, agenda=FACTS.agenda[:-1], by_correspondence=True))


def test_minutes_of_a_vote_by_correspondence_are_read_back_too() -> None:
    back = printed(BY_LETTER)
    assert isinstance(back, ResolutionText)
    assert outline(back) == outline(BY_LETTER)
    assert [each.text for each in back.preamble] == [each.text for each in BY_LETTER.preamble]
    assert back.adoption.text == ""


def test_what_the_program_writes_it_reads_back_as_it_was() -> None:
    back = printed(WRITTEN)
    assert isinstance(back, ResolutionText)
    assert outline(back) == outline(WRITTEN)
    assert [(each.text, len(each.children)) for each in back.preamble] == [
        (each.text, len(each.children)) for each in WRITTEN.preamble
    ]
    named = (
        "kind",
        "title",
        "meeting",
        "number",
        "meeting_kind",
        "date_to",
        "place",
        "operative",
        "signatures",
    )
    assert [getattr(back, name) for name in named] == [getattr(WRITTEN, name) for name in named]
    assert [len(each.blocks[0].children) for each in back.appendices] == [17]
    assert back.unplaced == ()


@pytest.mark.parametrize("style", [COUNCIL, GOST])
def test_pages_and_a_word_document_of_minutes_are_read_back_as_they_were(style: Style) -> None:
    document = compose(WRITTEN)
    assert outline(read_lines(read_pdf(render_pdf(document, style)))) == outline(WRITTEN)
    assert outline(read_lines(read_word(render_docx(document, style)))) == outline(WRITTEN)


_TITLES = st.sampled_from(["О ярмарке", "О книге «Река»", "Разное", "Утверждение плана на 2027 год"])
_TOLD = st.sampled_from(["К.Л. Орлов – о сроках.", "И.И. Сорокина рассказала о клубах.", "Лапина О.С."])
_DECIDED = st.sampled_from(
    ["Провести ярмарку.", "Сведения принять к сведению.", "Клубам города:", "Исключить клуб «Парус»."]
)
_VOTED = st.sampled_from(["единогласно.", "«за» – 5, «против» – 1, «воздержались» – нет; решение принято."])


def _paragraphs(
    texts: st.SearchStrategy[str], role: ClauseRole, most: int
) -> st.SearchStrategy[list[Clause]]:
    return st.lists(texts.map(lambda text: Clause(None, text, role=role)), max_size=most)


@st.composite
def items(draw: st.DrawFn) -> Clause:
    heard = draw(_paragraphs(_TOLD, ClauseRole.HEARD, 1))
    spoken = draw(_paragraphs(_TOLD, ClauseRole.SPOKEN, 3))
    voted = draw(_paragraphs(_VOTED, ClauseRole.VOTED, 1))
    decided = [
        Clause(NEW, text, _listed(text), role=ClauseRole.DECIDED)
        for text in draw(st.lists(_DECIDED, min_size=1, max_size=3))
    ]
    return Clause(NEW, draw(_TITLES), (*heard, *spoken, *decided, *voted), role=ClauseRole.ITEM)


def _listed(text: str) -> tuple[Clause, ...]:
    named = (Clause("-", name, role=ClauseRole.DECIDED) for name in ("«Ладья»;", "«Парус»."))
    return tuple(named) if text.endswith(":") else ()


@settings(max_examples=100, deadline=None)
@given(st.lists(items(), min_size=1, max_size=4))
def test_any_minutes_are_read_back_as_they_were(found: list[Clause]) -> None:
    clauses = renumber(tuple(found), ClauseStyle.NUMBERED)
    agenda = tuple(Clause(each.marker, f"{each.text}.") for each in clauses)
    text = replace(WRITTEN, clauses=clauses, preamble=(Clause(None, "Повестка дня:", agenda),), appendices=())
    assert outline(printed(text)) == outline(text)


def test_minutes_keep_their_kind_and_roles_as_values() -> None:
    back = reading_of(fields_of(WRITTEN))
    assert back == WRITTEN
    told = to_json(WRITTEN)
    assert told["kind"] == "minutes"
    assert told["clauses"][1]["children"][0]["role"] == "heard"
    assert "role" not in to_json(replace(WRITTEN, kind=DocumentKind.RESOLUTION))["clauses"][0]


def test_only_decisions_are_understood_not_what_was_said() -> None:
    text = read_text(
        "ПРОТОКОЛ № 1\nзаседания совета\n\nСЛУШАЛИ: И.И. Сорокина просила исключить клуб «Парус».\n\n"
        "РЕШИЛИ: Исключить из состава совета клуб «Ладья».\n"
    )
    assert isinstance(text, ResolutionText)
    decisions = [(each.role, one.kind) for each in walk(text.clauses) for one in each.decisions]
    assert decisions == [(ClauseRole.DECIDED, DecisionKind.EXCLUDE)]


def test_another_word_for_one_decision_stays_where_it_stood() -> None:
    text = read_text(
        "ПРОТОКОЛ № 1\nзаседания совета\n\nСЛУШАЛИ: И.И. Сорокина.\n\nРЕШИЛИ:\n1. Ждать.\n\n"
        "СЛУШАЛИ: К.Л. Орлов.\n\nПОСТАНОВИЛИ:\n1. Читать.\n"
    )
    assert isinstance(text, ResolutionText)
    again = render_text(compose(text))
    assert again.index("РЕШИЛИ:") < again.index("Ждать") < again.index("ПОСТАНОВИЛИ:") < again.index("Читать")


def test_a_title_alone_makes_no_minutes() -> None:
    with pytest.raises(UserError):
        read_text("ПРОТОКОЛ № 4\n\nПросто заметка о погоде.")


def test_a_title_that_repeats_the_agenda_without_its_number_begins_the_item() -> None:
    text = read_text(
        "ПРОТОКОЛ № 1\nзаседания совета\n\nПовестка дня:\n1. О ярмарке.\n2. О книге.\n\n"
        "О ярмарке\n\nСЛУШАЛИ: И.И. Сорокина.\n\nРЕШИЛИ:\n1. Ждать.\n\nО книге\n\nРЕШИЛИ:\n1. Читать.\n"
    )
    assert isinstance(text, ResolutionText)
    assert [(each.role, each.text) for each in text.clauses] == [
        (ClauseRole.ITEM, "О ярмарке"),
        (ClauseRole.ITEM, "О книге"),
    ]

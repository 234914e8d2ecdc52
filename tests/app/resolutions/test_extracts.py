"""An extract quotes chosen clauses of an adopted document, is numbered within its year and certified."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.text import render_text
from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.extract_document import compose_extract
from app.resolutions.extracts import (
    ExtractEntry,
    annul_extract,
    extracts,
    issue_extract,
    numbered,
    quotable,
    where_original_lies,
)
from app.resolutions.operations import import_resolution
from app.resolutions.text import Adoption, Clause, ResolutionText, SignatureLine
from db.vocabulary import ClauseRole, DocumentKind, MeetingKind
from tests.builders import member

DAY = date(2026, 6, 19)
MADE = date(2026, 6, 22)
TEXT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="XX страновой тематической конференции\nкультурных объединений Заречья",
    meeting_kind=MeetingKind.THEMATIC,
    number=20,
    theme="Песни реки",
    date_from=DAY,
    date_to=DAY,
    date_line="(19 июня 2026 г., г. Заречный)",
    operative="ПОСТАНОВИЛИ",
    clauses=(
        Clause("1", "Одобрить отчёт секретариата."),
        Clause(
            "2",
            "Исключить из состава:",
            (
                Clause("2а", "ОО «Наш двор»;", decisions=(Exclude(organization="ОО «Наш двор»"),)),
                Clause("2б", "клуб «Окоём»."),
            ),
        ),
        Clause("3", "Провести конкурс.", (Clause("3а", "Жюри собрать к маю."),)),
    ),
    signatures=(SignatureLine("Председатель совета", "К.Л. Орлов"),),
)


@pytest.fixture
def yard(office: Office) -> int:
    return member(office, "Общественное объединение «Наш двор»", short_name="ОО «Наш двор»")


@pytest.fixture
def adopted(office: Office, yard: int) -> int:
    resolution_id = office.do(import_resolution, TEXT).ids[0]
    office.do(adopt, resolution_id)
    return resolution_id


def entry(office: Office, resolution_id: int, *markers: str, **more: object) -> ExtractEntry:
    """Return the entry of an extract with the clauses of these numbers."""
    lines = office.read(quotable, resolution_id)
    chosen = tuple(line.clause_id for line in lines if line.words.partition(".")[0] in markers)
    asked = ExtractEntry(resolution_id, chosen, MADE, "Секретарь-координатор", "И.М. Соболева")
    return replace(asked, **more)  # type: ignore[arg-type]


def printed(office: Office, asked: ExtractEntry) -> list[str]:
    text = render_text(office.read(compose_extract, asked)).replace("\u00a0", " ")
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_an_extract_quotes_its_clause_under_its_number_and_is_certified(office: Office, adopted: int) -> None:
    lines = printed(office, entry(office, adopted, "3а", addressee="ОО «Наш двор»"))
    assert lines[1:] == [
        "ОО «Наш двор»",
        "ВЫПИСКА № 1",
        "из резолюции",
        "XX страновой тематической конференции",
        "культурных объединений Заречья",
        "«Песни реки»",
        "(19 июня 2026 г., г. Заречный)",
        "ПОСТАНОВИЛИ:",
        "3а. Жюри собрать к маю.",
        "Председатель совета    К.Л. Орлов",
        "Верно",
        "Секретарь-координатор    И.М. Соболева",
        "22 июня 2026 г.",
    ]


def test_an_extract_tells_the_day_that_stands_at_the_end_of_its_document(office: Office, yard: int) -> None:
    dated = Adoption("Принята единогласно.\n19 июня 2026 г., г. Заречный")
    text = replace(TEXT, date_line="", place="г. Заречный", adoption=dated)
    resolution_id = office.do(import_resolution, text).ids[0]
    office.do(adopt, resolution_id)
    assert "19 июня 2026 г., г. Заречный" in printed(office, entry(office, resolution_id, "1"))


def test_a_clause_that_ends_a_sentence_is_quoted_with_its_beginning(office: Office, adopted: int) -> None:
    lines = printed(office, entry(office, adopted, "2а"))
    assert "2. Исключить из состава:" in lines
    assert "2а. ОО «Наш двор»;" in lines
    assert not any("Окоём" in line for line in lines)


def test_the_clauses_about_an_organisation_are_marked_for_its_extract(
    office: Office, adopted: int, yard: int
) -> None:
    lines = office.read(quotable, adopted, yard)
    assert [line.words for line in lines if line.about] == ["2а. ОО «Наш двор»;"]
    assert not any(line.about for line in office.read(quotable, adopted))


def test_extracts_are_numbered_within_their_year(office: Office, adopted: int) -> None:
    for made, number in ((MADE, 1), (MADE, 2), (date(2027, 1, 11), 1), (date(2026, 12, 30), 3)):
        asked = office.read(numbered, entry(office, adopted, "1", made_on=made))
        assert asked.number == number
        office.do(issue_extract, asked)
    assert [(row.made_on.year, row.number) for row in office.read(extracts, adopted)] == [
        (2027, 1),
        (2026, 3),
        (2026, 2),
        (2026, 1),
    ]


def test_a_number_is_not_given_twice(office: Office, adopted: int) -> None:
    first = office.read(numbered, entry(office, adopted, "1"))
    office.do(issue_extract, first)
    with pytest.raises(UserError, match="уже занят"):
        office.do(issue_extract, replace(first, clauses=first.clauses))


def test_an_annulled_extract_keeps_its_number_and_says_why(office: Office, adopted: int) -> None:
    issued = office.do(issue_extract, office.read(numbered, entry(office, adopted, "1")))
    with pytest.raises(UserError, match="почему"):
        office.do(annul_extract, issued.ids[0], " ")
    office.do(annul_extract, issued.ids[0], "выдана не тому")
    (row,) = office.read(extracts, adopted)
    assert (row.number, row.annulled_reason) == (1, "выдана не тому")
    assert office.read(numbered, entry(office, adopted, "1")).number == 2
    with pytest.raises(UserError, match="уже аннулирована"):
        office.do(annul_extract, issued.ids[0], "ещё раз")


def test_what_left_the_house_is_not_undone(office: Office, adopted: int) -> None:
    office.do(issue_extract, office.read(numbered, entry(office, adopted, "1")))
    with pytest.raises(UserError, match="вышел из секретариата"):
        office.undo()


def test_a_given_extract_is_printed_again_under_its_own_number(office: Office, adopted: int) -> None:
    for _ in range(2):
        office.do(issue_extract, office.read(numbered, entry(office, adopted, "2а")))
    first = office.read(extracts, adopted)[-1]
    assert "ВЫПИСКА № 1" in printed(office, first.entry)


def test_there_is_no_extract_of_a_draft_of_nothing_or_by_nobody(office: Office, adopted: int) -> None:
    draft = office.do(import_resolution, replace(TEXT, number=21, clauses=TEXT.clauses[:1])).ids[0]
    for asked, words in (
        (entry(office, draft, "1"), "из принятого документа"),
        (entry(office, adopted), "ни одного пункта"),
        (entry(office, adopted, "1", certifier_post=" "), "кто заверяет"),
    ):
        with pytest.raises(UserError, match=words):
            office.read(compose_extract, asked)
        with pytest.raises(UserError, match=words):
            office.do(issue_extract, asked)


def test_for_outsiders_it_says_where_the_original_lies(office: Office, adopted: int) -> None:
    assert office.read(where_original_lies, adopted) == ""
    lines = printed(office, entry(office, adopted, "1", original="Подлинник находится в деле № 2, л. 14"))
    assert lines[-1] == "Подлинник находится в деле № 2, л. 14"


def test_of_minutes_it_quotes_what_was_heard_decided_and_voted(office: Office) -> None:
    told = (
        Clause(None, "Орлов К.Л. – о празднике.", role=ClauseRole.HEARD),
        Clause(None, "Речная О.П. поддержала.", role=ClauseRole.SPOKEN),
        Clause("1.1", "Провести праздник в мае.", role=ClauseRole.DECIDED),
        Clause("1.2", "Позвать хоры.", role=ClauseRole.DECIDED),
        Clause(None, "единогласно.", role=ClauseRole.VOTED),
    )
    item = Clause("1", "О празднике песни", told, role=ClauseRole.ITEM)
    minutes = replace(
        TEXT,
        kind=DocumentKind.MINUTES,
        title="ПРОТОКОЛ № 6",
        meeting="заседания совета",
        meeting_kind=MeetingKind.COUNCIL,
        number=6,
        theme="",
        clauses=(item,),
    )
    minutes_id = office.do(import_resolution, minutes).ids[0]
    office.do(adopt, minutes_id)
    assert [line.words for line in office.read(quotable, minutes_id)] == [
        "1.1. Провести праздник в мае.",
        "1.2. Позвать хоры.",
    ]
    chosen = office.read(quotable, minutes_id)[1].clause_id
    asked = ExtractEntry(minutes_id, (chosen,), MADE, "Секретарь", "И.М. Соболева")
    lines = printed(office, asked)
    assert lines[1:5] == [
        "ВЫПИСКА № 1",
        "из протокола № 6",
        "заседания совета",
        "(19 июня 2026 г., г. Заречный)",
    ]
    assert lines[5:10] == [
        "1. О празднике песни",
        "СЛУШАЛИ: Орлов К.Л. – о празднике.",
        "ПОСТАНОВИЛИ:",
        "1.2. Позвать хоры.",
        "ГОЛОСОВАЛИ: единогласно.",
    ]

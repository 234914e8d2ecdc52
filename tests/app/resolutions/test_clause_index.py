"""Adopted clauses are found by any words, in their sentence, and by what they decide about whom."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli import main
from app.members.former_names import add_former_name
from app.members.rows import FormerNameRow
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.clause_hits import clause_rows, excerpt
from app.resolutions.clause_index import ClauseFilter, ClauseIndex, clause_index
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import import_resolution
from app.resolutions.text import Appendix, Clause, ResolutionText
from app.russian.folding import search_fold
from db.vocabulary import DecisionKind, MeetingKind
from tests.builders import member

LONG = "Поручить совету " + "подготовить и обсудить многое, " * 20 + "а ёлку украсить свечами."


def resolution(number: int, year: int, *clauses: Clause, appendix: str = "") -> ResolutionText:
    """A resolution of a country conference on a day of June."""
    return ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=number,
        date_from=date(year, 6, 19),
        date_to=date(year, 6, 19),
        operative="ПОСТАНОВИЛИ",
        clauses=clauses,
        appendices=(Appendix(appendix, (Clause(None, "Берег делят на участки."),)),) if appendix else (),
    )


def adopted(office: Office, text: ResolutionText) -> int:
    """The resolution taken in and adopted."""
    id_ = office.do(import_resolution, text).ids[0]
    office.do(adopt, id_)
    return id_


@pytest.fixture
def river(office: Office) -> int:
    """The organisation named and decided about; returns its card."""
    return member(office, "Общественное объединение «Дом у реки»", short_name="ОО «Дом у реки»")


@pytest.fixture
def index(office: Office, river: int) -> ClauseIndex:
    adopted(
        office,
        resolution(
            19,
            2024,
            Clause("1", "Поблагодарить общественное объединение «Дом у реки» за приём."),
            Clause(
                "2",
                "Украсить ёлку. Свечи раздать детям:",
                (Clause("-", "в школах;", responsible=("Секретариат",)), Clause("-", "в яслях.")),
                decisions=(Assign(),),
                responsible=("Секретариат",),
            ),
            appendix="План очистки берега",
        ),
    )
    adopted(
        office,
        resolution(
            20,
            2026,
            Clause(
                "1",
                "Приостановить членство этой организации.",
                decisions=(Suspend(organization="ОО «Дом у реки»"),),
            ),
            Clause("2", "Провести праздник ХX века.", responsible=("Г.В. Степной",)),
        ),
    )
    office.do(import_resolution, resolution(21, 2027, Clause("1", "Украсить ёлку снова.")))
    return office.read(clause_index)


def texts(office: Office, index: ClauseIndex, asked: str, wanted: ClauseFilter | None = None) -> list[str]:
    return [row.text for row in office.read(clause_rows, index.find(asked, wanted or ClauseFilter()))]


def test_words_are_found_in_any_order_ё_as_е_and_drafts_are_not(office: Office, index: ClauseIndex) -> None:
    assert texts(office, index, "ЕЛКУ украс") == ["Украсить ёлку. Свечи раздать детям:"]
    assert texts(office, index, "ёлку реки") == []


def test_latin_letters_that_look_like_russian_ones_are_found_as_those(
    office: Office, index: ClauseIndex
) -> None:
    assert texts(office, index, "XX века") == ["Провести праздник ХX века."]


def test_the_newest_comes_first_and_each_document_in_reading_order(
    office: Office, index: ClauseIndex
) -> None:
    rows = office.read(clause_rows, index.find(""))
    assert [(row.day.year, row.place.replace("\u00a0", " "), row.text[:8]) for row in rows] == [
        (2026, "п. 1", "Приостан"),
        (2026, "п. 2", "Провести"),
        (2024, "п. 1", "Поблагод"),
        (2024, "п. 2", "Украсить"),
        (2024, "п. 2", "в школах"),
        (2024, "п. 2", "в яслях."),
        (2024, "приложение", "План очи"),
        (2024, "приложение", "Берег де"),
    ]
    assert len(index) == len(rows)


def test_a_clause_tells_in_which_document_it_stands(office: Office, index: ClauseIndex) -> None:
    (row,) = office.read(clause_rows, index.find("праздник"))
    assert row.resolution.replace("\u00a0", " ") == "Резолюция XX страновой тематической конференции"


def test_an_organisation_is_found_where_it_is_named_and_where_it_is_decided_about(
    office: Office, index: ClauseIndex, river: int
) -> None:
    about = ClauseFilter(organizations=frozenset({river}))
    assert [text[:8] for text in texts(office, index, "", about)] == ["Приостан", "Поблагод"]
    assert index.organizations() == [river]
    assert index.name_of(river) == "ОО «Дом у реки»"


def test_an_organisation_is_found_under_a_former_name(office: Office, index: ClauseIndex, river: int) -> None:
    ice = member(office, "Общественный фонд «Лёд»")
    about = ClauseFilter(organizations=frozenset({ice}))
    assert texts(office, index, "", about) == []
    office.do(add_former_name, ice, FormerNameRow("ОФ «Дом у реки»", "", date(2015, 1, 1)))
    assert [text[:8] for text in texts(office, office.read(clause_index), "", about)] == ["Поблагод"]


def test_kind_person_and_year_choose_and_all_of_them_must_agree(office: Office, index: ClauseIndex) -> None:
    assert index.kinds() == [DecisionKind.SUSPEND, DecisionKind.ASSIGN]
    assert index.people() == ["Г.В. Степной", "Секретариат"]
    assert index.years() == [2026, 2024]
    secretariat = ClauseFilter(people=frozenset({"Секретариат"}))
    assert len(texts(office, index, "", secretariat)) == 2
    assert len(texts(office, index, "", replace(secretariat, kinds=frozenset({DecisionKind.ASSIGN})))) == 1
    assert texts(office, index, "", replace(secretariat, years=frozenset({2026}))) == []


def marked(text: str, asked: str) -> tuple[str, list[str]]:
    shown = excerpt(text, asked)
    return shown.text, [shown.text[start:end] for start, end in shown.found]


def test_the_hit_is_shown_in_its_sentence() -> None:
    text = "Поблагодарить хозяев. Ёлку на ул. Лесной украсить. Свечи раздать."
    assert marked(text, "украс елку") == ("Ёлку на ул. Лесной украсить.", ["Ёлку", "украс"])
    assert marked(text, "") == (text, [])


def test_a_long_sentence_begins_shortly_before_the_hit() -> None:
    shown, found = marked(LONG, "ёлку")
    assert shown.startswith("… ")
    assert shown.endswith("а ёлку украсить свечами.")
    assert len(shown) < 120
    assert found == ["ёлку"]


def test_words_that_overlap_are_marked_once() -> None:
    assert marked("Провести праздник.", "праздник празд здник") == ("Провести праздник.", ["праздник"])


@given(st.text("аё «»бв.-XхЕ\u00a0\n№1", max_size=60), st.text("аёбвх1 е", max_size=6))
def test_what_is_marked_is_what_was_asked_for(text: str, asked: str) -> None:
    shown = excerpt(text, asked)
    words = search_fold(asked).split()
    for start, end in shown.found:
        assert 0 <= start < end <= len(shown.text)
        assert any(word in search_fold(shown.text[start:end]) for word in words)
    assert shown.text.removeprefix("… ") in text


def test_the_command_prints_the_sentence_and_its_json(
    office: Office, index: ClauseIndex, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--office", str(office.path), "resolution", "find", "свечи"]
    assert main(command) == 0
    assert "19.06.2024" in (printed := capsys.readouterr().out)
    assert "Свечи раздать детям:" in printed
    assert main([*command, "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["clause"], found["day"]) == ("2", "2024-06-19")
    assert found["excerpt"] == "Свечи раздать детям:"

"""A misprint in an adopted document: the right words are printed, the wrong ones kept, nothing redecided."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.assignments.closing import close_as_done
from app.check import problems
from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.corrections import corrections
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.earlier import notes_on
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolution_text, resolutions
from app.resolutions.reading.clauses import understood
from app.resolutions.revisions import Passage, correct, passages
from app.resolutions.text import Adoption, Appendix, Clause, ResolutionText, SignatureLine
from db.models import Assignment, MembershipEvent
from db.vocabulary import Emphasis, Mark, MeetingKind
from tests.builders import member

DAY, TODAY = date(2026, 6, 19), date(2026, 11, 20)
EXCLUDES = "Исключить ОО «Мсот» из состава Содружества в связи с утратой связм."
TEXT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="XX СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ",
    meeting_kind=MeetingKind.THEMATIC,
    number=20,
    theme="Песни рекии",
    place="г. Зеречный",
    date_from=DAY,
    date_to=DAY,
    date_line="(19 июня 2026 г., г. Зеречный)",
    preamble=(Clause(None, "Отмечая, что берега чисты,"),),
    operative="ПОСТАНОВИЛИ",
    adoption=Adoption("Принята единогласно."),
    signatures=(SignatureLine("Председатель", "Г.В. Степнои"),),
    appendices=(Appendix("Приложение", (Clause("-", "ноты и тексты"),)),),
)


@pytest.fixture
def adopted(office: Office) -> int:
    """Clause 1 excludes «Мост» under a misprinted name, clause 2 gives a task, clause 3 thanks."""
    bridge = member(office, "ОО «Мост»")
    exclude = Exclude(organization="ОО «Мсот»", organization_id=bridge, reason="в связи с утратой связм")
    task = "Секретариату подготовить сборник песен в срок до 15 февраля 2027 года."
    clauses = (
        Clause("1", EXCLUDES, decisions=(exclude,)),
        *understood([Clause("2", task)], DAY),
        Clause("3", "Поблагодарить гоородскую библиотеку.", marks=(Mark(14, 24, Emphasis.BOLD),)),
    )
    drafted = office.do(import_resolution, replace(TEXT, clauses=clauses)).ids[0]
    office.do(adopt, drafted)
    return drafted


def clause(office: Office, resolution_id: int, marker: str) -> Clause:
    text = office.read(resolution_text, resolution_id)
    return next(each for each in text.clauses if each.marker == marker)


def correct_clause(office: Office, resolution_id: int, marker: str, words: str) -> None:
    id_ = clause(office, resolution_id, marker).id
    office.do(correct, resolution_id, id_, "text", words, "опечатка", TODAY)


def test_the_right_words_are_shown_and_the_wrong_ones_kept(office: Office, adopted: int) -> None:
    correct_clause(office, adopted, "3", "Поблагодарить городскую библиотеку.")
    thanks = clause(office, adopted, "3")
    assert thanks.text == "Поблагодарить городскую библиотеку."
    (bold,) = thanks.marks
    assert thanks.text[bold.start : bold.end] == "городскую"
    (kept,) = office.read(corrections, adopted)
    assert (kept.before, kept.note) == ("Поблагодарить гоородскую библиотеку.", "опечатка")
    assert office.read(notes_on, adopted) == {thanks.id: "Исправлено 20.11.2026: было „гоородскую“"}
    office.undo()
    assert clause(office, adopted, "3").text == "Поблагодарить гоородскую библиотеку."


def given(office: Office) -> list[str]:
    return office.read(lambda session: list(session.scalars(select(Assignment.text).order_by(Assignment.id))))


def test_the_open_task_of_the_clause_is_told_in_the_right_words(office: Office, adopted: int) -> None:
    (task,) = given(office)
    mended = task.replace("сборник песен", "сборник песен реки")
    correct_clause(office, adopted, "2", mended)
    assert given(office) == [mended]
    office.undo()
    assert given(office) == [task]
    closed = office.read(lambda session: session.scalars(select(Assignment.id)).one())
    office.do(close_as_done, closed, "сборник вышел", day=date(2026, 11, 1))
    correct_clause(office, adopted, "2", mended)
    assert given(office) == [task], "what is closed stays as it was"


def test_the_name_may_be_mended_to_that_of_the_card_and_the_facts_stay(office: Office, adopted: int) -> None:
    before = clause(office, adopted, "1").decisions
    events = office.read(
        lambda session: [*session.execute(select(MembershipEvent.id, MembershipEvent.reason))]
    )
    mended = EXCLUDES.replace("Мсот", "Мост").replace("связм", "связи")
    correct_clause(office, adopted, "1", mended)
    assert clause(office, adopted, "1").text == mended
    assert clause(office, adopted, "1").decisions == before
    assert events == office.read(
        lambda session: [*session.execute(select(MembershipEvent.id, MembershipEvent.reason))]
    )
    assert office.read(problems) == []


@pytest.mark.parametrize(
    ("marker", "words"),
    [
        ("1", EXCLUDES.replace("Мсот", "Свеча")),  # another organisation
        ("1", "Приостановить членство ОО «Мсот» в Содружестве в связи с утратой связи."),
        ("1", "Поблагодарить ОО «Мсот»."),
        ("1", EXCLUDES.replace("утратой связм", "грубым нарушением устава")),
        ("2", "Секретариату подготовить сборник песен в срок до 15 марта 2027 года."),
        ("2", "Ревизионной комиссии подготовить сборник песен в срок до 15 февраля 2027 года."),
        ("3", "Секретариату подготовить отчёт до 1 марта 2027 года."),
    ],
)
def test_another_decision_is_no_misprint(office: Office, adopted: int, marker: str, words: str) -> None:
    member(office, "ОО «Свеча»")
    with pytest.raises(UserError, match="решение меняет только новая резолюция"):
        correct_clause(office, adopted, marker, words)
    assert office.read(corrections, adopted) == []


def test_everything_around_the_clauses_can_be_corrected(office: Office, adopted: int) -> None:
    offered = {(each.field, each.name): each for each in office.read(passages, adopted)}
    assert {name for _, name in offered} >= {
        "Тема",
        "Место",
        "Имя в подписи",
        "п.\u00a01",
        "Преамбула, абзац",
    }

    def put(field: str, name: str, words: str) -> None:
        chosen: Passage = offered[field, name]
        office.do(correct, adopted, chosen.clause_id, chosen.field, words, "", TODAY)

    put("theme", "Тема", "Песни реки")
    put("place", "Место", "г. Заречный")
    put("name:0", "Имя в подписи", "Г.В. Степной")
    put("text", "Приложение", "ноты и тексты песен")
    text = office.read(resolution_text, adopted)
    assert (text.theme, text.place) == ("Песни реки", "г. Заречный")
    assert text.date_line == "(19 июня 2026 г., г. Заречный)"  # what is printed names the place, too
    assert text.signatures == (SignatureLine("Председатель", "Г.В. Степной"),)
    assert [each.field for each in office.read(corrections, adopted)] == [
        "theme",
        "place",
        "date_line",
        "name:0",
        "text",
    ]
    assert [row.id for row in office.read(resolutions, search="песни реки")] == [adopted]
    assert office.read(problems) == []


def test_what_corrects_nothing_is_refused(office: Office, adopted: int) -> None:
    for words, said in (("Песни рекии", "не изменился"), (" ", "Впишите")):
        with pytest.raises(UserError, match=said):
            office.do(correct, adopted, None, "theme", words, "", TODAY)
    with pytest.raises(UserError, match="не может быть раньше"):
        office.do(correct, adopted, None, "theme", "Песни", "", date(2026, 6, 1))
    with pytest.raises(UserError, match="больше нет"):
        office.do(correct, adopted, None, "name:7", "Песни", "", TODAY)
    drafted = office.do(import_resolution, TEXT).ids[0]
    with pytest.raises(UserError, match="проект"):
        office.do(correct, drafted, None, "theme", "Песни", "", TODAY)

"""What past clauses began with is offered quietly, and never stands in the way of typing."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import MeetingKind
from ui import jobs
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]
DAY = date(2026, 5, 19)
SAID = (
    "Поручить Секретариату подготовить план праздника.",
    "Поручить Секретариату разослать ноты.",
    "Поручить совету хоров собрать песни.",
)


@pytest.fixture
def past(filled: Office) -> None:
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.COUNCIL,
        number=1,
        date_from=DAY,
        date_to=DAY,
        operative="РЕШИЛИ",
        clauses=tuple(Clause(str(number), said) for number, said in enumerate(SAID, 1)),
    )
    filled.do(adopt, filled.do(import_resolution, text).ids[0])


@pytest.fixture
def writing(qtbot: QtBot, past: None, draft_id: int, page: ResolutionsPage) -> Editor:
    page.open(draft_id)
    jobs.wait()
    text = page.editor.sheet.clauses.rows[0].text
    text.put_cursor(-1)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    return page.editor


def here(editor: Editor) -> ClauseRow:
    return next(row for row in editor.sheet.clauses.rows if row.text.hasFocus())


def offered(editor: Editor) -> list[str]:
    return [editor.phrases.item(row).text() for row in range(editor.phrases.count())]


def begin(qtbot: QtBot, editor: Editor, type_text: TypeText, words: str = "пор") -> None:
    type_text(here(editor).text, words)
    qtbot.waitUntil(editor.phrases.isVisible)


def test_three_letters_bring_what_past_clauses_began_with(
    qtbot: QtBot, writing: Editor, type_text: TypeText
) -> None:
    begin(qtbot, writing, type_text)
    assert offered(writing) == ["Поручить", "Поручить Секретариату"]
    assert here(writing).text.text() == "пор"


def test_down_and_enter_take_a_phrase_and_one_writes_on(
    qtbot: QtBot, writing: Editor, type_text: TypeText
) -> None:
    begin(qtbot, writing, type_text)
    text = here(writing).text
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    type_text(text, "петь.")
    assert here(writing).line().clause.text == "Поручить Секретариату петь."
    assert not writing.phrases.isVisible()


def test_a_phrase_taken_is_one_step_back(qtbot: QtBot, writing: Editor, type_text: TypeText) -> None:
    begin(qtbot, writing, type_text)
    text = here(writing).text
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.text() == "Поручить "
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.text() == "пор"


def test_a_click_takes_a_phrase_too(qtbot: QtBot, writing: Editor, type_text: TypeText) -> None:
    begin(qtbot, writing, type_text)
    place = writing.phrases.visualItemRect(writing.phrases.item(1)).center()
    qtbot.mouseClick(writing.phrases.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here(writing).text.text() == "Поручить Секретариату "


def test_enter_without_a_choice_makes_the_next_clause_as_always(
    qtbot: QtBot, writing: Editor, type_text: TypeText
) -> None:
    begin(qtbot, writing, type_text)
    qtbot.keyClick(here(writing).text, Qt.Key.Key_Return)
    assert here(writing).line().clause.text == ""
    assert writing.sheet.text().clauses[1].text == "пор"
    assert not writing.phrases.isVisible()


def test_escape_closes_it_and_control_space_brings_it_back(
    qtbot: QtBot, writing: Editor, type_text: TypeText
) -> None:
    begin(qtbot, writing, type_text)
    text = here(writing).text
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not writing.phrases.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert writing.phrases.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.text() == "Поручить "


def test_typing_on_goes_its_way(qtbot: QtBot, writing: Editor, type_text: TypeText) -> None:
    begin(qtbot, writing, type_text)
    type_text(here(writing).text, "а петь")
    qtbot.waitUntil(lambda: not writing.phrases.isVisible())
    assert here(writing).line().clause.text == "пора петь"


def test_leaving_the_clause_closes_it(qtbot: QtBot, writing: Editor, type_text: TypeText) -> None:
    begin(qtbot, writing, type_text)
    writing.sheet.clauses.rows[0].text.setFocus()
    assert not writing.phrases.isVisible()

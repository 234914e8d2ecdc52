"""What was copied in Word or Excel is pasted as clauses, in one step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.resolutions.outline import lines_of
from db.vocabulary import DecisionKind
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.clause_text import ClauseText
from ui.resolutions.editor import Editor
from ui.widgets.chip import Chip

CONTROL = Qt.KeyboardModifier.ControlModifier
WORD = """<html><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Провести <b>праздник</b>.</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>а.<span>&nbsp; </span></span><![endif]>Собрать ноты.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Позвать гостей.</p>
<!--EndFragment--></body></html>"""

Paste = Callable[..., None]


@pytest.fixture
def paste(qtbot: QtBot) -> Paste:
    """Puts something on the clipboard and pastes it with the key."""

    def paste_(text: ClauseText, *, html: str = "", plain: str = "") -> None:
        data = QMimeData()
        if html:
            data.setHtml(html)
        data.setText(plain)
        QApplication.clipboard().setMimeData(data)
        qtbot.keyClick(text, Qt.Key.Key_V, CONTROL)

    return paste_


def clause(editor: Editor, marker: str) -> ClauseText:
    rows = editor.sheet.clauses.rows
    text = next(row.text for row in rows if row.line().clause.marker == marker)
    text.put_cursor(-1)
    return text


def told(editor: Editor) -> list[str]:
    lines = lines_of(editor.sheet.text().clauses)
    return [f"{line.clause.marker} {line.clause.text}" for line in lines]


def test_a_list_of_word_becomes_clauses_after_the_one_being_written(
    qtbot: QtBot, editor: Editor, paste: Paste
) -> None:
    before = editor.sheet.text()
    paste(clause(editor, "1"), html=WORD, plain="…")
    assert told(editor)[:5] == [
        "1 Поблагодарить городскую библиотеку за приём.",
        "2 Провести праздник.",
        "2а Собрать ноты.",
        "3 Позвать гостей.",
        "4 Подготовить сборник песен.",
    ]
    party = editor.sheet.text().clauses[1]
    assert [party.text[mark.start : mark.end] for mark in party.marks] == ["праздник"]
    written = next(row for row in editor.sheet.clauses.rows if row.text.hasFocus())
    assert written.line().clause.marker == "3"
    qtbot.keyClick(written.text, Qt.Key.Key_Z, CONTROL)
    assert editor.sheet.text() == before


def test_pasted_into_an_empty_clause_they_take_its_place(qtbot: QtBot, editor: Editor, paste: Paste) -> None:
    qtbot.keyClick(clause(editor, "1"), Qt.Key.Key_Return)
    paste(clause(editor, "2"), html=WORD, plain="…")
    assert told(editor)[1:5] == [
        "2 Провести праздник.",
        "2а Собрать ноты.",
        "3 Позвать гостей.",
        "4 Подготовить сборник песен.",
    ]


def test_chosen_words_give_way_in_the_same_step(qtbot: QtBot, editor: Editor, paste: Paste) -> None:
    before = editor.sheet.text()
    text = clause(editor, "2")
    text.setTextCursor(text.stretch(len("Подготовить"), len(text.text())))
    paste(text, plain="Ноты\nПесни")
    assert told(editor)[1:4] == ["2 Подготовить", "2а Ноты", "2б Песни"]
    written = next(row for row in editor.sheet.clauses.rows if row.text.hasFocus())
    qtbot.keyClick(written.text, Qt.Key.Key_Z, CONTROL)
    assert editor.sheet.text() == before


def test_one_line_is_typed_where_the_cursor_stands(editor: Editor, paste: Paste) -> None:
    paste(clause(editor, "2"), plain=" 1. и книгу ")
    assert editor.sheet.text().clauses[1].text == "Подготовить сборник песен. 1. и книгу "


def test_a_line_of_word_keeps_its_bold_and_leaves_its_colours(editor: Editor, paste: Paste) -> None:
    html = "<p class=MsoNormal><span style='color:red;font-size:20pt'>&nbsp;и <b>книгу</b></span></p>"
    paste(clause(editor, "2"), html=html, plain=" и книгу")
    clause_ = editor.sheet.text().clauses[1]
    assert clause_.text == "Подготовить сборник песен. и книгу"
    assert [clause_.text[mark.start : mark.end] for mark in clause_.marks] == ["книгу"]


def test_words_copied_here_are_pasted_as_they_looked(qtbot: QtBot, editor: Editor) -> None:
    text = clause(editor, "1")
    text.setTextCursor(text.stretch(14, 34))
    qtbot.keyClick(text, Qt.Key.Key_C, CONTROL)
    other = clause(editor, "3")
    qtbot.keyClick(other, Qt.Key.Key_V, CONTROL)
    pasted_into = editor.sheet.text().clauses[2]
    assert pasted_into.text.endswith("связи.городскую библиотеку")
    assert [pasted_into.text[mark.start : mark.end] for mark in pasted_into.marks] == ["городскую библиотеку"]


def test_the_number_of_a_line_is_left_out_where_a_clause_begins(
    qtbot: QtBot, editor: Editor, paste: Paste
) -> None:
    qtbot.keyClick(clause(editor, "1"), Qt.Key.Key_Return)
    paste(clause(editor, "2"), plain="7. Петь чаще.")
    assert told(editor)[1] == "2 Петь чаще."


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(row for row in editor.sheet.clauses.rows if row.line().clause.marker == marker)


def chip(editor: Editor, marker: str) -> Chip | None:
    """The chip that offers what was read in the clause."""
    shown = (each for each in row(editor, marker).chips.findChildren(Chip) if not each.isHidden())
    return next((each for each in shown if each.words.startswith("предложено")), None)


def test_what_a_pasted_clause_decides_is_offered_and_one_click_confirms_it(
    qtbot: QtBot, editor: Editor, paste: Paste
) -> None:
    text = "1. Исключить ОО «Мост» из состава Содружества в связи с утратой связи.\n2. Спеть песню.\n"
    text += "3. Секретариату собрать ноты до 1 марта 2027 года."
    paste(clause(editor, "1"), plain=text)
    pasted = [row(editor, marker) for marker in ("2", "3", "4")]
    assert [each.line().clause.decisions for each in pasted] == [(), (), ()], (
        "nothing read is taken by itself"
    )
    assert chip(editor, "3") is None
    excluding, task = chip(editor, "2"), chip(editor, "4")
    assert excluding is not None
    assert excluding.words.startswith("предложено\u00a0– исключить: ОО «Мост»")
    assert task is not None
    qtbot.mouseClick(task, Qt.MouseButton.LeftButton)
    taken = row(editor, "4").line().clause
    assert [each.kind for each in taken.decisions] == [DecisionKind.ASSIGN]
    assert taken.responsible == ("Секретариат",)
    assert taken.period is not None
    assert (chip(editor, "4"), chip(editor, "2")) == (None, excluding)
    qtbot.keyClick(row(editor, "4").text, Qt.Key.Key_Z, CONTROL)
    assert row(editor, "4").line().clause.decisions == ()
    assert chip(editor, "4") is not None, "it is offered again"


def test_what_was_offered_goes_when_the_clause_is_written_on(
    editor: Editor, paste: Paste, type_text: Callable[[QWidget, str], None]
) -> None:
    paste(clause(editor, "1"), plain="1. Спеть песню.\n2. Секретариату собрать ноты.")
    assert chip(editor, "3") is not None
    type_text(clause(editor, "3"), " И песни.")
    assert chip(editor, "3") is None

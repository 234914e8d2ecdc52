"""Clauses are written with the keyboard: Enter, Tab, Backspace, arrows."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.editor import Editor

TypeText = Callable[[QWidget, str], None]


def markers(editor: Editor) -> list[str | None]:
    return [row.line().clause.marker for row in editor.sheet.clauses.rows]


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def at_end(editor: Editor, marker: str) -> QWidget:
    found = row(editor, marker).text
    found.put_cursor(-1)
    return found


def focused(editor: Editor) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.text.hasFocus())


def test_what_was_read_stands_as_it_was_read(editor: Editor) -> None:
    assert markers(editor) == ["1", "2", "2а", "2б", "3", "4", "5"]
    assert editor.sheet.text().clauses[0].written == "1."


def test_enter_begins_the_next_clause(qtbot: QtBot, editor: Editor, type_text: TypeText) -> None:
    qtbot.keyClick(at_end(editor, "3"), Qt.Key.Key_Return)
    assert focused(editor).line().clause.marker == "4"
    type_text(focused(editor).text, "Петь № 1 чаще.")
    assert markers(editor) == ["1", "2", "2а", "2б", "3", "4", "5", "6"]
    assert editor.sheet.text().clauses[3].text == "Петь № 1 чаще."


def test_enter_in_the_middle_parts_the_clause(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "2а").text
    text.put_cursor(len("Ноты собрать"))
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert row(editor, "2а").text.text() == "Ноты собрать"
    assert row(editor, "2б").text.text() == "до ноября 2026 года."


def test_enter_before_the_text_makes_room_above_it(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "3").text
    text.put_cursor(0)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert row(editor, "3").text.text() == ""
    assert focused(editor).line().clause.marker == "4"
    assert focused(editor).line().clause.decisions


def test_tab_makes_a_subclause_and_shift_tab_a_clause_again(qtbot: QtBot, editor: Editor) -> None:
    text = at_end(editor, "3")
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert markers(editor) == ["1", "2", "2а", "2б", "2в", "3", "4"]
    qtbot.keyClick(text, Qt.Key.Key_Backtab)
    assert markers(editor) == ["1", "2", "2а", "2б", "3", "4", "5"]


def test_the_first_clause_stays_where_it_is(qtbot: QtBot, editor: Editor) -> None:
    qtbot.keyClick(at_end(editor, "1"), Qt.Key.Key_Tab)
    assert markers(editor)[0] == "1"


def test_backspace_removes_an_empty_clause_only(qtbot: QtBot, editor: Editor) -> None:
    qtbot.keyClick(at_end(editor, "1"), Qt.Key.Key_Return)
    assert len(markers(editor)) == 8
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Backspace)
    assert len(markers(editor)) == 7
    assert focused(editor).line().clause.marker == "1"
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Backspace)
    assert editor.sheet.text().clauses[0].text == "Поблагодарить городскую библиотеку за приём"


def test_the_faint_line_below_adds_a_clause(qtbot: QtBot, editor: Editor, type_text: TypeText) -> None:
    qtbot.mouseClick(editor.sheet.clauses.next, Qt.MouseButton.LeftButton)
    type_text(focused(editor).text, "Новый")
    assert markers(editor)[-1] == "6"
    assert editor.sheet.text().clauses[-1].text == "Новый"


def test_arrows_lead_from_clause_to_clause(qtbot: QtBot, editor: Editor) -> None:
    qtbot.keyClick(at_end(editor, "2"), Qt.Key.Key_Down)
    assert focused(editor).line().clause.marker == "2а"
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Up)
    assert focused(editor).line().clause.marker == "2"


def test_pasted_lines_become_clauses(editor: Editor) -> None:
    data = QMimeData()
    data.setText("Первое.\nВторое.\n\nТретье.")
    text = at_end(editor, "5")
    text.moveCursor(QTextCursor.MoveOperation.Start)
    text.insertFromMimeData(data)
    texts = [clause.text for clause in editor.sheet.text().clauses]
    assert texts[-4:-1] == ["Первое.", "Второе.", "Третье."]
    assert texts[-1].startswith("Включать вопрос")


def test_pasted_markup_is_text(editor: Editor) -> None:
    data = QMimeData()
    data.setText("<b>жирно</b>")
    text = row(editor, "2").text
    text.put_cursor(-1)
    text.insertFromMimeData(data)
    assert editor.sheet.text().clauses[1].text == "Подготовить сборник песен.<b>жирно</b>"


def test_a_dropped_file_is_no_text_for_a_clause(editor: Editor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/документы/решение.txt")])
    assert not row(editor, "1").text.canInsertFromMimeData(data)


def test_bold_words_stay_bold_while_the_text_around_them_changes(editor: Editor, type_text: TypeText) -> None:
    before = editor.sheet.text().clauses[0]
    row(editor, "1").text.put_cursor(0)
    type_text(row(editor, "1").text, "Ещё ")
    after = editor.sheet.text().clauses[0]
    assert [after.text[mark.start : mark.end] for mark in after.marks] == ["городскую библиотеку"]
    assert [before.text[mark.start : mark.end] for mark in before.marks] == ["городскую библиотеку"]


def test_no_break_spaces_survive_editing(editor: Editor, type_text: TypeText) -> None:
    row(editor, "2").text.put_text("в\u00a02027\u00a0г.")
    row(editor, "2").text.put_cursor(-1)
    type_text(row(editor, "2").text, "!")
    assert editor.sheet.text().clauses[1].text == "в\u00a02027\u00a0г.!"


def test_the_preamble_is_written_the_same_way(qtbot: QtBot, editor: Editor, type_text: TypeText) -> None:
    editor.sheet.preamble_part.open()
    rows = editor.sheet.preamble.rows
    assert [each.line().clause.marker for each in rows] == [None, "-", "-"]
    rows[1].text.put_cursor(-1)
    qtbot.keyClick(rows[1].text, Qt.Key.Key_Return)
    type_text(editor.sheet.preamble.rows[2].text, "дети танцуют;")
    preamble = editor.sheet.text().preamble
    assert [clause.text for clause in preamble[0].children] == [
        "берега чисты;",
        "дети танцуют;",
        "хоры поют,",
    ]


def test_bold_and_enter_find_their_place_behind_a_letter_of_two_halves(
    qtbot: QtBot, editor: Editor, type_text: TypeText
) -> None:
    text = row(editor, "2а").text
    text.selectAll()
    type_text(text, "𝄞 ноты ")
    for words in ("хора", " собрать"):
        qtbot.keyClick(text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        type_text(text, words)
    clause = row(editor, "2а").line().clause
    assert [clause.text[mark.start : mark.end] for mark in clause.marks] == ["хора"]
    text.put_cursor(len("𝄞 ноты хора"))
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert row(editor, "2а").text.text() == "𝄞 ноты хора"
    assert row(editor, "2б").text.text() == "собрать"

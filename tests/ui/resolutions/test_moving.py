"""Clauses are moved by keys and by hand, and every step is taken back in one line with the typing."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolution_text
from app.resolutions.text import Clause, ResolutionText, walk
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def told(editor: Editor) -> list[str]:
    """Return the outline in short: each marker with the first word of its clause."""
    lines = [row.line().clause for row in editor.sheet.clauses.rows]
    return [f"{clause.marker} {clause.text.partition(' ')[0]}" for clause in lines]


BEFORE = [
    "1 Поблагодарить",
    "2 Подготовить",
    "2а Ноты",
    "2б Ответственный:",
    "3 Исключить",
    "4 Приостановить",
    "5 Включать",
]


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def writing_in(editor: Editor, marker: str) -> QWidget:
    text = row(editor, marker).text
    text.put_cursor(-1)
    return text


def focused(editor: Editor) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.text.hasFocus())


def drag(taken: ClauseRow, onto: ClauseRow, aside: int = 0, *, below: bool = False) -> None:
    """Drag the clause by its marker to the upper or the lower edge of another."""
    grip = taken.marker
    start = grip.rect().center()
    y = onto.height() - 2 if below else 2
    target = QPoint(start.x() + aside, grip.mapFromGlobal(onto.mapToGlobal(QPoint(0, y))).y())
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(grip, start + (target - start) * part / 3)


def drop(taken: ClauseRow) -> None:
    QTest.mouseRelease(taken.marker, Qt.MouseButton.LeftButton)


def test_alt_shift_and_arrows_move_a_clause_with_its_subclauses(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "3").text
    text.put_cursor(5)
    qtbot.keyClick(text, Qt.Key.Key_Up, ALT_SHIFT)
    assert told(editor)[1:5] == ["2 Исключить", "3 Подготовить", "3а Ноты", "3б Ответственный:"]
    assert focused(editor).text is text
    assert text.textCursor().position() == 5
    qtbot.keyClick(text, Qt.Key.Key_Down, ALT_SHIFT)
    assert told(editor) == BEFORE


def test_alt_shift_and_arrows_make_it_deeper_and_higher(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "3").text
    qtbot.keyClick(text, Qt.Key.Key_Right, ALT_SHIFT)
    assert told(editor)[4] == "2в Исключить"
    qtbot.keyClick(text, Qt.Key.Key_Left, ALT_SHIFT)
    assert told(editor) == BEFORE


def test_what_a_clause_decides_goes_with_it_and_stays_in_its_row_of_the_file(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor
) -> None:
    before = {clause.text: clause.id for clause in walk(filled.read(resolution_text, draft_id).clauses)}
    decided = {clause.text: clause.decisions for clause in walk(editor.sheet.text().clauses)}
    qtbot.keyClick(writing_in(editor, "3"), Qt.Key.Key_Up, ALT_SHIFT)
    editor.keeper.settle()
    saved = filled.read(resolution_text, draft_id)
    assert saved.clauses[1].text.startswith("Исключить")
    assert {clause.text: clause.id for clause in walk(saved.clauses)} == before
    assert {clause.text: clause.decisions for clause in walk(saved.clauses)} == decided


def test_control_z_takes_a_move_back_as_one_step_and_shift_brings_it_again(
    qtbot: QtBot, editor: Editor
) -> None:
    qtbot.keyClick(writing_in(editor, "2"), Qt.Key.Key_Down, ALT_SHIFT)
    after = told(editor)
    assert after != BEFORE
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    assert told(editor) == BEFORE
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL_SHIFT)
    assert told(editor) == after


def test_typing_and_shaping_are_taken_back_in_one_line(
    qtbot: QtBot, editor: Editor, type_text: TypeText
) -> None:
    before = editor.sheet.text()
    text = row(editor, "3").text
    text.put_cursor(-1)
    type_text(text, " Очень жаль")
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    type_text(focused(editor).text, "Да")
    seen = []
    for _ in range(6):
        lines = told(editor)
        ending = next(row.line().clause.text for row in editor.sheet.clauses.rows if row.text is text)[-10:]
        seen.append((lines[4].partition(" ")[0], lines[5], ending))
        qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    assert seen == [
        ("2в", "2г Да", "Очень жаль"),
        ("2в", "2г ", "Очень жаль"),
        ("2в", "3 Приостановить", "Очень жаль"),
        ("3", "4 Приостановить", "Очень жаль"),
        ("3", "4 Приостановить", "зи. Очень "),
        ("3", "4 Приостановить", "ой связи. "),
    ]
    assert editor.sheet.text() == before
    for _ in range(6):
        qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL_SHIFT)
    assert told(editor)[5] == "2г Да"


def test_a_removed_clause_comes_back_with_all_it_decided(qtbot: QtBot, editor: Editor) -> None:
    before = editor.sheet.text()
    text = row(editor, "3").text
    text.put_cursor(0)
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    assert len(editor.sheet.clauses.rows) == 6
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    assert editor.sheet.text() == before
    assert focused(editor).line().clause.marker == "3"


def test_bold_and_italic_are_set_by_keys_and_taken_back(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "2").text
    text.put_cursor(0)
    text.setTextCursor(text.stretch(0, len("Подготовить")))
    qtbot.keyClick(text, Qt.Key.Key_B, CONTROL)
    qtbot.keyClick(text, Qt.Key.Key_I, CONTROL)
    marks = editor.sheet.text().clauses[1].marks
    assert [(mark.start, mark.end, str(mark.emphasis)) for mark in marks] == [
        (0, 11, "bold"),
        (0, 11, "italic"),
    ]
    qtbot.keyClick(text, Qt.Key.Key_Z, CONTROL)
    assert [str(mark.emphasis) for mark in editor.sheet.text().clauses[1].marks] == ["bold"]
    text.setTextCursor(text.stretch(0, len("Подготовить")))
    qtbot.keyClick(text, Qt.Key.Key_B, CONTROL)
    assert editor.sheet.text().clauses[1].marks == ()


def test_steps_taken_back_after_a_saving_keep_the_rows_of_the_file(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor
) -> None:
    qtbot.keyClick(writing_in(editor, "3"), Qt.Key.Key_Up, ALT_SHIFT)
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Return)
    editor.keeper.settle()
    stored = {clause.text: clause.id for clause in walk(filled.read(resolution_text, draft_id).clauses)}
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, CONTROL)
    assert told(editor) == BEFORE
    editor.keeper.settle()
    after = {clause.text: clause.id for clause in walk(filled.read(resolution_text, draft_id).clauses)}
    assert after == {text: id_ for text, id_ in stored.items() if text}


def test_a_clause_dragged_by_its_marker_lands_where_the_line_is(qtbot: QtBot, editor: Editor) -> None:
    taken = row(editor, "4")
    drag(taken, row(editor, "1"))
    line = editor.sheet.clauses.dragging.line
    assert line.isVisible()
    assert line.marker == "1"
    drop(taken)
    assert not line.isVisible()
    assert told(editor)[:3] == ["1 Приостановить", "2 Поблагодарить", "3 Подготовить"]
    assert focused(editor) is taken
    qtbot.keyClick(taken.text, Qt.Key.Key_Z, CONTROL)
    assert told(editor) == BEFORE


def test_a_dragged_clause_takes_its_subclauses_along_and_goes_into_another(editor: Editor) -> None:
    taken = row(editor, "2")
    drag(taken, row(editor, "5"), below=True)
    drop(taken)
    assert told(editor)[-3:] == ["5 Подготовить", "5а Ноты", "5б Ответственный:"]
    single = row(editor, "1")
    drag(single, row(editor, "3"), aside=60, below=True)
    assert editor.sheet.clauses.dragging.line.marker == "2а"
    drop(single)
    assert [line.split()[1] for line in told(editor)[:3]] == ["Исключить", "Приостановить", "Поблагодарить"]


def test_escape_gives_the_dragging_up(qtbot: QtBot, editor: Editor) -> None:
    taken = row(editor, "4")
    drag(taken, row(editor, "1"))
    qtbot.keyClick(taken.marker, Qt.Key.Key_Escape)
    assert not editor.sheet.clauses.dragging.line.isVisible()
    drop(taken)
    assert told(editor) == BEFORE


def test_a_click_on_a_marker_moves_nothing(qtbot: QtBot, editor: Editor) -> None:
    qtbot.mouseClick(row(editor, "4").marker, Qt.MouseButton.LeftButton)
    assert told(editor) == BEFORE
    assert not editor.keeper.dirty


def test_at_the_edge_of_what_is_seen_the_text_moves_on_under_a_resting_hand(
    qtbot: QtBot, filled: Office, page: ResolutionsPage
) -> None:
    clauses = tuple(Clause(str(number), f"Петь песню № {number}.") for number in range(1, 61))
    page.open(filled.do(import_resolution, ResolutionText(title="РЕЗОЛЮЦИЯ", clauses=clauses)).ids[0])
    editor = page.editor
    bar = editor.findChild(QScrollArea, "sheetScroll").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    dragging = editor.sheet.clauses.dragging
    taken = row(editor, "1")
    grip, below = taken.marker, QPoint(0, editor.height())
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    QTest.mouseMove(grip, grip.rect().center() + below)
    qtbot.waitUntil(lambda: dragging.place is not None and dragging.place.to == 60, timeout=20_000)
    assert bar.value() > 0
    drop(taken)
    assert editor.sheet.clauses.rows[-1] is taken


def test_the_keys_are_the_same_in_the_russian_layout(editor: Editor, type_text: TypeText) -> None:
    text = writing_in(editor, "2")
    type_text(text, " Да")
    for key, letter in ((ord("Я"), "\x1a"), (ord("Я"), "\x1a")):
        QApplication.sendEvent(text, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, letter))
    assert text.text() == "Подготовить сборник песен."


def test_whatever_was_done_can_be_taken_back_to_the_beginning_and_done_again(
    qtbot: QtBot, editor: Editor, type_text: TypeText
) -> None:
    before, chance = editor.sheet.text(), random.Random(2026)
    none, keys = Qt.KeyboardModifier.NoModifier, Qt.Key
    acts = [(key, none) for key in (keys.Key_Return, keys.Key_Tab, keys.Key_Backtab, keys.Key_Backspace)]
    acts += [(key, ALT_SHIFT) for key in (keys.Key_Up, keys.Key_Down, keys.Key_Left, keys.Key_Right)]
    acts += [(keys.Key_B, CONTROL), (keys.Key_Z, CONTROL), (keys.Key_Delete, none)]
    for _ in range(60):
        text = chance.choice(editor.sheet.clauses.rows).text
        text.put_cursor(chance.randrange(len(text.text()) + 1))
        if chance.random() < 0.2:
            type_text(text, " да")
        qtbot.keyClick(text, *chance.choice(acts))
    after = editor.sheet.text()
    assert after != before
    for modifiers, wanted in ((CONTROL, before), (CONTROL_SHIFT, after)):
        for _ in range(100):
            qtbot.keyClick(focused(editor).text, Qt.Key.Key_Z, modifiers)
        assert editor.sheet.text() == wanted

"""Words are found in the open document and put right in all its places at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.adoption import adopt
from ui.main_window import MainWindow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]
Press = Callable[[QWidget, str], None]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def find(qtbot: QtBot, window: MainWindow, editor: Editor, type_text: TypeText) -> Callable[[str], None]:
    """Opens the bar with its key and types what to find."""

    def find_(words: str) -> None:
        editor.sheet.clauses.rows[0].text.put_cursor(0)
        qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
        assert editor.find_bar.words.hasFocus()
        type_text(editor.find_bar.words, words)

    return find_


def lit(editor: Editor) -> list[str]:
    """Return the words that are lit, in their order."""
    return [each.cursor.selectedText() for text in editor.sheet.texts() for each in text.extraSelections()]


def write(field: QLineEdit, words: str, type_text: TypeText) -> None:
    field.clear()
    type_text(field, words)


def test_every_hit_is_lit_in_its_place_and_counted(editor: Editor, find: Callable[[str], None]) -> None:
    find("ПЕСЕН")
    assert editor.find_bar.count.text() == "1 из 1"
    assert lit(editor) == ["песен"]
    editor.find_bar.words.setText("союз")
    assert lit(editor) == ["Союз"]
    editor.find_bar.words.setText("небывалое")
    assert editor.find_bar.count.text() == "не найдено"
    assert lit(editor) == []


def test_keys_lead_from_hit_to_hit_round_and_round(
    qtbot: QtBot, editor: Editor, find: Callable[[str], None]
) -> None:
    find("содружеств")
    bar = editor.find_bar
    assert bar.count.text() == "1 из 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 из 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_F3)
    assert bar.count.text() == "1 из 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "2 из 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "1 из 2"


def test_escape_leads_to_the_place_that_was_found(
    qtbot: QtBot, editor: Editor, find: Callable[[str], None]
) -> None:
    find("ноты")
    qtbot.keyClick(editor.find_bar.words, Qt.Key.Key_Escape)
    assert editor.find_bar.isHidden()
    assert lit(editor) == []
    text = next(row.text for row in editor.sheet.clauses.rows if row.text.hasFocus())
    assert text.textCursor().selectedText() == "Ноты"


def test_a_folded_preamble_is_searched_too_and_opened(editor: Editor, find: Callable[[str], None]) -> None:
    assert not editor.sheet.preamble.isVisible()
    find("хоры")
    assert editor.find_bar.count.text() == "1 из 1"
    assert editor.sheet.preamble.isVisible()


def test_words_chosen_in_the_text_are_looked_for(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    text = editor.sheet.clauses.rows[1].text
    text.put_cursor(0)
    text.setTextCursor(text.stretch(12, 19))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert editor.find_bar.words.text() == "сборник"


def test_one_hit_after_another_is_replaced(
    qtbot: QtBot, editor: Editor, find: Callable[[str], None], type_text: TypeText, press: Press
) -> None:
    find("содружеств")
    write(editor.find_bar.others, "сообществ", type_text)
    press(editor.find_bar, "Заменить")
    assert "Сообщества Заречья" in editor.sheet.text().clauses[2].text
    assert "Содружестве" in editor.sheet.text().clauses[3].text
    assert editor.find_bar.count.text() == "1 из 1"
    qtbot.keyClick(editor.find_bar.others, Qt.Key.Key_Return)
    assert "в Сообществе до" in editor.sheet.text().clauses[3].text


def test_all_are_replaced_in_one_step_that_is_taken_back_from_the_bar_itself(
    qtbot: QtBot, editor: Editor, find: Callable[[str], None], type_text: TypeText, press: Press
) -> None:
    before = editor.sheet.text()
    find("конференци")
    write(editor.find_bar.others, "встреч", type_text)
    press(editor.find_bar, "Заменить все")
    after = editor.sheet.text()
    assert "встречи 2027" in after.clauses[3].text
    assert "тематической встречи" in after.adoption.text
    assert "тематической встречи" in after.preamble[0].text
    assert after.clauses[3].decisions == before.clauses[3].decisions
    button = next(each for each in editor.find_bar.findChildren(QPushButton) if each.text() == "Заменить все")
    qtbot.keyClick(button, Qt.Key.Key_Z, CONTROL)
    assert editor.sheet.text() == before
    qtbot.keyClick(editor.find_bar.others, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert editor.sheet.text() == after


def test_bold_words_stay_bold_when_they_are_replaced(
    editor: Editor, find: Callable[[str], None], type_text: TypeText, press: Press
) -> None:
    find("библиотеку")
    write(editor.find_bar.others, "читальню", type_text)
    press(editor.find_bar, "Заменить все")
    clause = editor.sheet.text().clauses[0]
    assert [clause.text[mark.start : mark.end] for mark in clause.marks] == ["городскую читальню"]


def test_hits_follow_what_is_typed_meanwhile(
    qtbot: QtBot, editor: Editor, find: Callable[[str], None], type_text: TypeText
) -> None:
    find("песен")
    text = editor.sheet.clauses.rows[0].text
    text.put_cursor(-1)
    type_text(text, " Песен!")
    qtbot.waitUntil(lambda: lit(editor) == ["Песен", "песен"])
    assert editor.find_bar.count.text().endswith("из 2")


def test_in_an_adopted_text_one_only_finds(
    qtbot: QtBot, filled: Office, draft_id: int, window: MainWindow, page: ResolutionsPage
) -> None:
    filled.do(adopt, draft_id)
    page.open(draft_id)
    page.acts()["find"]()
    page.editor.find_bar.words.setText("песен")
    assert lit(page.editor) == ["песен"]
    assert not page.editor.find_bar.others.isVisible()


def test_in_the_list_the_same_key_searches_the_list(
    qtbot: QtBot, window: MainWindow, page: ResolutionsPage
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()

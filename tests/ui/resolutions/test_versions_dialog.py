"""Earlier versions are seen, compared and taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.queries import resolution_text
from ui.main_window import MainWindow
from ui.resolutions.comparison import Comparison
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.versions_dialog import VersionsDialog
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]


def write(editor: Editor, type_text: TypeText, place: int, words: str) -> None:
    text = editor.sheet.clauses.rows[place].text
    text.selectAll()
    type_text(text, words)
    editor.keeper.settle()


def faces(shown: Comparison) -> dict[str, QTextCharFormat]:
    """Return the words that wear a face of their own."""
    found = {}
    block = shown.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            found[pieces.fragment().text().strip()] = pieces.fragment().charFormat()
            pieces += 1
        block = block.next()
    return found


def test_the_versions_are_listed_and_the_last_two_compared(
    window: MainWindow, editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    write(editor, type_text, 1, "Подготовить сборник сказок.")

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert [row.words for row in dialog.table.rows] == ["изменён п.\u00a02", "первая редакция"]
        worn = faces(dialog.comparison)
        assert worn["сказок"].fontUnderline()
        assert worn["песен"].fontStrikeOut()
        assert "п. 2 · изменено" in dialog.comparison.toPlainText()
        assert not dialog.back.isEnabled()

    in_dialog(lambda: press(editor.header, "Сравнить"), look)


def test_any_two_are_compared(
    qtbot: QtBot, window: MainWindow, editor: Editor, in_dialog: InDialog, type_text: TypeText
) -> None:
    write(editor, type_text, 1, "Подготовить сборник сказок.")
    write(editor, type_text, 0, "Спасибо.")

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert dialog.table.current() is dialog.table.rows[-1]
        dialog.other.setFocus()
        qtbot.keyClick(dialog.other, Qt.Key.Key_Home)
        assert dialog.other.currentText().endswith("текст сейчас")
        assert {"сказок", "песен"} <= set(faces(dialog.comparison))
        assert "Спасибо" in dialog.comparison.toPlainText()

    in_dialog(window.actions_["versions"].trigger, look)


def test_a_version_is_taken_back_and_that_can_be_undone(
    qtbot: QtBot,
    filled: Office,
    draft_id: int,
    window: MainWindow,
    editor: Editor,
    in_dialog: InDialog,
    press: Press,
    type_text: TypeText,
) -> None:
    former = editor.sheet.text()
    write(editor, type_text, 1, "Подготовить сборник сказок.")

    def take(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
        press(dialog, "Вернуть эту редакцию")

    in_dialog(window.actions_["versions"].trigger, take)
    assert editor.sheet.text() == former
    assert filled.read(resolution_text, draft_id) == former
    window.undo()
    assert editor.sheet.text().clauses[1].text == "Подготовить сборник сказок."


def test_user_text_in_a_comparison_is_only_text(
    window: MainWindow, editor: Editor, in_dialog: InDialog, type_text: TypeText
) -> None:
    write(editor, type_text, 1, "Подготовить <b>сборник</b> & ноты.")

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert "<b>" in dialog.comparison.toPlainText()

    in_dialog(window.actions_["versions"].trigger, look)


def test_a_single_version_says_that_there_is_nothing_to_compare(
    window: MainWindow, editor: Editor, in_dialog: InDialog
) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert dialog.comparison.toPlainText().startswith("Пока это единственная редакция")
        assert not dialog.other.isEnabled()

    in_dialog(window.actions_["versions"].trigger, look)


def test_of_an_adopted_document_the_versions_are_only_seen(
    filled: Office, draft_id: int, window: MainWindow, page: ResolutionsPage, in_dialog: InDialog
) -> None:
    filled.do(adopt, draft_id)
    page.open(draft_id)

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert dialog.back.isHidden()

    in_dialog(window.actions_["versions"].trigger, look)

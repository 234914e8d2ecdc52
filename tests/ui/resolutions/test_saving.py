"""What is typed saves itself; leaving makes it one step that can be undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.office import Office
from app.resolutions import drafts, operations
from app.resolutions.adoption import adopt
from app.resolutions.queries import resolution_text
from app.resolutions.text import ResolutionText
from ui.main_window import MainWindow
from ui.resolutions.editor import Editor
from ui.resolutions.keeping import KEEP_AFTER_MS
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]


def type_into_second(editor: Editor, type_text: TypeText, words: str = " И книгу.") -> None:
    text = editor.sheet.clauses.rows[1].text
    text.put_cursor(-1)
    type_text(text, words)


def second(text: ResolutionText) -> str:
    return text.clauses[1].text


def test_typing_is_kept_within_a_second_and_is_no_step_of_undo(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor, type_text: TypeText
) -> None:
    assert KEEP_AFTER_MS < 1000  # a busy machine may be late; what is asked of it is not
    before = filled.undoable()
    type_into_second(editor, type_text)
    qtbot.waitUntil(lambda: filled.read(drafts.typed, draft_id) is not None, timeout=10_000)
    typed = filled.read(drafts.typed, draft_id)
    assert typed is not None
    assert second(typed).endswith("И книгу.")
    assert editor.header.state.text().startswith("проект · сохранён в ")
    assert filled.undoable() == before
    assert not second(filled.read(resolution_text, draft_id)).endswith("И книгу.")


def test_leaving_the_editor_makes_one_operation(
    qtbot: QtBot, filled: Office, draft_id: int, page: ResolutionsPage, editor: Editor, type_text: TypeText
) -> None:
    type_into_second(editor, type_text)
    qtbot.mouseClick(editor.header.back, Qt.MouseButton.LeftButton)
    assert not page.is_open()
    assert (filled.undoable() or "").startswith("Изменён проект")
    assert second(filled.read(resolution_text, draft_id)).endswith("И книгу.")
    assert filled.read(drafts.typed, draft_id) is None


def test_what_the_office_refuses_to_save_is_kept_all_the_same(
    filled: Office, draft_id: int, editor: Editor, type_text: TypeText, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise UserError("На этом заседании уже учтены бюллетени.")

    monkeypatch.setattr(operations, "save_text", refused)
    type_into_second(editor, type_text)
    assert not editor.keeper.settle()
    typed = filled.read(drafts.typed, draft_id)
    assert typed is not None
    assert second(typed).endswith("И книгу.")
    assert second(filled.read(drafts.as_seen, draft_id)) == second(typed)  # that is what is printed


def test_another_page_of_the_window_saves_as_well(
    filled: Office, draft_id: int, window: MainWindow, editor: Editor, type_text: TypeText
) -> None:
    type_into_second(editor, type_text)
    window.show_page("members")
    assert second(filled.read(resolution_text, draft_id)).endswith("И книгу.")


def test_looking_without_typing_saves_nothing(
    filled: Office, window: MainWindow, editor: Editor, type_text: TypeText
) -> None:
    before = filled.undoable()
    window.show_page("members")
    assert filled.undoable() == before


def test_typing_that_was_taken_back_is_no_operation(
    qtbot: QtBot, filled: Office, editor: Editor, type_text: TypeText
) -> None:
    before = filled.undoable()
    type_into_second(editor, type_text, "а")
    qtbot.keyClick(editor.sheet.clauses.rows[1].text, Qt.Key.Key_Backspace)
    editor.leave()
    assert filled.undoable() == before


def test_after_a_crash_the_typing_comes_back(
    filled: Office, draft_id: int, page: ResolutionsPage, editor: Editor, type_text: TypeText
) -> None:
    type_into_second(editor, type_text)
    editor.keeper.keep()
    again = ResolutionsPage(filled, page.settings, page.actions_)
    again.open(draft_id)
    assert second(again.editor.sheet.text()).endswith("И книгу.")
    again.settle()
    assert second(filled.read(resolution_text, draft_id)).endswith("И книгу.")


def test_undo_takes_the_typing_back_on_the_screen_too(
    draft_id: int, window: MainWindow, editor: Editor, type_text: TypeText
) -> None:
    type_into_second(editor, type_text)
    window.undo()
    assert not second(editor.sheet.text()).endswith("И книгу.")


def test_undoing_the_import_leads_back_to_the_list(
    window: MainWindow, page: ResolutionsPage, editor: Editor
) -> None:
    window.undo()
    assert not page.is_open()


def test_new_clauses_keep_their_rows_when_saved_twice(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor, type_text: TypeText
) -> None:
    type_into_second(editor, type_text)
    qtbot.keyClick(editor.sheet.clauses.rows[0].text, Qt.Key.Key_Return)
    editor.keeper.settle()
    ids = [row.line().clause.id for row in editor.sheet.clauses.rows]
    assert None not in ids
    type_into_second(editor, type_text)
    editor.keeper.settle()
    assert [row.line().clause.id for row in editor.sheet.clauses.rows] == ids


def test_an_adopted_resolution_is_only_read(
    filled: Office, draft_id: int, page: ResolutionsPage, type_text: TypeText
) -> None:
    filled.do(adopt, draft_id)
    page.open(draft_id)
    editor = page.editor
    assert editor.header.state.text() == "принята 20.06.2026"
    before = editor.sheet.text()
    type_into_second(editor, type_text)
    assert editor.sheet.text() == before
    assert "adopt" not in page.acts()
    assert "remove-draft" not in page.acts()


def test_meeting_and_signatures_are_written_in_place(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor, type_text: TypeText
) -> None:
    editor.sheet.meeting_part.open()
    editor.sheet.form.theme.clear()
    type_text(editor.sheet.form.theme, "Песни")
    qtbot.mouseClick(editor.sheet.signatures.add, Qt.MouseButton.LeftButton)
    position, name = editor.sheet.signatures.fields[0]
    type_text(position, "Председатель совета")
    type_text(name, "К.Л. Орлов")
    editor.leave()
    saved = filled.read(resolution_text, draft_id)
    assert saved.theme == "Песни"
    assert [(line.position, line.name) for line in saved.signatures] == [
        ("Председатель совета", "К.Л. Орлов")
    ]

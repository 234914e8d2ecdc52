"""The list of resolutions: found, opened, printed, saved to a file, removed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.queries import resolutions
from db.vocabulary import ResolutionState
from ui import jobs
from ui.main_window import MainWindow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage
from ui.widgets.dialog import Dialog
from ui.widgets.preview import PreviewDialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]


@pytest.fixture
def listed(draft_id: int, page: ResolutionsPage) -> ResolutionsPage:
    assert page.table.choose(draft_id)
    return page


def cells(page: ResolutionsPage) -> list[str]:
    model = page.table.model()
    return [model.index(0, place).data() for place in range(model.columnCount())]


def test_a_draft_is_listed_with_its_state_in_a_word(listed: ResolutionsPage) -> None:
    assert cells(listed) == [
        "Резолюция XV\u00a0страновой тематической конференции",
        "Голоса реки",
        "20.06.2026",
        "г. Заречный",
        "проект",
        "",  # not signed yet
    ]


def test_search_finds_by_the_theme(qtbot: QtBot, listed: ResolutionsPage, type_text: TypeText) -> None:
    type_text(listed.search, "ГОЛОСА")
    qtbot.wait(100)
    assert len(listed.table.rows) == 1
    type_text(listed.search, "ыы")
    qtbot.waitUntil(lambda: listed.stack.currentWidget() is listed.empty)


def test_enter_opens_and_the_way_back_chooses_it_again(qtbot: QtBot, listed: ResolutionsPage) -> None:
    qtbot.keyClick(listed.table, Qt.Key.Key_Return)
    assert listed.is_open()
    assert listed.header.isHidden()
    qtbot.mouseClick(listed.editor.header.back, Qt.MouseButton.LeftButton)
    assert not listed.is_open()
    assert listed.table.current() is not None


def test_a_new_draft_begins_with_one_empty_clause(page: ResolutionsPage, window: MainWindow) -> None:
    window.actions_["new-resolution"].trigger()
    assert page.is_open()
    assert [row.line().clause.marker for row in page.editor.sheet.clauses.rows] == ["1"]
    assert page.editor.sheet.meeting_part.is_open()


def test_a_draft_is_removed_after_a_question_and_comes_back(
    filled: Office, window: MainWindow, listed: ResolutionsPage, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(window.actions_["remove-draft"].trigger, lambda dialog: press(dialog, "Удалить"))
    assert filled.read(resolutions) == []
    window.undo()
    assert len(listed.table.rows) == 1


def test_a_draft_is_marked_accepted_as_a_basis_once(
    filled: Office, window: MainWindow, listed: ResolutionsPage
) -> None:
    window.actions_["accept-as-basis"].trigger()
    assert [row.state for row in filled.read(resolutions)] == [ResolutionState.BASIS]
    assert not window.actions_["accept-as-basis"].isEnabled()
    window.undo()
    assert [row.state for row in filled.read(resolutions)] == [ResolutionState.DRAFT]


def test_removing_the_open_draft_leads_back_to_the_list(
    window: MainWindow, page: ResolutionsPage, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(window.actions_["remove-draft"].trigger, lambda dialog: press(dialog, "Удалить"))
    assert not page.is_open()


@pytest.mark.parametrize(("suffix", "beginning"), [("pdf", b"%PDF"), ("docx", b"PK"), ("txt", b"")])
def test_it_is_saved_as_pdf_word_or_text(
    window: MainWindow,
    editor: Editor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
    beginning: bytes,
) -> None:
    path = tmp_path / f"Решение.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_[f"export-{suffix}"].trigger()
    assert path.read_bytes().startswith(beginning)
    assert path.stat().st_size


def test_a_folder_that_is_gone_is_told_in_a_sentence(
    window: MainWindow, page: ResolutionsPage, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/нет/такой/папки/Решение.pdf", ""))
    window.actions_["export-pdf"].trigger()
    assert not page.trouble.isHidden()


def test_print_shows_the_pages_first(
    qtbot: QtBot, window: MainWindow, listed: ResolutionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exec_(dialog: PreviewDialog) -> None:
        qtbot.waitUntil(lambda: dialog.place.text() == "Страница 1 из 1")
        shown.append(dialog.windowTitle())

    shown: list[str] = []
    monkeypatch.setattr(PreviewDialog, "exec", exec_)
    window.actions_["print"].trigger()
    assert len(shown) == 1


def test_the_page_beside_the_text_follows_the_typing(
    qtbot: QtBot, editor: Editor, type_text: TypeText
) -> None:
    qtbot.waitUntil(lambda: editor.preview.pages.pages() == 1)
    for _ in range(3):
        editor.sheet.clauses.rows[0].text.insertFromMimeData(_long_text())
    jobs.wait()
    qtbot.waitUntil(lambda: editor.preview.pages.pages() > 1, timeout=3000)


def _long_text() -> QMimeData:
    data = QMimeData()
    data.setText("\n".join(["Петь песни на берегу реки и записывать их в тетрадь."] * 20))
    return data


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow, editor: Editor) -> None:
    editor.sheet.meeting_part.open()
    editor.sheet.preamble_part.open()
    editor.sheet.clauses.rows[0].text.put_cursor(0)
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)
    nameless = [
        widget
        for kind in kinds
        for widget in editor.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []

"""A file is read, what was understood is confirmed, the draft is taken in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.documents.docx import render_docx
from app.office import Office
from app.resolutions.document import compose
from app.resolutions.queries import resolution_text, resolutions
from app.resolutions.reading import read_file
from app.resolutions.text import ResolutionText, walk
from ui import theme
from ui.resolutions.archive_dialog import ArchiveDialog
from ui.resolutions.import_dialog import ImportDialog
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.taking_in import dropped_path
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]
PATIENCE = 20_000  # milliseconds, for the readers on a busy machine

LETTER = """Исх. № 8 от 3 марта 2025 г.

Директору библиотеки
Петровой Л.Г.

Уважаемая Лидия Георгиевна!

Просим принять хор на репетицию.

С уважением,
Секретарь-координатор                И.М. Соболева
"""


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drop(page: ResolutionsPage, path: Path) -> None:
    data = dropped(path)
    where, none = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


def ground_of(dialog: ImportDialog, words: str) -> str:
    cursor = dialog.shown.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + 1, QTextCursor.MoveMode.MoveAnchor)
    return QColor(cursor.charFormat().background().color()).name()


def kinds(office: Office) -> list[str]:
    text = office.read(resolution_text, office.read(resolutions)[0].id)
    return [decision.kind.value for clause in walk(text.clauses) for decision in clause.decisions]


def test_a_dropped_text_is_taken_in_and_opened(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(lambda: drop(page, text_file), lambda dialog: press(dialog, "Внести проект"))
    assert page.is_open()
    assert kinds(filled) == ["assign", "assign", "exclude", "suspend", "standing"]


def test_only_texts_and_folders_are_welcome(tmp_path: Path) -> None:
    assert dropped_path(dropped(tmp_path / "решение.TXT")) == tmp_path / "решение.TXT"
    assert dropped_path(dropped(tmp_path / "решение.exe")) is None
    assert dropped_path(dropped(tmp_path)) == tmp_path


def test_a_dropped_folder_is_shown_as_a_list_of_its_files(
    qtbot: QtBot, page: ResolutionsPage, text_file: Path, in_dialog: InDialog
) -> None:
    listed: list[Path] = []

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, ArchiveDialog)
        qtbot.waitUntil(lambda: bool(dialog.files), timeout=PATIENCE)
        listed.extend(file.path for file in dialog.files)

    in_dialog(lambda: drop(page, text_file.parent), look)
    assert listed == [text_file]


def test_what_was_understood_is_marked_in_the_text(
    page: ResolutionsPage, text_file: Path, in_dialog: InDialog
) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, ImportDialog)
        inks = theme.colors()
        assert ground_of(dialog, "Исключить") == inks.attention_soft.lower()
        assert ground_of(dialog, "до ноября 2026 года") == inks.accent_soft.lower()
        assert ground_of(dialog, "Г.В. Степной") == inks.accent_soft.lower()

    in_dialog(lambda: page.taking_in.take_in_file(text_file), look)


def test_cards_are_matched_and_those_unknown_are_not_confirmed(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    text = text_file.read_text(encoding="utf-8").replace("«Голоса реки» в", "«Голоса леса» в")
    text_file.write_text(text, encoding="utf-8")

    def confirm(dialog: Dialog) -> None:
        assert isinstance(dialog, ImportDialog)
        exclusion, suspension = dialog.rows.values()
        assert exclusion.confirm.isChecked()
        assert exclusion.card.currentText() == "ОО «Наш двор»"
        assert not suspension.confirm.isChecked()
        assert any(
            label.text().startswith("Карточка не найдена")
            for label in suspension.findChildren(PlainLabel)
            if not label.isHidden()
        )
        suspension.card.setEditText("Союз «Голоса реки»")
        assert suspension.confirm.isChecked()
        exclusion.confirm.click()
        press(dialog, "Внести проект")

    in_dialog(lambda: page.taking_in.take_in_file(text_file), confirm)
    assert "exclude" not in kinds(filled)
    assert "suspend" in kinds(filled)


def test_assignments_are_taken_in_together_or_not_at_all(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    def leave_out(dialog: Dialog) -> None:
        assert isinstance(dialog, ImportDialog)
        dialog.tasks.click()
        press(dialog, "Внести проект")

    in_dialog(lambda: page.taking_in.take_in_file(text_file), leave_out)
    assert kinds(filled) == ["exclude", "suspend"]


def test_the_facts_of_the_meeting_can_be_corrected(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, ImportDialog)
        assert "XV\u00a0страновая тематическая конференция" in dialog.meeting.text()
        press(dialog, "Исправить")
        assert dialog.form.isVisible()
        dialog.form.number.setText("16")
        press(dialog, "Внести проект")

    in_dialog(lambda: page.taking_in.take_in_file(text_file), correct)
    assert filled.read(resolutions)[0].number == 16


def test_leaving_the_dialog_takes_nothing_in(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(lambda: page.taking_in.take_in_file(text_file), lambda dialog: press(dialog, "Отмена"))
    assert filled.read(resolutions) == []


def test_a_letter_is_told_to_be_a_letter(
    filled: Office, page: ResolutionsPage, tmp_path: Path, in_dialog: InDialog
) -> None:
    path = tmp_path / "письмо.txt"
    path.write_text(LETTER, encoding="utf-8")
    in_dialog(lambda: page.taking_in.take_in_file(path), lambda dialog: dialog.windowTitle() == "Это письмо")
    assert filled.read(resolutions) == []


def test_an_unreadable_text_is_answered_with_a_sentence(
    page: ResolutionsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "пусто.txt"
    path.write_text("", encoding="utf-8")
    page.taking_in.take_in_file(path)
    qtbot.waitUntil(lambda: not page.trouble.isHidden())
    assert "нет текста" in page.trouble.findChildren(PlainLabel)[0].text()


def test_a_word_document_is_taken_in_like_a_text(
    filled: Office, page: ResolutionsPage, text_file: Path, in_dialog: InDialog, press: Press
) -> None:
    read = read_file(text_file)
    assert isinstance(read, ResolutionText)
    word = text_file.with_suffix(".docx")
    word.write_bytes(render_docx(compose(read)))
    in_dialog(lambda: drop(page, word), lambda dialog: press(dialog, "Внести проект"))
    assert page.is_open()
    assert kinds(filled) == ["assign", "assign", "exclude", "suspend", "standing"]

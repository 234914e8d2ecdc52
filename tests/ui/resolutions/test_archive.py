"""A folder goes through one list: what is new is ticked, what is held already is said to be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.queries import resolutions
from tests.ui.resolutions.conftest import TEXT
from ui.main_window import MainWindow
from ui.resolutions.archive_dialog import ArchiveDialog
from ui.resolutions.page import ResolutionsPage
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]
PATIENCE = 20_000  # milliseconds, for the readers on a busy machine


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen when one is asked for: a resolution, its copy, another, and no document."""
    folder = tmp_path / "Архив"
    folder.mkdir()
    (folder / "а.txt").write_text(TEXT, encoding="utf-8")
    (folder / "б.txt").write_text(TEXT, encoding="cp1251")
    (folder / "в.txt").write_text(TEXT.replace("XV", "XIV").replace("ноты", "книги"), encoding="utf-8")
    (folder / "г.txt").write_text("Список покупок: нитки, краски.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def states(dialog: ArchiveDialog) -> list[str]:
    model = dialog.table.model()
    last = model.columnCount() - 1
    return [str(model.index(row, last).data()) for row in range(model.rowCount())]


def read_all(qtbot: QtBot, dialog: Dialog) -> ArchiveDialog:
    assert isinstance(dialog, ArchiveDialog)
    qtbot.waitUntil(lambda: len(dialog.files) == 4, timeout=PATIENCE)
    QApplication.processEvents()
    return dialog


def test_the_new_files_are_ticked_and_taken_in(
    qtbot: QtBot,
    filled: Office,
    page: ResolutionsPage,
    window: MainWindow,
    folder: Path,
    in_dialog: InDialog,
    press: Press,
) -> None:
    said: list[str] = []

    def take_in(dialog: Dialog) -> None:
        listed = read_all(qtbot, dialog)
        said.extend(states(listed))
        press(listed, "Внести отмеченное")

    in_dialog(window.actions_["import-archive"].trigger, take_in)
    assert said[:3] == ["новое", "то же, что «а.txt»", "новое"]
    assert "В тексте нет слова" in said[3]
    assert len(filled.read(resolutions)) == 2
    assert [row.number for row in page.table.rows] == [row.number for row in filled.read(resolutions)]


def test_what_is_held_is_told_and_can_be_ticked_by_nobody_twice(
    qtbot: QtBot,
    filled: Office,
    draft_id: int,
    page: ResolutionsPage,
    window: MainWindow,
    folder: Path,
    in_dialog: InDialog,
    press: Press,
) -> None:
    def insist(dialog: Dialog) -> None:
        listed = read_all(qtbot, dialog)
        assert states(listed)[0].startswith("уже есть: Резолюция XV")
        listed.table.selectRow(2)
        qtbot.keyClick(listed.table, Qt.Key.Key_Space)  # off
        listed.table.selectRow(0)
        qtbot.keyClick(listed.table, Qt.Key.Key_Space)  # on
        press(listed, "Внести отмеченное")
        words = [label.text() for label in listed.findChildren(PlainLabel) if label.isVisible()]
        assert any("уже внесено" in each for each in words)

    in_dialog(window.actions_["import-archive"].trigger, insist)
    assert [row.id for row in filled.read(resolutions)] == [draft_id]


def test_an_empty_folder_is_refused_with_a_sentence(
    page: ResolutionsPage, window: MainWindow, folder: Path
) -> None:
    for file in folder.iterdir():
        file.unlink()
    window.actions_["import-archive"].trigger()
    words = [label.text() for label in page.trouble.findChildren(PlainLabel)]
    assert any("нет файлов Word" in each for each in words)


def test_a_single_file_that_is_held_already_leads_to_it(
    qtbot: QtBot,
    draft_id: int,
    page: ResolutionsPage,
    text_file: Path,
    in_dialog: InDialog,
    press: Press,
) -> None:
    in_dialog(lambda: page.taking_in.take_in_file(text_file), lambda dialog: press(dialog, "Открыть"))
    qtbot.waitUntil(page.is_open)
    assert len(page.office.read(resolutions)) == 1

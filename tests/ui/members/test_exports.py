"""The registry goes out from the window: asked for, written beside its work, remembered, or cancelled."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.sent_lists import SentListRow, file_of, sent
from app.office import Office
from ui.main_window import MainWindow
from ui.members.export_dialog import ExportDialog
from ui.members.page import MembersPage
from ui.widgets.dialog import Dialog
from ui.widgets.under_way import UnderWay

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def bar(page: MembersPage) -> UnderWay:
    (found,) = page.findChildren(UnderWay)
    return found


class Secretary:
    """Asks for a file in the dialog, as with keyboard and mouse."""

    def __init__(self, qtbot: QtBot, window: MainWindow, in_dialog: InDialog, type_text: TypeText) -> None:
        self.qtbot, self.window, self.in_dialog, self.type_text = qtbot, window, in_dialog, type_text
        self.offered: list[str] = []

    def export(self, path: Path, *, to: str = "", which: str = "") -> None:
        """Fill the dialog and press «Сохранить»."""

        def fill(dialog: Dialog) -> None:
            assert isinstance(dialog, ExportDialog)
            choices = dialog.findChildren(QRadioButton)
            self.offered = [each.text() for each in choices]
            for each in choices:
                if which and each.text().startswith(which):
                    each.setFocus()
                    self.qtbot.keyClick(each, Qt.Key.Key_Space)
            line = dialog.whom.lineEdit()
            assert line
            self.type_text(line, to)
            dialog.place.selectAll()
            self.type_text(dialog.place, str(path))
            press(self.qtbot, dialog, "Сохранить")

        self.in_dialog(self.window.actions_[f"export-{path.suffix[1:]}"].trigger, fill)

    def wait_for(self, path: Path) -> None:
        """Wait until the window says that the file is saved."""
        said = f"Сохранено: {path}"
        self.qtbot.waitUntil(lambda: self.window.status_line.done() == said, timeout=20_000)


@pytest.fixture
def secretary(qtbot: QtBot, window: MainWindow, in_dialog: InDialog, type_text: TypeText) -> Secretary:
    return Secretary(qtbot, window, in_dialog, type_text)


def only(office: Office) -> SentListRow:
    (row,) = office.read(sent)
    return row


def test_an_exported_registry_is_written_remembered_and_can_be_opened(
    secretary: Secretary, page: MembersPage, filled: Office, tmp_path: Path
) -> None:
    path = tmp_path / "Реестр.xlsx"
    page.show_day(date(2019, 1, 1))
    secretary.export(path, to="Министерство культуры")
    secretary.wait_for(path)
    row = only(filled)
    assert (row.addressee, row.day, row.name) == ("Министерство культуры", date(2019, 1, 1), "Реестр.xlsx")
    assert row.organizations == 4
    assert filled.read(file_of, row.id) == path.read_bytes()
    assert [each.text() for each in bar(page).findChildren(QPushButton)] == ["Открыть", "Показать в папке"]
    assert list(tmp_path.glob(".*.part")) == []


def test_what_was_remembered_is_no_step_of_undo(
    secretary: Secretary, page: MembersPage, filled: Office, tmp_path: Path
) -> None:
    before = filled.undoable()
    path = tmp_path / "Реестр.csv"
    secretary.export(path)
    secretary.wait_for(path)
    assert filled.undoable() == before


def test_a_cancelled_export_leaves_no_file_and_is_not_remembered(
    qtbot: QtBot,
    secretary: Secretary,
    window: MainWindow,
    page: MembersPage,
    filled: Office,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "куда"
    folder.mkdir()
    secretary.export(folder / "Реестр.pdf")
    assert bar(page).sentence() == "Сохраняется «Реестр.pdf»…"
    assert not window.actions_["export-xlsx"].isEnabled()
    press(qtbot, bar(page), "Отменить")
    assert window.status_line.done() == "Отменено."
    assert bar(page).sentence() == ""
    assert window.actions_["export-xlsx"].isEnabled()
    qtbot.wait(50)
    assert list(folder.iterdir()) == []
    assert filled.read(sent) == []


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    qtbot: QtBot, secretary: Secretary, page: MembersPage, filled: Office, tmp_path: Path
) -> None:
    secretary.export(tmp_path / "нет" / "Реестр.csv")
    qtbot.waitUntil(page.trouble.isVisible, timeout=20_000)
    assert bar(page).sentence() == ""
    assert filled.read(sent) == []


def test_what_is_shown_can_go_out_alone(
    secretary: Secretary, page: MembersPage, filled: Office, tmp_path: Path
) -> None:
    path = tmp_path / "Реестр.csv"
    secretary.export(path, which="Только показанные")
    secretary.wait_for(path)
    assert secretary.offered == [
        "Все организации реестра, и бывшие тоже: 6",
        "Только показанные на странице: 4",
    ]
    assert only(filled).organizations == 4
    assert "Окоём" not in path.read_text(encoding="utf-8-sig")


def test_what_was_selected_goes_out_alone(
    qtbot: QtBot, secretary: Secretary, page: MembersPage, filled: Office, tmp_path: Path
) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    path = tmp_path / "Реестр.csv"
    secretary.export(path)
    secretary.wait_for(path)
    assert secretary.offered[-1] == "Только выбранные: 2"
    assert only(filled).organizations == 2


@pytest.mark.parametrize(("answer", "kept"), [("Отмена", True), ("Заменить", False)])
def test_a_file_that_is_there_is_replaced_only_when_agreed(
    qtbot: QtBot, secretary: Secretary, page: MembersPage, tmp_path: Path, answer: str, kept: bool
) -> None:
    path = tmp_path / "Реестр.csv"
    path.write_text("old", encoding="utf-8")
    asked: list[str] = []

    def reply() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        asked.append(dialog.windowTitle())
        press(qtbot, dialog, answer)

    QTimer.singleShot(300, reply)
    secretary.export(path)
    if not kept:
        secretary.wait_for(path)
    assert asked == ["Такой файл уже есть"]
    assert (path.read_text(encoding="utf-8-sig") == "old") is kept


def test_an_addressee_once_named_is_suggested_again(
    secretary: Secretary, window: MainWindow, page: MembersPage, in_dialog: InDialog, tmp_path: Path
) -> None:
    secretary.export(tmp_path / "Реестр.csv", to="Посольство")
    secretary.wait_for(tmp_path / "Реестр.csv")
    suggested: list[str] = []

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, ExportDialog)
        assert dialog.whom.words() == ""
        suggested.extend(dialog.whom.itemText(place) for place in range(dialog.whom.count()))
        assert Path(dialog.place.text()).parent == tmp_path

    in_dialog(window.actions_["export-docx"].trigger, look)
    assert suggested == ["Посольство"]

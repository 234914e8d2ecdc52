"""The list of the copies, what each holds, the way back to one of them and back again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.backups.copies import back_up
from app.backups.place import place
from app.members.operations import add_organization
from app.members.rows import Details
from app.office import Office
from tests.payloads import HOSTILE
from tests.ui.backups.hands import found, names, press, said
from ui.application import Application
from ui.backups.dialog import CopiesDialog
from ui.widgets.dialog import Dialog

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
BACK = "Вернуться к этой копии…"


@pytest.fixture
def path(filled: Office) -> Path:
    """An office with a copy, and an organisation newer than the copy."""
    back_up(filled.path, name="до «Новой»")
    filled.do(add_organization, Details("ОО «Новая»"))
    filled.close()
    return filled.path


def shown(qtbot: QtBot, dialog: Dialog) -> CopiesDialog:
    assert isinstance(dialog, CopiesDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=10_000)
    return dialog


def go_back(qtbot: QtBot, in_dialog: InDialog, application: Application, answer: str) -> None:
    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        press(qtbot, dialog, answer)

    def choose(dialog: Dialog) -> None:
        shown(qtbot, dialog)
        QTimer.singleShot(50, agree)
        press(qtbot, dialog, BACK)

    in_dialog(application.window.actions_["backups"].trigger, choose)


def test_a_copy_shows_what_it_holds_and_how_that_differs(
    qtbot: QtBot, application: Application, in_dialog: InDialog
) -> None:
    seen: list[str] = []

    def look(dialog: Dialog) -> None:
        rows = shown(qtbot, dialog).table.rows
        assert [row.name for row in rows] == ["до «Новой»"]
        qtbot.waitUntil(lambda: "Организации: сейчас 7, в копии 6" in said(dialog))
        seen.append(said(dialog))

    in_dialog(application.window.actions_["backups"].trigger, look)
    assert "Содружество Заречья\u00a0· 6\u00a0организаций" in seen[0]


def test_the_name_of_a_copy_is_shown_as_typed(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog
) -> None:
    back_up(path, name=HOSTILE[0])

    def look(dialog: Dialog) -> None:
        table = shown(qtbot, dialog).table
        assert table.model().index(0, 1).data() == HOSTILE[0]
        for label in dialog.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()

    in_dialog(application.window.actions_["backups"].trigger, look)


def test_the_way_back_and_back_again(qtbot: QtBot, application: Application, in_dialog: InDialog) -> None:
    assert "ОО «Новая»" in names(application)
    go_back(qtbot, in_dialog, application, "Вернуться к копии")
    assert "ОО «Новая»" not in names(application)
    assert "Возвращена копия от " in said(application.window)
    press(qtbot, application.window, "Отменить восстановление")
    assert "ОО «Новая»" in names(application)
    assert "Восстановление отменено" in said(application.window)


def test_who_does_not_agree_keeps_everything(
    qtbot: QtBot, application: Application, in_dialog: InDialog
) -> None:
    go_back(qtbot, in_dialog, application, "Отмена")
    assert "ОО «Новая»" in names(application)
    assert "Возвращена" not in said(application.window)


def test_a_copy_that_is_spoilt_cannot_be_chosen(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt = path.with_name("испорченная.sovet")
    spoilt.write_bytes(path.read_bytes()[:9000])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(spoilt), ""))

    def take(dialog: Dialog) -> None:
        shown(qtbot, dialog)
        press(qtbot, dialog, "Копия из другого места…")
        qtbot.waitUntil(lambda: "повреждён" in said(dialog), timeout=10_000)
        assert found(dialog, BACK) is None

    in_dialog(application.window.actions_["backups"].trigger, take)


def test_a_copy_from_elsewhere_is_examined_as_the_others(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = back_up(path, path.parent / "чужая папка").path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(elsewhere), ""))

    def take(dialog: Dialog) -> None:
        copies = shown(qtbot, dialog)
        press(qtbot, dialog, "Копия из другого места…")
        qtbot.waitUntil(lambda: copies.chosen is not None and copies.chosen.path == elsewhere, timeout=10_000)
        assert copies.table.current() is None

    in_dialog(application.window.actions_["backups"].trigger, take)


def test_a_second_place_is_chosen_filled_and_given_up(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = path.parent / "флешка"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))

    def choose(dialog: Dialog) -> None:
        shown(qtbot, dialog)
        press(qtbot, dialog, "Выбрать папку…")
        assert place(path) == stick
        qtbot.waitUntil(lambda: bool(list(stick.glob("*/*.sovet"))), timeout=10_000)
        press(qtbot, dialog, "Не хранить")
        assert place(path) is None

    in_dialog(application.window.actions_["backups"].trigger, choose)


def test_a_second_place_beside_the_file_itself_is_refused(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path.parent))

    def choose(dialog: Dialog) -> None:
        shown(qtbot, dialog)
        press(qtbot, dialog, "Выбрать папку…")
        assert "Здесь лежит сам файл секретариата" in said(dialog)

    in_dialog(application.window.actions_["backups"].trigger, choose)

"""When the program fails, the secretary hears a calm word and whoever looks after it gets the places."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import UserError
from ui import crash
from ui.crash_dialog import CrashDialog
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
PERSON = "Саблина"


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    written = tmp_path / "отчёты" / "ошибки.log"
    monkeypatch.setattr("app.log.log_file", lambda: written)
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    return written


def fail() -> None:
    """Fail in a slot, as a page would."""
    broken = QPushButton()
    broken.clicked.connect(lambda: {}[PERSON])
    broken.click()


def press(qtbot: QtBot, dialog: Dialog, words: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_error_in_a_slot_is_logged_and_told_in_words(log_file: Path, in_dialog: InDialog) -> None:
    crash.install()
    said: list[str] = []

    def read(dialog: Dialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(PlainLabel))

    in_dialog(fail, read)
    assert "KeyError" in log_file.read_text(encoding="utf-8")
    assert "В программе ошибка" in said
    assert any("набранный текст решения сохранён" in words for words in said)


def test_the_details_to_be_copied_name_places_and_nobody(
    qtbot: QtBot, log_file: Path, in_dialog: InDialog
) -> None:
    crash.install()
    in_dialog(fail, lambda dialog: press(qtbot, dialog, "Скопировать подробности"))
    copied = QApplication.clipboard().text()
    assert "KeyError" in copied
    assert "test_crash:" in copied
    assert PERSON not in copied


def test_the_folder_of_the_reports_is_one_click_away(
    qtbot: QtBot, log_file: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    crash.install()
    in_dialog(fail, lambda dialog: press(qtbot, dialog, "Открыть папку с отчётами об ошибках"))
    assert [Path(url.toLocalFile()) for url in opened] == [log_file.parent]


def test_an_error_at_every_stroke_of_the_clock_opens_one_dialog(
    qtbot: QtBot, log_file: Path, in_dialog: InDialog
) -> None:
    crash.install()
    clock = QTimer(interval=5)
    clock.timeout.connect(fail)

    def look(dialog: Dialog) -> None:
        clock.start()
        qtbot.waitUntil(lambda: log_file.read_text(encoding="utf-8").count("KeyError") > 3)
        clock.stop()
        shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog)]
        assert [each for each in shown if each.isVisible()] == [dialog]

    in_dialog(fail, look)


def test_a_full_disk_does_not_keep_the_error_from_the_screen(
    log_file: Path, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "нет места")

    monkeypatch.setattr("app.log.write_down", refuse)
    crash.install()
    met: list[str] = []
    in_dialog(fail, lambda dialog: met.extend(each.text() for each in dialog.findChildren(QPushButton)))
    assert "Скопировать подробности" in met
    assert "Открыть папку с отчётами об ошибках" not in met


def test_a_sentence_nobody_said_is_no_fault_of_the_program(log_file: Path) -> None:
    heard: list[UserError] = []
    crash.install(heard.append)

    def refuse() -> None:
        raise UserError("Так нельзя.")

    button = QPushButton()
    button.clicked.connect(refuse)
    button.click()
    assert [str(error) for error in heard] == ["Так нельзя."]
    assert not log_file.exists()

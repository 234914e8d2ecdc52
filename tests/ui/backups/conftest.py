from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.office import Office
from ui import office_file, theme
from ui.application import Application


@pytest.fixture
def path(filled: Office) -> Path:
    """The file of an office that nobody has open."""
    filled.close()
    return filled.path


@pytest.fixture
def application(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    """The whole program, with the office open in it."""
    monkeypatch.setattr(office_file, "default", lambda: path.with_name("другой.sovet"))
    made = Application(qapp, settings, path)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.ready):
        made.window.show()
    made.keep_copies()
    yield made
    made.close()
    theme.apply(qapp, theme.Look())

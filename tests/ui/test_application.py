from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.office import Office
from ui import office_file, theme
from ui.application import Application
from ui.desk.page import DeskPage
from ui.members.page import MembersPage
from ui.welcome import Unopened, Welcome
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(office_file, "default", lambda: tmp_path / "данные" / "Секретариат.sovet")
    return tmp_path / "данные"


@pytest.fixture
def application(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, own_folder: Path
) -> Iterator[Application]:
    made = Application(qapp, settings)
    qtbot.addWidget(made.window)
    yield made
    made.close()
    theme.apply(qapp, theme.Look())


def start(qtbot: QtBot, application: Application) -> None:
    with qtbot.waitSignal(application.window.ready):
        application.window.show()


def shown(application: Application) -> object:
    return application.window.stack.currentWidget()


def test_the_first_start_welcomes(qtbot: QtBot, application: Application) -> None:
    start(qtbot, application)
    assert isinstance(shown(application), Welcome)


def test_a_council_begins_with_an_empty_registry(
    qtbot: QtBot, application: Application, own_folder: Path
) -> None:
    start(qtbot, application)
    welcome = shown(application)
    assert isinstance(welcome, Welcome)
    welcome.begun.emit("Координационный совет Заречья")
    assert isinstance(shown(application), MembersPage)
    assert (own_folder / "Секретариат.sovet").exists()
    assert application.window.windowTitle() == "Координационный совет Заречья — Секретариат"


def test_the_file_of_the_last_time_is_opened(
    qtbot: QtBot, application: Application, settings: QSettings, office_file: Path
) -> None:
    settings.setValue("office/file", str(office_file))
    start(qtbot, application)
    assert isinstance(shown(application), DeskPage)


def test_a_file_open_elsewhere_is_refused_kindly_and_opened_later(
    qtbot: QtBot, application: Application, settings: QSettings, office: Office
) -> None:
    settings.setValue("office/file", str(office.path))
    start(qtbot, application)
    refusal = shown(application)
    assert isinstance(refusal, Unopened)
    office.close()
    refusal.again.emit()
    assert isinstance(shown(application), DeskPage)


def test_a_larger_dark_look_is_remembered(
    qtbot: QtBot, application: Application, settings: QSettings, qapp: QApplication
) -> None:
    start(qtbot, application)
    before = qapp.font().pointSizeF()
    application.window.actions_["larger"].trigger()
    application.window.actions_["dark"].trigger()
    assert qapp.font().pointSizeF() > before
    assert theme.colors() is theme.DARK
    assert theme.saved_look(settings) == theme.Look(dark=True, larger=True)


def test_what_no_page_answered_is_said_in_its_own_words(
    qtbot: QtBot, application: Application, in_dialog: InDialog
) -> None:
    start(qtbot, application)
    said: list[str] = []
    in_dialog(
        lambda: application.take_refusal(UserError("Диск не отвечает.")),
        lambda dialog: said.extend(label.text() for label in dialog.findChildren(PlainLabel)),
    )
    assert "Диск не отвечает." in said


def test_an_office_just_left_says_nothing_more(
    qtbot: QtBot, application: Application, settings: QSettings, new_office_file: Path
) -> None:
    settings.setValue("office/file", str(new_office_file))
    start(qtbot, application)
    application.keep_copies()
    application.welcome()
    qtbot.wait(100)
    assert application.keeper is None
    assert application.window.status_line.saved_words() == ""

"""The window on a small office, and hands: keys, letters, clicks."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import set_leader
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import member, organization, step
from ui import immortals, theme
from ui.main_window import MainWindow
from ui.members.page import MembersPage
from ui.pages import PAGES
from ui.widgets.dialog import Dialog

immortals.preserve()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt's offscreen platform say what it cannot do; every other Qt warning fails its test."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["sekretariat"]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    if not qapp.styleSheet():
        theme.apply(qapp, theme.Look())


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="session")
def filled_file(new_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(new_office_file, tmp_path_factory.mktemp("filled")))
    with Office.open(path) as office:
        fill(office)
    return path


@pytest.fixture
def filled(filled_file: Path, tmp_path: Path) -> Iterator[Office]:
    with Office.open(Path(shutil.copy(filled_file, tmp_path / "Заречье.sovet"))) as office:
        yield office


def fill(office: Office) -> None:
    """Enter four members of whom one is suspended, a candidate and a former member."""
    yard = member(office, "Общественное объединение «Наш двор»", short_name="ОО «Наш двор»", city="Дальний")
    office.do(set_leader, yard, "Гусев Тимур Петрович", date(2016, 4, 1))
    member(office, "Союз «Голоса реки»", city="Устье")
    member(office, "Ассоциация «Ёлка»", date(2020, 5, 1))
    crafts = member(office, "Общественное объединение «Дом ремёсел»", short_name="ОО «Дом ремёсел»")
    step(office, crafts, EventKind.SUSPENDED, date(2024, 6, 14), until="до конференции 2027 года")
    step(office, organization(office, "Клуб «Книга и круг»"), EventKind.APPLIED, date(2025, 3, 1))
    step(office, member(office, "Студия «Окоём»"), EventKind.EXCLUDED, date(2022, 5, 20))


@pytest.fixture
def window(qtbot: QtBot, filled: Office, settings: QSettings) -> Iterator[MainWindow]:
    yield from shown(qtbot, filled, settings)


@pytest.fixture
def empty_window(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[MainWindow]:
    yield from shown(qtbot, office, settings)


@pytest.fixture
def page(window: MainWindow) -> MembersPage:
    assert isinstance(window.page, MembersPage)
    return window.page


def shown(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[MainWindow]:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish({})
    # Most of what is tried begins at the registry, not at the desk, which is made where it is wanted.
    window.show_office(office, "Содружество Заречья", {"members": PAGES["members"], **PAGES})
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.leave_office()


@pytest.fixture
def type_text(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Types letters as a keyboard does; QTest.keyClicks aborts the interpreter on Cyrillic."""

    def type_(widget: QWidget, text: str) -> None:
        widget.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    return type_


@pytest.fixture
def in_dialog(qtbot: QtBot) -> Callable[[Callable[[], object], Callable[[Dialog], object]], None]:
    """Does something that opens a dialog, at once or after some work, and something else inside it."""

    def run(opening: Callable[[], object], inside: Callable[[Dialog], object]) -> None:
        met: list[Dialog] = []

        def enter() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, enter)
                return
            assert isinstance(dialog, Dialog)
            met.append(dialog)
            try:
                inside(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(0, enter)
        opening()
        qtbot.waitUntil(lambda: bool(met))

    return run

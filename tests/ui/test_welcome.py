"""The first start: the council's name, and three ways to begin; nothing else is asked."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.council_operations import set_council_detail
from app.members.queries import registry
from ui import jobs, theme
from ui import office_file as whereabouts
from ui.application import Application
from ui.members.importing.dialog import RegistryDialog
from ui.members.page import MembersPage
from ui.welcome import Welcome
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Type = Callable[[QWidget, str], None]
Click = Callable[[QWidget, str], None]

NAME = "Координационный совет Заречья"
MY_REGISTRY, EMPTY, EXAMPLE = "Открыть мой реестр Excel", "Начать с пустого", "Посмотреть пример"


@pytest.fixture
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "данные" / "Секретариат.sovet"
    monkeypatch.setattr(whereabouts, "default", lambda: path)
    return path


@pytest.fixture
def application(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, own_file: Path
) -> Iterator[Application]:
    made = Application(qapp, settings)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.ready):
        made.window.show()
    yield made
    made.close()
    jobs.wait()
    theme.apply(qapp, theme.Look())


@pytest.fixture
def welcome(application: Application) -> Welcome:
    shown = application.window.stack.currentWidget()
    assert isinstance(shown, Welcome)
    return shown


@pytest.fixture
def my_registry(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Название", "Телефон"), ("Союз «Голоса реки»", "+000 55 10 22"), ("Клуб «Лад»", None)):
        sheet.append(row)
    book.save(tmp_path / "Мой реестр.xlsx")
    return tmp_path / "Мой реестр.xlsx"


@pytest.fixture
def click(qtbot: QtBot) -> Click:
    def click_(inside: QWidget, words: str) -> None:
        button = next(each for each in inside.findChildren(QPushButton) if each.text().startswith(words))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return click_


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path) if path else "", ""))


def drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPointF(300, 300), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(300, 300), copy, data, left, none))


def trouble(welcome: Welcome) -> str:
    return next(
        (
            label.text()
            for label in welcome.findChildren(PlainLabel)
            if label.property("role") == "error" and not label.isHidden()
        ),
        "",
    )


def names(application: Application) -> set[str]:
    page = application.window.page
    assert isinstance(page, MembersPage)
    return {row.name for row in page.office.read(registry, date.today())}


def go_through(qtbot: QtBot, click: Click) -> Callable[[Dialog], None]:
    """Goes on from what was read to what will be done, and has it done."""

    def go(dialog: Dialog) -> None:
        assert isinstance(dialog, RegistryDialog)
        qtbot.waitUntil(lambda: dialog.step() is dialog.understanding)
        click(dialog, "Дальше")
        qtbot.waitUntil(lambda: dialog.step() is dialog.outcomes)
        click(dialog, "Внести")
        qtbot.waitUntil(lambda: not dialog.isVisible())

    return go


def leave(qtbot: QtBot, click: Click) -> Callable[[Dialog], None]:
    def leave_(dialog: Dialog) -> None:
        assert isinstance(dialog, RegistryDialog)
        qtbot.waitUntil(lambda: dialog.step() is dialog.understanding)
        click(dialog, "Отмена")

    return leave_


def test_a_council_begins_with_an_empty_registry(
    application: Application, welcome: Welcome, type_text: Type, click: Click
) -> None:
    type_text(welcome.name, NAME)
    click(welcome, EMPTY)
    assert application.window.windowTitle() == f"{NAME} — Секретариат"
    assert names(application) == set()


def test_a_council_begins_with_the_registry_it_had_in_excel(
    qtbot: QtBot,
    application: Application,
    welcome: Welcome,
    my_registry: Path,
    type_text: Type,
    click: Click,
    in_dialog: InDialog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen(monkeypatch, my_registry)
    type_text(welcome.name, NAME)
    in_dialog(lambda: click(welcome, MY_REGISTRY), go_through(qtbot, click))
    assert names(application) == {"Союз «Голоса реки»", "Клуб «Лад»"}
    assert application.window.status_line.done().startswith("Внесено из Excel")


def test_the_example_asks_for_no_name(
    application: Application, welcome: Welcome, own_file: Path, click: Click, office_file: Path
) -> None:
    own_file.parent.mkdir()
    office_file.rename(whereabouts.example())  # made the first time it was wanted
    click(welcome, EXAMPLE)
    assert application.window.windowTitle() == "Содружество Заречья — Секретариат"
    assert not own_file.exists()


@pytest.mark.parametrize("way", [MY_REGISTRY, EMPTY])
def test_without_a_name_nothing_begins(
    application: Application, welcome: Welcome, own_file: Path, click: Click, way: str
) -> None:
    click(welcome, way)
    assert "Введите название совета" in trouble(welcome)
    assert application.window.stack.currentWidget() is welcome
    assert not own_file.exists()


def test_whoever_chooses_no_file_is_still_at_the_beginning(
    application: Application,
    welcome: Welcome,
    own_file: Path,
    type_text: Type,
    click: Click,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen(monkeypatch, None)
    type_text(welcome.name, NAME)
    click(welcome, MY_REGISTRY)
    assert application.window.stack.currentWidget() is welcome
    assert not own_file.exists()


def test_leaving_the_import_leaves_the_empty_office(
    qtbot: QtBot,
    application: Application,
    welcome: Welcome,
    my_registry: Path,
    type_text: Type,
    click: Click,
    in_dialog: InDialog,
) -> None:
    type_text(welcome.name, NAME)
    in_dialog(lambda: drop(welcome, my_registry), leave(qtbot, click))
    assert names(application) == set()
    assert "import-registry" in application.window.page.acts()  # type: ignore[union-attr]


def test_a_file_dropped_before_the_name_waits_for_it(
    qtbot: QtBot,
    application: Application,
    welcome: Welcome,
    my_registry: Path,
    type_text: Type,
    click: Click,
    in_dialog: InDialog,
) -> None:
    drop(welcome, my_registry)
    assert "«Мой реестр.xlsx»" in trouble(welcome)
    type_text(welcome.name, NAME)
    in_dialog(lambda: click(welcome, MY_REGISTRY), go_through(qtbot, click))
    assert len(names(application)) == 2


def test_only_tables_are_welcome(welcome: Welcome, tmp_path: Path) -> None:
    drop(welcome, tmp_path / "снимок.png")
    assert trouble(welcome) == ""


def test_the_window_is_called_as_the_council_is_called_now(
    application: Application, welcome: Welcome, type_text: Type, click: Click
) -> None:
    type_text(welcome.name, NAME)
    click(welcome, EMPTY)
    page = application.window.page
    assert page
    page.do(set_council_detail, "short_name", "Совет Заречья")
    assert application.window.windowTitle() == "Совет Заречья — Секретариат"
    application.window.undo()
    assert application.window.windowTitle() == f"{NAME} — Секретариат"

"""The page «Настройки»: what is typed is saved when the field is left, and undone as one step."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QDesktopServices, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.backups.copies import back_up
from app.council import council_details
from app.emblem import emblem
from app.office import Office
from app.places import places_of
from tests.conftest import COUNCIL
from ui import jobs
from ui.main_window import MainWindow
from ui.settings.page import SettingsPage
from ui.widgets.label import PlainLabel

Type = Callable[[QWidget, str], None]


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.actions_["show-settings"].trigger()
    assert isinstance(window.page, SettingsPage)
    return window.page


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    yield
    jobs.wait()


def tab(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


def test_a_detail_is_saved_when_its_field_is_left(
    qtbot: QtBot, window: MainWindow, filled: Office, page: SettingsPage, type_text: Type
) -> None:
    field = page.council.fields["phones"]
    type_text(field, "+000 55 10 22")
    assert filled.read(council_details).phones == ""
    tab(qtbot, field)
    assert filled.read(council_details).phones == "+000 55 10 22"
    assert window.status_line.done() == "Сведения о совете: телефон"


def test_undo_brings_the_former_detail_back_to_its_field(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, type_text: Type
) -> None:
    field = page.council.fields["city"]
    type_text(field, "Заречный")
    tab(qtbot, field)
    window.undo()
    assert field.text() == ""
    assert page.council.fields["name"].text() == COUNCIL


def test_a_field_left_as_it_was_changes_nothing(
    qtbot: QtBot, filled: Office, page: SettingsPage, type_text: Type
) -> None:
    before = filled.undoable()
    type_text(page.council.fields["address"], "")
    tab(qtbot, page.council.fields["address"])
    assert filled.undoable() == before


def test_what_is_being_typed_is_saved_when_another_page_is_opened(
    window: MainWindow, filled: Office, page: SettingsPage, type_text: Type
) -> None:
    type_text(page.council.fields["name_genitive"], "Координационного совета")
    window.show_page("history")
    assert filled.read(council_details).name_genitive == "Координационного совета"


def test_a_council_cannot_be_left_nameless(qtbot: QtBot, filled: Office, page: SettingsPage) -> None:
    field = page.council.fields["name"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    tab(qtbot, field)
    assert "Введите название совета" in page.trouble.findChildren(PlainLabel)[0].text()
    assert field.text() == filled.read(council_details).name == COUNCIL


def test_the_years_of_silence_are_set_and_agree(qtbot: QtBot, filled: Office, page: SettingsPage) -> None:
    page.years.setFocus()
    assert page.years.text() == "3\u00a0года"
    for _ in range(2):
        qtbot.keyClick(page.years, Qt.Key.Key_Up)
    assert page.years.text() == "5\u00a0лет"
    tab(qtbot, page.years)
    assert filled.read(council_details).silent_years == 5


def test_the_looks_are_in_step_with_the_menu(qtbot: QtBot, window: MainWindow, page: SettingsPage) -> None:
    box, action = page.looks.boxes["larger"], window.actions_["larger"]
    action.setChecked(True)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    assert not action.isChecked()


def test_the_folders_of_file_and_copies_are_shown(
    qtbot: QtBot, filled: Office, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    back_up(filled.path)
    page.reload()
    QApplication.processEvents()
    for name in ("Файл секретариата", "Копии"):
        button = next(
            each
            for each in page.places.findChildren(QPushButton)
            if each.accessibleName() == f"Показать в папке: {name}" and not each.isHidden()
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    places = places_of(filled.path)
    assert [Path(each) for each in opened] == [places.file.parent, places.copies]


def test_copies_not_made_yet_are_told_so(page: SettingsPage, filled: Office) -> None:
    assert not places_of(filled.path).copies.exists()
    shown = [label.text() for label in page.places.findChildren(PlainLabel) if not label.isHidden()]
    assert any(text.endswith("— ещё не сделаны") for text in shown)


def test_everything_that_takes_the_focus_has_a_name(page: SettingsPage) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            assert named, widget


def picture(path: Path) -> Path:
    shown = QPixmap(200, 120)
    shown.fill(QColor("#1D4E79"))
    shown.save(str(path))
    return path


def test_an_emblem_is_chosen_shown_and_taken_away(
    qtbot: QtBot, filled: Office, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = picture(tmp_path / "эмблема.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    shown = page.papers.emblem
    assert not shown.none.isVisibleTo(page)
    qtbot.mouseClick(shown.other, Qt.MouseButton.LeftButton)
    assert filled.read(emblem)
    assert not shown.picture.pixmap().isNull()
    qtbot.mouseClick(shown.none, Qt.MouseButton.LeftButton)
    assert not filled.read(emblem)
    assert not shown.picture.isVisibleTo(page)


def test_what_is_no_picture_leaves_the_emblem_as_it_was(
    filled: Office, page: SettingsPage, tmp_path: Path
) -> None:
    page.choose_emblem(picture(tmp_path / "эмблема.png"))
    before = filled.read(emblem)
    (tmp_path / "записка.png").write_text("не картинка", encoding="utf-8")
    page.choose_emblem(tmp_path / "записка.png")
    assert "не подходит для эмблемы" in page.trouble.findChildren(PlainLabel)[0].text()
    assert filled.read(emblem) == before


def test_the_stamp_and_the_executor_are_kept(
    qtbot: QtBot, filled: Office, page: SettingsPage, type_text: Type
) -> None:
    page.papers.stamp.setFocus()
    qtbot.keyClick(page.papers.stamp, Qt.Key.Key_Space)
    type_text(page.papers.executor, "Соболева И.М., 12 34 56")
    tab(qtbot, page.papers.executor)
    details = filled.read(council_details)
    assert (details.has_stamp, details.executor) == (True, "Соболева И.М., 12 34 56")

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import record_contact
from app.office import Office
from tests.builders import member
from ui.desk.page import DeskPage
from ui.main_window import MainWindow
from ui.members.page import MembersPage
from ui.pages import PAGES

TypeText = Callable[[QWidget, str], None]
SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def contacted(window: MainWindow, page: MembersPage) -> None:
    page.table.selectRow(0)
    window.actions_["contacted"].trigger()


def test_title_names_the_council(window: MainWindow) -> None:
    assert window.windowTitle() == "Содружество Заречья — Секретариат"


def test_first_page_is_the_desk(qtbot: QtBot, filled: Office, settings: QSettings) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish({})
    window.show_office(filled, "Содружество Заречья", PAGES)
    assert isinstance(window.page, DeskPage)
    window.leave_office()


def test_status_line_says_what_was_done_and_undo_names_it(window: MainWindow, page: MembersPage) -> None:
    contacted(window, page)
    sentence = window.status_line.done()
    assert sentence.startswith("Ассоциация «Ёлка»: связались")
    assert window.actions_["undo"].text() == f"Отменить: {sentence}"


def test_ctrl_z_takes_back_the_last_operation(
    qtbot: QtBot, window: MainWindow, page: MembersPage, filled: Office
) -> None:
    contacted(window, page)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.status_line.done().startswith("Отменено: Ассоциация «Ёлка»")
    assert page.card is not None
    assert page.card.row.last_contact is None


def test_ctrl_z_inside_a_field_undoes_typing_only(
    qtbot: QtBot, window: MainWindow, page: MembersPage, type_text: TypeText
) -> None:
    contacted(window, page)
    type_text(page.search, "ёл")
    qtbot.keyClick(page.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.search.text() == ""
    assert not window.status_line.done().startswith("Отменено")


def test_what_was_undone_is_named_and_brought_back(
    qtbot: QtBot, window: MainWindow, page: MembersPage
) -> None:
    contacted(window, page)
    sentence = window.status_line.done()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_["redo"].text() == f"Вернуть: {sentence}"
    qtbot.keyClick(page.table, Qt.Key.Key_Z, SHIFTED)
    assert window.status_line.done() == f"Возвращено: {sentence}"
    assert page.card is not None
    assert page.card.row.last_contact == date.today()
    assert not window.actions_["redo"].isEnabled()


def test_the_status_line_offers_to_bring_back_what_was_just_undone(
    qtbot: QtBot, window: MainWindow, page: MembersPage
) -> None:
    contacted(window, page)
    window.undo()
    offered = {each.text(): each for each in window.status_line.findChildren(QPushButton) if each.isVisible()}
    assert list(offered) == ["Вернуть"]
    qtbot.mouseClick(offered["Вернуть"], Qt.MouseButton.LeftButton)
    assert window.status_line.done().startswith("Возвращено: Ассоциация «Ёлка»")


def test_ctrl_shift_z_inside_a_field_brings_back_typing_only(
    qtbot: QtBot, window: MainWindow, page: MembersPage, type_text: TypeText
) -> None:
    contacted(window, page)
    window.undo()
    type_text(page.search, "ёл")
    qtbot.keyClick(page.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.search, Qt.Key.Key_Z, SHIFTED)
    assert page.search.text() == "ёл"
    assert window.actions_["redo"].isEnabled()


def test_what_is_done_after_an_undo_ends_the_way_back(window: MainWindow, page: MembersPage) -> None:
    contacted(window, page)
    window.undo()
    contacted(window, page)
    assert window.actions_["redo"].text() == "Вернуть"
    assert not window.actions_["redo"].isEnabled()


def test_ctrl_s_answers_when_all_was_saved(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.status_line.done().startswith("Всё сохранено в ")


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()


def test_nothing_can_be_undone_in_a_new_office(empty_window: MainWindow) -> None:
    assert not empty_window.actions_["undo"].isEnabled()


def test_a_name_with_an_ampersand_keeps_it_in_the_menu(empty_window: MainWindow, office: Office) -> None:
    id_ = member(office, "Фонд «Брат & сестра»")
    empty_window.take_in(office.do(record_contact, id_, date(2026, 1, 15)))
    assert "Брат && сестра" in empty_window.actions_["undo"].text()


def test_a_page_out_of_sight_is_refreshed_when_it_is_shown_again(
    window: MainWindow, page: MembersPage, filled: Office
) -> None:
    window.show_page("help")
    id_ = page.table.rows[0].id
    window.take_in(filled.do(record_contact, id_, date(2026, 1, 15)))
    assert page.table.rows[0].last_contact is None
    window.show_page("members")
    assert page.table.rows[0].last_contact == date(2026, 1, 15)


def test_an_act_needs_its_organisation_also_from_another_page(window: MainWindow, page: MembersPage) -> None:
    window.show_page("help")
    assert not window.actions_["edit-member"].isEnabled()
    window.show_page("members")
    page.table.selectRow(0)
    window.show_page("help")
    assert window.actions_["edit-member"].isEnabled()


def test_the_window_is_remembered(qtbot: QtBot, window: MainWindow, settings: QSettings) -> None:
    window.resize(790, 640)
    window.close()
    again = MainWindow(settings)
    qtbot.addWidget(again)
    assert again.height() == 640


def test_without_an_office_nothing_of_it_can_be_done(window: MainWindow) -> None:
    window.leave_office()
    assert not window.actions_["add-member"].isEnabled()
    assert not window.rail.isEnabled()


def test_every_label_shows_plain_text(window: MainWindow, page: MembersPage) -> None:
    page.table.selectRow(0)
    for page_id in PAGES:
        window.show_page(page_id)
        for label in window.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, page: MembersPage) -> None:
    page.table.selectRow(0)
    for page_id in ("history", "help"):
        window.show_page(page_id)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            assert name_of(widget), widget


def test_a_button_of_an_icon_alone_has_a_tooltip(window: MainWindow, page: MembersPage) -> None:
    page.table.selectRow(0)
    for button in window.findChildren(QAbstractButton):
        ours = not button.objectName().startswith("qt_") and not button.parent().inherits("QLineEdit")
        if ours and not button.text() and not button.icon().isNull():
            assert button.toolTip(), button


def test_the_shell_is_painted_without_the_office_machinery(tmp_path: Path) -> None:
    import subprocess
    import sys

    heavy = "{'sqlalchemy', 'openpyxl', 'reportlab', 'docx', 'PySide6.QtPdf'}"
    code = f"import sys, ui.application; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")

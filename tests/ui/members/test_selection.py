from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import record_contact
from app.office import Office
from tests.builders import member
from ui.main_window import MainWindow
from ui.members.chosen_panel import ChosenPanel
from ui.members.page import MembersPage
from ui.widgets.arrangement import Arrangement
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TypeText = Callable[[QWidget, str], None]
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def click(qtbot: QtBot, page: MembersPage, place: int, held: Qt.KeyboardModifier) -> None:
    spot = page.table.visualRect(page.table.model().index(place, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, held, spot)


@pytest.fixture
def several(qtbot: QtBot, page: MembersPage) -> ChosenPanel:
    click(qtbot, page, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, page, 2, SHIFT)
    panel = page.side.currentWidget()
    assert isinstance(panel, ChosenPanel)
    return panel


def texts(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(PlainLabel)]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_several_rows_show_how_many_are_chosen_and_which(page: MembersPage, several: ChosenPanel) -> None:
    assert several.isVisible()
    assert "Выбрано: 3\u00a0организации" in texts(several)
    assert "ОО «Наш двор»" in texts(several)
    assert len(page.selected()) == 3


def test_the_office_is_left_while_several_are_chosen(
    qtbot: QtBot, window: MainWindow, several: ChosenPanel
) -> None:
    with qtbot.waitSignal(several.destroyed):
        window.leave_office()
    window.actions_["give-field"].setEnabled(True)  # no button is left to follow


def test_one_row_shows_its_card_again(qtbot: QtBot, page: MembersPage, several: ChosenPanel) -> None:
    click(qtbot, page, 1, Qt.KeyboardModifier.NoModifier)
    assert page.panel.isVisible()
    assert page.card is not None


def test_acts_on_one_card_wait_while_several_are_chosen(window: MainWindow, several: ChosenPanel) -> None:
    assert not window.actions_["edit-member"].isEnabled()
    assert window.actions_["give-field"].isEnabled()


def test_all_chosen_ones_were_heard_from_with_one_click_and_one_undo(
    qtbot: QtBot, window: MainWindow, page: MembersPage, several: ChosenPanel
) -> None:
    chosen = page.selected()
    press(qtbot, several, "Связались сегодня")
    heard = [row.id for row in page.table.rows if row.last_contact == date.today()]
    assert heard == chosen == page.selected()
    window.undo()
    assert not any(row.last_contact for row in page.table.rows)


def test_a_field_of_work_is_given_to_all_of_them(
    qtbot: QtBot, page: MembersPage, several: ChosenPanel, in_dialog: InDialog, type_text: TypeText
) -> None:
    def name_it(dialog: Dialog) -> None:
        line = dialog.findChildren(QComboBox)[0].lineEdit()
        assert line is not None
        type_text(line, "реставрация")
        press(qtbot, dialog, "Добавить")

    in_dialog(lambda: press(qtbot, several, "Добавить направление…"), name_it)
    assert [row.fields for row in page.table.rows] == [("реставрация",)] * 3 + [()]


def test_on_another_day_acts_on_several_ask_first(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog
) -> None:
    page.show_day(date.today() - timedelta(days=30))
    page.table.selectAll()
    in_dialog(window.actions_["contacted"].trigger, lambda dialog: press(qtbot, dialog, "Не менять"))
    assert not any(row.last_contact for row in page.table.rows)


def test_ctrl_a_chooses_all_that_are_shown(qtbot: QtBot, page: MembersPage) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert page.selected() == page.shown()


def test_the_chosen_ones_stay_chosen_when_something_changes(
    qtbot: QtBot, page: MembersPage, several: ChosenPanel, filled: Office
) -> None:
    chosen = page.selected()
    member(filled, "Ансамбль «Первый»")
    page.reload()
    assert page.selected() == chosen
    assert page.shown()[0] not in chosen


def test_ctrl_c_copies_the_chosen_rows_as_cells(
    qtbot: QtBot, page: MembersPage, several: ChosenPanel, filled: Office
) -> None:
    filled.do(record_contact, page.selected()[0], date(2026, 1, 15))
    page.reload()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in copied.text().splitlines()]
    assert lines[0] == ["Ассоциация «Ёлка»", "состоит", "", "", "15.01.2026"]
    assert lines[2] == ["ОО «Наш двор»", "состоит", "Гусев\u00a0Т.П.", "Дальний", ""]
    assert len(lines) == 3
    assert "<td>15.01.2026</td>" in copied.html()
    assert "<th>Организация</th>" in copied.html()


def test_addresses_and_telephones_of_all_chosen_ones_are_copied(
    qtbot: QtBot, window: MainWindow, page: MembersPage, filled: Office
) -> None:
    member(filled, "Клуб «Парус»", emails="parus@example.org", phones="+000 1")
    member(filled, "Фонд «Маяк»", emails="mayak@example.org")
    page.reload()
    page.table.selectAll()
    window.actions_["copy-emails"].trigger()
    assert QGuiApplication.clipboard().text() == "parus@example.org; mayak@example.org"
    window.actions_["copy-phones"].trigger()
    assert QGuiApplication.clipboard().text() == "Клуб «Парус»: +000 1"
    assert window.status_line.done().startswith("Скопировано: телефоны 1\u00a0организации")


def test_where_no_address_is_known_it_says_so_and_leaves_the_clipboard(
    window: MainWindow, page: MembersPage
) -> None:
    QGuiApplication.clipboard().setText("прежнее")
    page.table.selectRow(0)
    window.actions_["copy-emails"].trigger()
    assert QGuiApplication.clipboard().text() == "прежнее"
    assert window.status_line.done().startswith("Копировать нечего")


def test_what_is_copied_is_never_calculated(qtbot: QtBot, empty_window: MainWindow, office: Office) -> None:
    page = empty_window.page
    assert isinstance(page, MembersPage)
    member(office, '=HYPERLINK("x")', phones="+000 55\n+000 66", address="улица\tГончарная\n<b>4</b>")
    page.list.arrange(Arrangement(("name", "phones", "address")))
    page.reload()
    page.table.selectRow(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == '\'=HYPERLINK("x")\t"\'+000 55\n+000 66"\t"улица Гончарная\n<b>4</b>"'
    as_text = '<td style="mso-number-format:\'\\@\'" sdnum="1049;0;@">'
    assert f"{as_text}=HYPERLINK(&quot;x&quot;)</td>" in copied.html()
    assert "<b>" not in copied.html()

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from db.vocabulary import EventKind, Precision, Status
from ui.main_window import MainWindow
from ui.members.editor import Editor
from ui.members.event_dialog import EventDialog
from ui.members.page import MembersPage
from ui.members.small_dialogs import AnnulDialog, LeaderDialog, RenameDialog
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def objection(dialog: Dialog) -> str:
    labels = [each for each in dialog.findChildren(PlainLabel) if each.property("role") == "error"]
    return labels[0].text() if labels[0].isVisible() else ""


def test_an_organisation_is_added_and_shown(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.name, "Хор «Тихая вода»")
        type_text(dialog.leader, "Степной Георгий Викторович")
        type_text(dialog.admitted_on, "2010")
        type_text(dialog.basis, "протокол № 2")
        press(qtbot, dialog, "Добавить")

    in_dialog(window.actions_["add-member"].trigger, fill)
    assert page.card is not None
    assert page.card.row.name == "Хор «Тихая вода»"
    assert page.card.row.leader == "Степной Георгий Викторович"
    assert page.card.events[0].precision is Precision.YEAR


def test_a_card_without_a_name_is_refused_in_the_dialog(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog
) -> None:
    said: list[str] = []

    def leave_empty(dialog: Dialog) -> None:
        press(qtbot, dialog, "Добавить")
        said.append(objection(dialog))

    in_dialog(window.actions_["add-member"].trigger, leave_empty)
    assert said == ["Введите название организации."]


def test_a_headcount_that_is_no_number_is_refused(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    said: list[str] = []

    def write_words(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.headcount, "много")
        press(qtbot, dialog, "Сохранить")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["edit-member"].trigger, write_words)
    assert said[0].startswith("Численность — целое число")


def test_a_suspension_keeps_its_term_in_words(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def suspend(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        assert dialog.term is not None
        type_text(dialog.term.words, "отчётно-выборной конференции 2027 года")
        type_text(dialog.basis.source, "протокол заседания совета № 3")
        press(qtbot, dialog, "Записать")

    page.table.selectRow(0)
    in_dialog(window.actions_["step-suspended"].trigger, suspend)
    assert page.card is not None
    assert page.card.row.status is Status.SUSPENDED
    assert page.card.row.until == "до отчётно-выборной конференции 2027 года"


def test_a_step_without_a_basis_is_refused_in_the_dialog(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog
) -> None:
    said: list[str] = []

    def leave_out(dialog: Dialog) -> None:
        press(qtbot, dialog, "Записать")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["step-excluded"].trigger, leave_out)
    assert said[0].startswith("Укажите основание")


def test_a_rename_keeps_the_former_name(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def rename(dialog: Dialog) -> None:
        assert isinstance(dialog, RenameDialog)
        dialog.name.clear()
        type_text(dialog.name, "Ассоциация «Сосна»")
        press(qtbot, dialog, "Переименовать")

    page.table.selectRow(0)
    in_dialog(window.actions_["rename-member"].trigger, rename)
    assert page.card is not None
    assert page.card.row.name == "Ассоциация «Сосна»"
    assert page.card.former_names[0].name == "Ассоциация «Ёлка»"


def test_a_new_leader_follows_the_one_before(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def appoint(dialog: Dialog) -> None:
        assert isinstance(dialog, LeaderDialog)
        type_text(dialog.name, "Лунёв Игорь Сергеевич")
        press(qtbot, dialog, "Сохранить")

    page.table.selectRow(2)
    in_dialog(window.actions_["new-leader"].trigger, appoint)
    assert page.card is not None
    assert page.card.row.leader == "Лунёв Игорь Сергеевич"
    assert page.card.leaders[1].until == date.today()


def test_an_annulled_entry_stays_visible_with_its_reason(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def annul(dialog: Dialog) -> None:
        assert isinstance(dialog, AnnulDialog)
        type_text(dialog.reason, "внесено не той организации")
        press(qtbot, dialog, "Аннулировать")

    page.table.selectRow(1)
    in_dialog(window.actions_["annul-entry"].trigger, annul)
    shown = [label.text() for label in page.panel.findChildren(PlainLabel)]
    assert "аннулировано: внесено не той организации" in shown
    assert page.card is not None
    assert page.card.row.status is Status.ACTIVE


def test_a_day_nobody_understands_is_refused(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    said: list[str] = []

    def write_words(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        dialog.effective.clear()
        type_text(dialog.effective, "когда-то")
        press(qtbot, dialog, "Записать")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["step-excluded"].trigger, write_words)
    assert said[0].startswith("Введите день как «14.06.2024»")


def not_ours(widget: QWidget) -> bool:
    parent = widget.parent()
    return parent.inherits("QComboBox") or parent.inherits("QComboBoxPrivateContainer")


def test_every_field_of_the_dialogs_has_a_name(qtbot: QtBot, page: MembersPage, filled: Office) -> None:
    page.table.selectRow(1)
    assert page.card is not None
    dialogs = (
        Editor(page, page.card.details),
        Editor(page),
        EventDialog(page, filled, page.card, EventKind.EXTENDED, date.today()),
        RenameDialog(page, page.card),
        LeaderDialog(page, page.card),
        AnnulDialog(page, page.card),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        for widget in dialog.findChildren(QWidget):
            named = widget.accessibleName() or isinstance(widget, QPushButton) or widget.focusProxy()
            inner = widget.objectName().startswith("qt_") or not_ours(widget)
            assert named or inner or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget

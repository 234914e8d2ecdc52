from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.widgets.dialog import Dialog, ask
from ui.widgets.form import line_edit

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    made = Dialog(None, "Сохранить отбор")
    made.body.addWidget(line_edit())
    made.offer_cancel()
    made.offer("Сохранить", made.accept, "filled")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def named(dialog: Dialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_enter_in_a_field_presses_the_filled_button(qtbot: QtBot, dialog: Dialog) -> None:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_on_another_button_presses_that_one(qtbot: QtBot, dialog: Dialog) -> None:
    cancel = named(dialog, "Отмена")
    cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)


def test_the_focus_of_a_question_stands_on_what_enter_does(window: MainWindow, in_dialog: InDialog) -> None:
    agreed: list[bool] = []

    def enter(question: Dialog) -> None:
        assert question.focusWidget() is named(question, "Удалить")
        question.accept()

    in_dialog(lambda: agreed.append(ask(window, "Удалить проект", "Удалить?", "Удалить")), enter)
    assert agreed == [True]

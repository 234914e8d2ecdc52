"""The page «Поручения»: listed, found, filtered, printed; closed with its result in three actions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.assignments.rows import Standing
from db.vocabulary import AssignmentState
from tests.ui.assignments.hands import enter, press, row, said, texts
from ui import jobs
from ui.assignments.page import AssignmentsPage
from ui.assignments.paper import ControlListPaper
from ui.main_window import MainWindow
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def test_the_most_urgent_stands_first_and_is_shown_at_once(page: AssignmentsPage) -> None:
    assert texts(page) == ["Подготовить парад.", "Прислать отчёты.", "Вести летопись.", "Написать гимн."]
    assert page.told
    assert page.told.row.text == "Подготовить парад."
    assert "просрочено" in said(page.card)
    assert "3 на контроле, 1 просрочено" in " ".join(
        label.replace("\u00a0", " ") for label in said(page.header)
    )


def test_closing_with_a_result_takes_three_actions(
    qtbot: QtBot, window: MainWindow, type_text: TypeText
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)  # the page
    page = window.page
    assert isinstance(page, AssignmentsPage)
    page.table.setFocus()
    enter(qtbot, page.table)  # the chosen one, the most urgent
    assert page.card.result.hasFocus()
    type_text(page.card.result, "парад прошёл, отчёт № 3")
    enter(qtbot, page.card.result)
    closed = row(page, "Подготовить парад.")
    assert (closed.state, closed.result) == (AssignmentState.DONE, "парад прошёл, отчёт № 3")
    assert "Подготовить парад." not in texts(page)
    assert page.card.result.text() == ""


def test_another_page_leads_to_an_assignment_ready_for_its_result(
    window: MainWindow, page: AssignmentsPage
) -> None:
    page.filters.take(page.filters.wanted())
    window.show_page("members")
    assert window.page
    window.page.leads_to.emit("assignments", row(page, "Написать гимн.").id)
    assert window.page is page
    assert page.told
    assert page.told.row.text == "Написать гимн."
    assert page.card.result.hasFocus()


def test_one_hidden_by_a_filter_is_led_to_as_well(page: AssignmentsPage, type_text: TypeText) -> None:
    page.search.setText("парад")
    page.reload()
    assert texts(page) == ["Подготовить парад."]
    page.reveal(row(page, "Написать гимн.").id)
    assert page.told
    assert page.told.row.text == "Написать гимн."


def test_a_chip_narrows_the_list_by_standing(qtbot: QtBot, page: AssignmentsPage) -> None:
    qtbot.mouseClick(page.filters.standing, Qt.MouseButton.LeftButton)
    menu = next(each for each in page.filters.findChildren(QMenu) if each.isVisible())
    action: QAction = next(each for each in menu.actions() if each.text() == "ещё не началось")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert [each.standing for each in page.table.rows] == [Standing.NOT_YET]
    press(qtbot, page.filters, "Сбросить")
    assert len(page.table.rows) == 4


def test_a_chip_narrows_the_list_by_who_is_responsible(qtbot: QtBot, page: AssignmentsPage) -> None:
    qtbot.mouseClick(page.filters.responsible, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup
    qtbot.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Space)
    popup.close()
    assert texts(page) == ["Прислать отчёты."]
    assert page.filters.responsible.text() == "всем руководителям"


def test_a_search_finds_by_any_word_of_it(page: AssignmentsPage, type_text: TypeText, qtbot: QtBot) -> None:
    type_text(page.search, "ким гимн")
    qtbot.waitUntil(lambda: texts(page) == ["Написать гимн."])
    type_text(page.search, "ъъъ")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    assert any("Ничего не найдено" in words for words in said(page.empty))


def test_an_office_without_assignments_says_where_they_come_from(empty_window: MainWindow) -> None:
    empty_window.show_page("assignments")
    assert empty_window.page
    assert any("Поручений пока нет" in words for words in said(empty_window.page))


def test_the_list_is_printed_as_it_is_shown(page: AssignmentsPage, in_dialog: InDialog, qtbot: QtBot) -> None:
    paper = ControlListPaper(page, [each.id for each in page.table.rows])
    qtbot.addWidget(paper)
    jobs.wait()
    qtbot.waitUntil(lambda: paper.pages.pages() > 0)
    paper.by.setCurrentText("По срокам")
    jobs.wait()
    qtbot.waitUntil(lambda: paper.pages.pages() > 0)
    assert str(page.settings.value("assignments/grouping")) == "deadline"


def test_the_list_is_saved_for_excel(
    page: AssignmentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Поручения.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.actions_["export-xlsx"].trigger()
    assert path.read_bytes().startswith(b"PK")


def test_the_card_is_closed_and_opened_again(qtbot: QtBot, page: AssignmentsPage) -> None:
    page.card.closed.emit()
    assert not page.card.isVisible()
    qtbot.keyClick(page.window(), Qt.Key.Key_F9)
    assert page.card.isVisible()
    place = page.table.visualRect(page.table.model().index(2, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert page.told
    assert page.told.row.text == "Вести летопись."

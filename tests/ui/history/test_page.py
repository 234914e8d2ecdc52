"""The page «История изменений»: what was done, by whom and when, before and after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import edit_organization, record_contact
from app.members.queries import card
from app.office import Office
from tests.builders import member
from tests.payloads import HOSTILE
from ui import jobs
from ui.history import page as history_page
from ui.history import panel
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.members.page import MembersPage
from ui.widgets.label import PlainLabel
from ui.widgets.live_preview import LivePreview

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def renamed(filled: Office) -> int:
    """A card whose city was changed."""
    id_ = member(filled, "ОО «Мост»", city="Устье")
    details = filled.read(card, id_, date.today()).details
    filled.do(edit_organization, id_, replace(details, city="Заречный"))
    return id_


@pytest.fixture
def history(renamed: int, window: MainWindow) -> HistoryPage:
    window.show_page("history")
    assert isinstance(window.page, HistoryPage)
    return window.page


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(inside: QWidget) -> list[str]:
    return [label.text() for label in inside.findChildren(PlainLabel) if label.isVisible()]


def test_the_rail_leads_to_the_history(qtbot: QtBot, renamed: int, window: MainWindow) -> None:
    press(qtbot, window.rail, "История изменений")
    assert isinstance(window.page, HistoryPage)


def test_the_newest_act_stands_first(history: HistoryPage) -> None:
    assert history.table.rows[0].name == "Изменена карточка: ОО «Мост»"
    assert history.table.rows[-1].name.startswith("Создан файл секретариата")
    ids = [row.id for row in history.table.rows]
    assert ids == sorted(ids, reverse=True)


def test_the_chosen_act_tells_what_stood_there_before_and_after(qtbot: QtBot, history: HistoryPage) -> None:
    place = history.table.visualRect(history.table.model().index(0, 1)).center()
    qtbot.mouseClick(history.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    words = said(history.panel)
    assert words[words.index("Город") :] == ["Город", "было: Устье", "Заречный"]


def test_search_finds_an_act_by_its_words(qtbot: QtBot, history: HistoryPage, type_text: TypeText) -> None:
    type_text(history.search, "окоём исключена")
    qtbot.waitUntil(lambda: len(history.table.rows) == 1)


def test_what_is_not_found_is_said_and_all_is_one_click_away(
    qtbot: QtBot, history: HistoryPage, type_text: TypeText
) -> None:
    all_of_it = len(history.table.rows)
    type_text(history.search, "ыыы")
    qtbot.waitUntil(lambda: "Ничего не найдено по «ыыы»" in said(history.empty))
    press(qtbot, history.empty, "Показать всю историю")
    assert len(history.table.rows) == all_of_it


def test_days_typed_above_the_table_bound_it(qtbot: QtBot, history: HistoryPage, type_text: TypeText) -> None:
    type_text(history.span.last, "01.01.2020")
    qtbot.keyClick(history.span.last, Qt.Key.Key_Return)
    assert history.table.rows == []
    assert "В эти дни ничего не менялось" in said(history.empty)
    press(qtbot, history.span, "За всё время")
    assert history.table.rows


def test_a_day_picked_in_the_calendar_bounds_it_too(qtbot: QtBot, history: HistoryPage) -> None:
    history.span.first.actions()[0].trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    tomorrow = QDate.currentDate().addDays(1)
    popup.calendar.clicked.emit(tomorrow)
    assert history.table.rows == []


def test_a_new_act_appears_by_itself(window: MainWindow, history: HistoryPage, renamed: int) -> None:
    window.take_in(window.page.office.do(record_contact, renamed, date(2026, 1, 15)))
    assert "связались" in history.table.rows[0].name
    window.undo()
    assert history.table.rows[0].name.startswith("Отменено: ")


def test_long_ago_is_shown_on_demand(
    qtbot: QtBot, renamed: int, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_page, "AT_ONCE", 5)
    window.show_page("history")
    page = window.page
    assert isinstance(page, HistoryPage)
    assert len(page.table.rows) == 5
    assert "последние 5\u00a0действий" in said(page.header)
    press(qtbot, page.list, "Показать ещё")
    assert len(page.table.rows) == 10


def test_a_great_act_is_told_in_portions(
    qtbot: QtBot, history: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel, "AT_ONCE", 2)
    history.table.selectRow(1)  # the new card with its admission
    assert "Событие" not in said(history.panel)
    while more := [each for each in history.panel.findChildren(QPushButton) if each.isVisible()]:
        qtbot.mouseClick(more[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Событие" in said(history.panel))


def test_the_card_leads_to_its_own_history_and_back_to_all(
    qtbot: QtBot, renamed: int, window: MainWindow, page: MembersPage
) -> None:
    page.reload()
    page.reveal(renamed)
    window.actions_["card-history"].trigger()
    history = window.page
    assert isinstance(history, HistoryPage)
    assert "История карточки: ОО «Мост»" in said(history)
    assert len(history.table.rows) == 2
    assert "было: Устье" in said(history.panel)
    press(qtbot, history.of_card, "Показать всю историю")
    assert len(history.table.rows) > 10


def test_the_history_of_a_card_is_found_by_what_was_changed(
    qtbot: QtBot, renamed: int, history: HistoryPage, type_text: TypeText
) -> None:
    history.reveal(renamed)
    type_text(history.search, "устье")
    qtbot.waitUntil(lambda: len(history.table.rows) == 2)
    type_text(history.search, " заречный")
    qtbot.waitUntil(lambda: len(history.table.rows) == 1)


@pytest.mark.parametrize("number", [0, 2, 13, 15])
def test_a_name_is_shown_as_typed(window: MainWindow, filled: Office, number: int) -> None:
    id_ = member(filled, HOSTILE[number])
    window.show_page("history")
    window.page.reveal(id_)
    assert f"История карточки: {HOSTILE[number]}" in said(window.page)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_the_closed_panel_stays_closed(qtbot: QtBot, history: HistoryPage) -> None:
    history.table.selectRow(0)
    qtbot.keyClick(history.table, Qt.Key.Key_F9)
    history.table.selectRow(1)
    assert not history.panel.isVisible()


@pytest.mark.parametrize("of_card", [False, True])
def test_the_history_is_printed_as_it_is_shown(
    qtbot: QtBot, renamed: int, history: HistoryPage, monkeypatch: pytest.MonkeyPatch, of_card: bool
) -> None:
    printed: list[LivePreview] = []
    monkeypatch.setattr(LivePreview, "exec", lambda paper: (jobs.wait(), printed.append(paper)))
    if of_card:
        history.reveal(renamed)
    qtbot.keyClick(history.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (paper,) = printed
    title = history.office.read(paper.composed()).properties.title
    assert title == ("История изменений: ОО «Мост»" if of_card else "История изменений")

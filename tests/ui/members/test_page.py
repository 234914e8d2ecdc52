from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members import listing
from app.members.filters import Filter
from app.office import Office
from app.russian.dates import long_date
from db.vocabulary import Status
from tests.builders import member, organization
from ui.main_window import MainWindow
from ui.members import member_list
from ui.members.filters import EVERYBODY, STANDINGS, USUAL
from ui.members.page import MembersPage
from ui.pages import PAGES
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def names(page: MembersPage) -> list[str]:
    return [row.short_name or row.name for row in page.table.rows]


def texts(panel: QWidget) -> list[str]:
    return [each.text() for kind in (QLabel, QAbstractButton) for each in panel.findChildren(kind)]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_members_and_suspended_ones_are_shown_first(page: MembersPage) -> None:
    assert names(page) == ["Ассоциация «Ёлка»", "ОО «Дом ремёсел»", "ОО «Наш двор»", "Союз «Голоса реки»"]


def test_search_finds_by_city_whatever_the_letter_case(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    type_text(page.search, "УСТЬ")
    qtbot.waitUntil(lambda: names(page) == ["Союз «Голоса реки»"])


def test_nothing_found_offers_to_show_everybody(qtbot: QtBot, page: MembersPage, type_text: TypeText) -> None:
    type_text(page.search, "ыыы")
    qtbot.waitUntil(lambda: page.list.currentWidget() is page.list.empty)
    press(qtbot, page.list.empty, "Показать всех")
    assert page.search.text() == ""
    assert page.choice() == EVERYBODY
    assert len(names(page)) == 6


def test_an_empty_office_says_what_to_do(empty_window: MainWindow) -> None:
    page = empty_window.page
    assert isinstance(page, MembersPage)
    sentences = [label.text() for label in page.list.empty.findChildren(PlainLabel)]
    assert "Организаций пока нет" in sentences


def test_cards_without_membership_are_found_under_everybody(
    qtbot: QtBot, empty_window: MainWindow, office: Office
) -> None:
    organization(office, "Клуб «Парус»")
    page = empty_window.page
    assert isinstance(page, MembersPage)
    page.reload()
    press(qtbot, page.list.empty, "Показать всех")
    assert names(page) == ["Клуб «Парус»"]


def test_another_day_shows_who_was_there_then_and_says_so(page: MembersPage) -> None:
    page.show_day(date(2019, 1, 1))
    assert names(page) == ["ОО «Дом ремёсел»", "ОО «Наш двор»", "Союз «Голоса реки»", "Студия «Окоём»"]
    assert page.other_day.isVisible()
    assert any(
        long_date(date(2019, 1, 1)) in label.text() for label in page.other_day.findChildren(PlainLabel)
    )


def test_the_way_back_to_today(qtbot: QtBot, page: MembersPage) -> None:
    page.show_day(date(2019, 1, 1))
    press(qtbot, page.other_day, "Вернуться к сегодняшнему дню")
    assert page.is_today()
    assert not page.other_day.isVisible()


def test_the_card_follows_the_selection(qtbot: QtBot, page: MembersPage) -> None:
    rect = page.table.visualRect(page.table.model().index(2, 0))
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.panel.isVisible()
    assert "Общественное объединение «Наш двор»" in texts(page.panel)
    assert any("Гусев Тимур Петрович" in text for text in texts(page.panel))


def test_a_closed_card_stays_closed(page: MembersPage, settings: QSettings) -> None:
    page.table.selectRow(0)
    page.panel.closed.emit()
    page.table.selectRow(1)
    assert not page.panel.isVisible()
    assert settings.value("members/panel") == "closed"


def test_enter_opens_the_closed_card(qtbot: QtBot, page: MembersPage) -> None:
    page.table.selectRow(0)
    page.panel.closed.emit()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()


def test_contacted_today_is_one_click_from_the_card(qtbot: QtBot, page: MembersPage) -> None:
    page.table.selectRow(0)
    press(qtbot, page.panel, "Связались сегодня")
    assert page.card is not None
    assert page.card.row.last_contact == date.today()


def test_the_selection_survives_a_change(qtbot: QtBot, page: MembersPage) -> None:
    page.table.selectRow(2)
    press(qtbot, page.panel, "Связались сегодня")
    row = page.table.current()
    assert row is not None
    assert row.short_name == "ОО «Наш двор»"


def test_only_legal_steps_are_offered(window: MainWindow, page: MembersPage) -> None:
    page.table.selectRow(1)  # suspended
    assert window.actions_["step-restored"].isEnabled()
    assert not window.actions_["step-suspended"].isVisible()
    assert not window.actions_["step-admitted"].isVisible()


def test_on_another_day_an_act_asks_first(
    window: MainWindow, page: MembersPage, in_dialog: InDialog, qtbot: QtBot
) -> None:
    page.show_day(date.today() - timedelta(days=400))
    page.table.selectRow(0)
    in_dialog(window.actions_["contacted"].trigger, lambda dialog: press(qtbot, dialog, "Не менять"))
    assert page.card is not None
    assert page.card.row.last_contact is None


def test_markup_in_a_name_is_shown_as_typed(empty_window: MainWindow, office: Office) -> None:
    member(office, "Фонд <b>«Жирный»</b>")
    page = empty_window.page
    assert isinstance(page, MembersPage)
    page.reload()
    page.table.selectRow(0)
    texts = [label.text() for label in page.panel.findChildren(PlainLabel)]
    assert "Фонд <b>«Жирный»</b>" in texts


def test_a_new_day_typed_into_the_chooser_is_shown(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    typed = page.day.open().typed
    typed.clear()
    type_text(typed, "1 января 2019")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert page.day.day() == date(2019, 1, 1)
    assert page.day.text() == "на 01.01.2019"


def test_every_standing_has_words_of_its_own() -> None:
    assert len({standing.words for standing in STANDINGS}) == len(STANDINGS)


def test_letters_typed_into_the_table_are_searched_for(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    type_text(page.table, "г")
    assert page.search.hasFocus()
    type_text(page.search, "олос")
    assert page.search.text() == "голос"
    assert names(page) == ["Союз «Голоса реки»"]


def test_each_letter_is_answered_at_once(page: MembersPage, type_text: TypeText) -> None:
    type_text(page.search, "ёл")
    assert len(names(page)) == 3
    type_text(page.search, "к")
    assert names(page) == ["Ассоциация «Ёлка»"]


def test_enter_goes_from_the_search_to_the_card_that_was_found(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    type_text(page.search, "наш двор")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.card is not None
    assert page.card.row.short_name == "ОО «Наш двор»"


def test_on_a_day_before_all_days_nobody_was_in_the_registry(page: MembersPage) -> None:
    page.show_day(date(1990, 1, 1))
    assert "В этот день в реестре никого не было" in texts(page.list.empty)


def test_escape_clears_the_search(qtbot: QtBot, page: MembersPage, type_text: TypeText) -> None:
    type_text(page.search, "ёл")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert len(names(page)) == 4


def test_what_was_just_entered_is_found(
    page: MembersPage, window: MainWindow, filled: Office, type_text: TypeText
) -> None:
    type_text(page.search, "парус")
    assert names(page) == []
    member(filled, "Клуб «Парус»")
    page.reload()
    assert names(page) == ["Клуб «Парус»"]


def test_the_header_counts_members_or_what_is_shown(page: MembersPage, type_text: TypeText) -> None:
    counted = page.header.findChildren(PlainLabel)
    assert "3\u00a0состоят" in [label.text() for label in counted]
    type_text(page.search, "ёлк")
    assert "показано 1" in [label.text() for label in counted]


def test_search_and_card_follow_the_day(page: MembersPage, type_text: TypeText) -> None:
    type_text(page.search, "окоём")
    assert names(page) == []
    page.show_day(date(2019, 1, 1))
    assert names(page) == ["Студия «Окоём»"]
    page.table.selectRow(0)
    assert page.card is not None
    assert page.card.row.status is Status.ACTIVE
    page.show_all()
    page.show_day(date(2023, 1, 1))
    assert page.card.row.status is Status.FORMER


def test_a_card_hidden_by_search_is_revealed(page: MembersPage, type_text: TypeText) -> None:
    former = page.list.first_of(Filter(statuses=frozenset({Status.FORMER})))
    assert former is not None
    type_text(page.search, "ёл")
    page.reveal(former)
    assert page.selected() == [former]
    assert page.shown()
    assert page.search.text() == ""


def test_a_long_list_shows_its_first_rows_at_once_and_the_others_soon_after(
    qtbot: QtBot, filled: Office, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(member_list, "FIRST", 2)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish({})
    window.show_office(filled, "Содружество Заречья", PAGES)
    window.show_page("members")
    page = window.page
    assert isinstance(page, MembersPage)
    assert len(names(page)) == 2
    window.show()
    qtbot.waitUntil(lambda: len(names(page)) == 4)
    window.leave_office()


@pytest.mark.parametrize("ask", ["search", "shown", "reveal"])
def test_whoever_asks_sooner_gets_all_of_a_long_list(
    filled: Office, settings: QSettings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    monkeypatch.setattr(member_list, "FIRST", 2)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish({})
    window.show_office(filled, "Содружество Заречья", PAGES)
    window.show_page("members")
    page = window.page
    assert isinstance(page, MembersPage)
    last = filled.read(listing.listed, date.today(), page.choice())[-1]
    match ask:
        case "search":
            page.search.setText("голоса")
            assert page.table.keys == [last]
        case "shown":
            assert page.shown()[-1] == last
        case "reveal":
            page.reveal(last)
            assert page.selected() == [last]
            assert page.choice() == USUAL
    window.leave_office()


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, page: MembersPage) -> None:
    page.table.selectAll()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or words, widget


def test_tab_goes_from_the_rail_to_the_search(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    entry = window.rail.findChildren(QPushButton)[0]
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Tab)
    assert page.search.hasFocus()

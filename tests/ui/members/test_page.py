from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.russian.dates import long_date
from tests.builders import member, organization
from ui.main_window import MainWindow
from ui.members.columns import with_initials
from ui.members.filters import CHOICES, EVERYBODY
from ui.members.page import MembersPage
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def names(page: MembersPage) -> list[str]:
    return [row.short_name or row.name for row in page.table.rows]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_members_and_suspended_ones_are_shown_first(page: MembersPage) -> None:
    assert names(page) == ["Ассоциация «Ёлка»", "ОО «Дом ремёсел»", "ОО «Наш двор»", "Союз «Голоса реки»"]


def test_a_chip_shows_the_former_ones(qtbot: QtBot, page: MembersPage) -> None:
    press(qtbot, page.filters, "бывшие")
    assert names(page) == ["Студия «Окоём»"]


def test_search_finds_by_city_whatever_the_letter_case(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    type_text(page.search, "УСТЬ")
    qtbot.waitUntil(lambda: names(page) == ["Союз «Голоса реки»"])


def test_nothing_found_offers_to_show_everybody(qtbot: QtBot, page: MembersPage, type_text: TypeText) -> None:
    type_text(page.search, "ыыы")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    press(qtbot, page.empty, "Показать всех")
    assert page.search.text() == ""
    assert page.filters.choice() is EVERYBODY
    assert len(names(page)) == 6


def test_an_empty_office_says_what_to_do(empty_window: MainWindow) -> None:
    page = empty_window.page
    assert isinstance(page, MembersPage)
    sentences = [label.text() for label in page.empty.findChildren(PlainLabel)]
    assert "Организаций пока нет" in sentences


def test_cards_without_membership_are_found_under_everybody(
    qtbot: QtBot, empty_window: MainWindow, office: Office
) -> None:
    organization(office, "Клуб «Парус»")
    page = empty_window.page
    assert isinstance(page, MembersPage)
    page.reload()
    press(qtbot, page.empty, "Показать всех")
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
    shown = [label.text() for label in page.panel.findChildren(PlainLabel)]
    assert "Общественное объединение «Наш двор»" in shown
    assert "Гусев Тимур Петрович" in shown


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


def test_every_filter_has_words_of_its_own() -> None:
    assert len({choice.words for choice in CHOICES}) == len(CHOICES)


def test_initials_keep_the_particle_of_a_name() -> None:
    assert with_initials("Саблина Полина Егоровна") == "Саблина П.Е."
    assert with_initials("Бакыт уулу Азамат") == "Бакыт уулу А."
    assert with_initials("") == ""


def test_typing_in_the_table_goes_to_the_next_word_that_begins_so(page: MembersPage) -> None:
    page.table.keyboardSearch("г")
    page.table.keyboardSearch("о")
    row = page.table.current()
    assert row is not None
    assert row.name == "Союз «Голоса реки»"


def test_a_click_on_the_header_sorts(qtbot: QtBot, page: MembersPage) -> None:
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionPosition(3) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    cities = [row.city for row in page.table.rows]
    assert cities == sorted(cities)
    assert page.table.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.members.listing import Order
from app.members.operations import edit_organization
from app.members.rows import Details, RegistryRow
from app.office import Office
from db.vocabulary import Precision, Status
from tests.builders import member
from ui.main_window import MainWindow
from ui.members.columns import COLUMNS, order_of
from ui.members.columns_dialog import ColumnsDialog
from ui.members.page import MembersPage
from ui.pages import PAGES
from ui.widgets.dialog import Dialog

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
USUAL = ["Организация", "Членство", "Руководитель", "Город", "Связь"]
ROW = RegistryRow(1, "Фонд «Маяк»", "", Status.ACTIVE, None, None, "", "", "", "", "", "", None)


def shown(page: MembersPage) -> list[str]:
    header = page.table.horizontalHeader()
    places = (header.logicalIndex(place) for place in range(header.count()))
    return [COLUMNS[place].title for place in places if not header.isSectionHidden(place)]


def cell(column_id: str, row: RegistryRow) -> str:
    return next(column for column in COLUMNS if column.id == column_id).get(row)


@pytest.fixture
def page(window: MainWindow) -> MembersPage:
    window.resize(1440, 900)
    assert isinstance(window.page, MembersPage)
    return window.page


@pytest.fixture
def again(qtbot: QtBot, filled: Office, settings: QSettings) -> Iterator[Callable[[], MembersPage]]:
    """Opens the page as at the next start of the program."""
    opened: list[MainWindow] = []

    def open_again() -> MembersPage:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.furnish({})
        window.show_office(filled, "Содружество Заречья", PAGES)
        window.show_page("members")
        window.show()
        opened.append(window)
        assert isinstance(window.page, MembersPage)
        return window.page

    yield open_again
    for window in opened:
        window.leave_office()


def test_the_usual_columns_are_shown_first(page: MembersPage) -> None:
    assert shown(page) == USUAL


def test_a_column_is_ticked_in_the_dialog_and_remembered(
    qtbot: QtBot,
    window: MainWindow,
    page: MembersPage,
    in_dialog: InDialog,
    again: Callable[[], MembersPage],
) -> None:
    def tick_region(dialog: Dialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        items = [dialog.list.item(place).text() for place in range(dialog.list.count())]
        dialog.list.setCurrentRow(items.index("Регион"))
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)

    in_dialog(window.actions_["columns"].trigger, tick_region)
    assert shown(page) == [*USUAL, "Регион"]
    assert shown(again()) == [*USUAL, "Регион"]


def test_a_column_is_moved_in_the_dialog_by_keyboard_and_all_is_put_back(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog
) -> None:
    def press(dialog: Dialog, words: str) -> None:
        button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
        qtbot.keyClick(button, Qt.Key.Key_Space)

    def move_up_and_back(dialog: Dialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        dialog.list.setCurrentRow(1)
        press(dialog, "Выше")
        assert shown(page) == ["Организация", "Руководитель", "Членство", "Город", "Связь"]
        press(dialog, "Как было сначала")
        assert shown(page) == USUAL

    in_dialog(window.actions_["columns"].trigger, move_up_and_back)


def test_a_right_click_on_the_header_leads_to_the_columns(page: MembersPage, in_dialog: InDialog) -> None:
    viewport, met = page.table.horizontalHeader().viewport(), []
    click = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(5, 5), viewport.mapToGlobal(QPoint(5, 5))
    )
    in_dialog(lambda: QApplication.sendEvent(viewport, click), lambda dialog: met.append(type(dialog)))
    assert met == [ColumnsDialog]


def test_a_click_on_the_header_sorts_and_is_remembered(
    qtbot: QtBot, page: MembersPage, again: Callable[[], MembersPage]
) -> None:
    header = page.table.horizontalHeader()
    city = next(place for place, column in enumerate(COLUMNS) if column.id == "city")
    spot = QPoint(header.sectionViewportPosition(city) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    cities = [row.city for row in page.table.rows if row.city]
    assert cities == ["Дальний", "Устье"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [row.city for row in page.table.rows if row.city] == ["Устье", "Дальний"]
    reopened = again()
    assert [row.city for row in reopened.table.rows if row.city] == ["Устье", "Дальний"]
    assert reopened.table.sorted_by() == ("city", True)


def test_sorting_keeps_the_chosen_one(page: MembersPage) -> None:
    page.table.selectRow(2)
    chosen = page.selected()
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert page.selected() == chosen


def test_names_are_sorted_without_legal_forms_on_wish(
    page: MembersPage, again: Callable[[], MembersPage]
) -> None:
    page.list.sort_bare_names(True)
    bare = ["ОО «Дом ремёсел»", "Ассоциация «Ёлка»", "ОО «Наш двор»"]
    called = [row.short_name or row.name for row in again().table.rows]
    assert [name for name in called if name in bare] == bare


def test_several_lines_show_the_first_and_say_how_many_more(page: MembersPage, filled: Office) -> None:
    id_ = member(filled, "Фонд «Маяк»")
    filled.do(edit_organization, id_, Details("Фонд «Маяк»", phones="+000 1\n+000 2\n+000 3"))
    page.reload()
    phones = next(place for place, column in enumerate(COLUMNS) if column.id == "phones")
    place = page.shown().index(id_)
    assert page.table.model().index(place, phones).data() == "+000 1 … ещё\u00a02"


def test_facts_are_told_as_precisely_as_they_are_known() -> None:
    row = replace(ROW, since=date(2018, 4, 1), since_precision=Precision.MONTH, headcount=12500)
    assert cell("since", row) == "апрель 2018"
    assert cell("headcount", row) == "12\u00a0500"
    assert cell("headcount", ROW) == cell("since", ROW) == cell("contact", ROW) == ""
    assert cell("leader", replace(ROW, leader="Саблина Полина Егоровна")) == "Саблина\u00a0П.Е."
    assert cell("leader", replace(ROW, leader="Бакыт уулу Азамат")) == "Бакыт уулу\u00a0А."


def test_every_column_sorts_by_what_it_shows() -> None:
    orders = {column.id: order_of(column.id, bare=False) for column in COLUMNS}
    by_name = {id_ for id_, order in orders.items() if order is Order.NAME}
    assert by_name == {"name", "full-name"}
    assert order_of("name", bare=True) is order_of("", bare=True) is Order.BARE_NAME
    assert len({column.id for column in COLUMNS}) == len(COLUMNS)

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.check_table import CheckModel, CheckTable
from ui.widgets.table_model import Column

NAMES = ["Наш двор", "Ёлка", "Яхта"]
COLUMNS: tuple[Column[str], ...] = (
    Column("Название", lambda name: name),
    Column("Букв", lambda name: str(len(name)), chars=6),
)


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[CheckTable[str]]:
    table = CheckTable(COLUMNS, "Организации", key=lambda name: name)
    qtbot.addWidget(table)
    table.show_rows(NAMES)
    table.show()
    return table


def click(qtbot: QtBot, table: CheckTable[str], place: int) -> None:
    middle = table.visualRect(table.model().index(place, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_click_anywhere_on_a_row_ticks_it_and_another_takes_the_tick_away(
    qtbot: QtBot, table: CheckTable[str]
) -> None:
    click(qtbot, table, 2)
    click(qtbot, table, 0)
    assert table.ticked() == ["Наш двор", "Яхта"]
    click(qtbot, table, 2)
    assert table.ticked() == ["Наш двор"]


def test_the_space_bar_ticks_the_row_under_the_cursor(qtbot: QtBot, table: CheckTable[str]) -> None:
    table.selectRow(0)
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(table, key)
    assert table.ticked() == ["Ёлка"]


def test_ticks_stay_with_their_rows_when_they_are_sorted_or_shown_anew(table: CheckTable[str]) -> None:
    table.tick(["Ёлка"])
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.ticked() == ["Ёлка"]
    table.show_rows(["Новая", "Ёлка"])
    assert table.ticked() == ["Ёлка"]
    table.show_rows(["Новая"])
    assert table.ticked() == []


def test_what_is_ticked_is_told_at_once(qtbot: QtBot, table: CheckTable[str]) -> None:
    for act in (lambda: click(qtbot, table, 0), lambda: table.tick([]), lambda: table.show_rows([])):
        with qtbot.waitSignal(table.ticks_changed):
            act()


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = CheckModel(COLUMNS, key=lambda name: name)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(NAMES)
    model.toggle(1)
    assert model.data(model.index(1, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.data(model.index(1, 1), Qt.ItemDataRole.CheckStateRole) is None
    del tester

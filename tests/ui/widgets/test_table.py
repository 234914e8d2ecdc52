from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.table import RIGHT, Column, Table, TableModel


@dataclass(frozen=True)
class Town:
    name: str
    people: int


TOWNS = [Town("Ольховка", 300), Town("Ёлкино", 1200), Town("Ежово", 90), Town("Жарки", 7)]
COLUMNS: tuple[Column[Town], ...] = (
    Column("Город", lambda town: town.name),
    Column("Жители", lambda town: str(town.people), chars=8, align=RIGHT, sort_key=lambda town: town.people),
)


@pytest.fixture
def model(qtbot: QtBot) -> TableModel[Town]:
    made = TableModel(COLUMNS)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_rows(TOWNS)
    return made


def names(model: TableModel[Town]) -> list[str]:
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_the_model_keeps_qt_s_rules_while_rows_come_go_and_are_sorted(model: TableModel[Town]) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.show_rows(TOWNS[:2])
    model.show_rows([])
    assert model.rowCount(QModelIndex()) == 0


def test_words_sort_as_a_russian_reader_expects(model: TableModel[Town]) -> None:
    model.sort(0)
    assert names(model) == ["Ежово", "Ёлкино", "Жарки", "Ольховка"]


def test_numbers_sort_by_their_value(model: TableModel[Town]) -> None:
    model.sort(1)
    assert names(model) == ["Жарки", "Ежово", "Ольховка", "Ёлкино"]


def test_new_rows_keep_the_chosen_order(model: TableModel[Town]) -> None:
    model.sort(1)
    model.show_rows([*TOWNS, Town("Боровое", 1)])
    assert names(model)[0] == "Боровое"


def test_the_selection_stays_with_its_row_while_sorting(qtbot: QtBot) -> None:
    table: Table[Town] = Table(COLUMNS, "Города", key=lambda town: town.name)
    qtbot.addWidget(table)
    table.show_rows(TOWNS)
    assert table.choose("Ежово")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.current() == Town("Ежово", 90)


def test_a_narrow_table_keeps_the_name_and_drops_what_may_be_missed(qtbot: QtBot) -> None:
    droppable: Column[Town] = Column("Жители", lambda town: str(town.people), chars=30, droppable=True)
    table: Table[Town] = Table((COLUMNS[0], droppable), "Города", key=lambda town: town.name)
    qtbot.addWidget(table)
    table.show()
    table.resize(300, 200)
    assert table.isColumnHidden(1)
    table.resize(1200, 200)
    assert not table.isColumnHidden(1)


def test_rows_are_at_least_32_pixels_high(qtbot: QtBot) -> None:
    table: Table[Town] = Table(COLUMNS, "Города", key=lambda town: town.name)
    qtbot.addWidget(table)
    assert table.verticalHeader().defaultSectionSize() >= 32


def test_free_room_goes_first_to_the_columns_that_can_use_it(qtbot: QtBot) -> None:
    columns: tuple[Column[Town], ...] = (
        Column("Город", lambda town: town.name, least=10, most=14),
        Column("Жители", lambda town: str(town.people), chars=8, most=12),
        Column("Знак", lambda town: town.name[0], chars=5),
    )
    table: Table[Town] = Table(columns, "Города", key=lambda town: town.name)
    qtbot.addWidget(table)
    table.show()
    least = [table.least_width(column) for column in columns]

    def grown(letters: int) -> list[int]:
        """By how many letters each is wider than the least, in a table with so many letters to spare."""
        table.resize(sum(least) + letters * table.char() + table.width() - table.viewport().width(), 200)
        return [(table.columnWidth(place) - least[place]) // table.char() for place in range(3)]

    assert [grown(letters) for letters in (0, 4, 7, 20)] == [[0, 0, 0], [4, 0, 0], [4, 3, 0], [16, 4, 0]]

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.errors import UserError
from ui.widgets import paged_model
from ui.widgets.paged_model import PAGE, PagedModel
from ui.widgets.paged_table import PagedTable
from ui.widgets.table import RIGHT, Column

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Boat:
    id: int


COLUMNS: tuple[Column[Boat], ...] = (
    Column("Лодка", lambda boat: f"лодка {boat.id}", id="name"),
    Column("Бортовой номер", lambda boat: str(boat.id), chars=8, align=RIGHT, id="number"),
)


class Harbour:
    """Fetches boats, and remembers which pages it was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.closed = False

    def fetch(self, keys: Sequence[int]) -> list[Boat]:
        if self.closed:
            raise UserError("Гавань закрыта.")
        self.asked.append(list(keys))
        return [Boat(key) for key in keys]


@pytest.fixture
def harbour() -> Harbour:
    return Harbour()


@pytest.fixture
def model(qtbot: QtBot, harbour: Harbour) -> PagedModel[Boat]:
    made: PagedModel[Boat] = PagedModel(COLUMNS, harbour.fetch)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def table(qtbot: QtBot, harbour: Harbour) -> PagedTable[Boat]:
    made: PagedTable[Boat] = PagedTable(COLUMNS, "Лодки", harbour.fetch)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_keys(range(1000), anew=True)
    made.show()
    return made


def click(qtbot: QtBot, table: PagedTable[Boat], place: int, *held: Qt.KeyboardModifier) -> None:
    spot = table.visualRect(table.model().index(place, 0)).center()
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifiers, spot)


def test_the_model_keeps_qt_s_rules_while_keys_come_and_go(model: PagedModel[Boat]) -> None:
    model.show_keys(range(200), anew=True)
    model.show_keys([5, 3], anew=False)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.show_keys([], anew=True)
    assert model.rowCount() == 0


def test_a_cell_brings_its_page_and_no_other(model: PagedModel[Boat], harbour: Harbour) -> None:
    model.show_keys(range(10_000), anew=True)
    harbour.asked.clear()
    assert model.index(7_777, 0).data() == "лодка 7777"
    assert harbour.asked == [list(range(7_750, 7_750 + PAGE))]


def test_what_was_fetched_is_not_fetched_again_while_one_searches(
    model: PagedModel[Boat], harbour: Harbour
) -> None:
    model.show_keys(range(100), anew=True)
    model.rows_at(range(100))
    harbour.asked.clear()
    model.show_keys([7, 99], anew=False)
    assert [boat.id for boat in model.rows_at(range(2))] == [7, 99]
    assert harbour.asked == []


def test_what_may_have_changed_is_fetched_again(model: PagedModel[Boat], harbour: Harbour) -> None:
    model.show_keys([1], anew=True)
    model.row_at(0)
    harbour.asked.clear()
    model.show_keys([1], anew=True)
    model.row_at(0)
    assert harbour.asked == [[1]]


def test_what_was_looked_at_long_ago_is_let_go(
    model: PagedModel[Boat], harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paged_model, "MOST_HELD", 2 * PAGE)
    model.show_keys(range(1000), anew=True)
    model.rows_at(range(4 * PAGE))
    harbour.asked.clear()
    assert model.row_at(0) == Boat(0)
    assert harbour.asked == [list(range(PAGE))]


def test_a_long_table_fetches_what_is_in_sight(table: PagedTable[Boat], harbour: Harbour) -> None:
    table.grab()
    assert harbour.asked == [list(range(PAGE))]
    table.scrollToBottom()
    table.grab()
    assert harbour.asked[-1] == list(range(950, 1000))
    assert len(harbour.asked) <= 3


def test_rows_that_cannot_be_read_are_told_of_once_and_stay_empty(
    qtbot: QtBot, table: PagedTable[Boat], harbour: Harbour
) -> None:
    harbour.closed = True
    told: list[object] = []
    table.failed.connect(told.append)
    table.show_keys(range(1000), anew=True)
    table.grab()
    qtbot.waitUntil(lambda: bool(told))
    assert [str(each) for each in told] == ["Гавань закрыта."]
    assert table.model().index(0, 0).data() is None


def test_rows_are_chosen_from_one_to_another_and_one_by_one(qtbot: QtBot, table: PagedTable[Boat]) -> None:
    click(qtbot, table, 1)
    click(qtbot, table, 3, SHIFT)
    assert table.chosen_keys() == [1, 2, 3]
    click(qtbot, table, 5, CTRL)
    assert table.chosen_keys() == [1, 2, 3, 5]
    assert table.current() == Boat(5)


def test_ctrl_a_chooses_all_without_fetching_them(
    qtbot: QtBot, table: PagedTable[Boat], harbour: Harbour
) -> None:
    table.grab()
    harbour.asked.clear()
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    assert table.chosen_keys() == list(range(1000))
    assert len(harbour.asked) <= 1


def test_the_chosen_ones_stay_chosen_when_others_come_and_go(qtbot: QtBot, table: PagedTable[Boat]) -> None:
    click(qtbot, table, 4)
    for place in (1, 2):
        click(qtbot, table, place, CTRL)
    table.show_keys([9, 4, 8, 2], anew=True)
    assert table.chosen_keys() == [4, 2]
    assert table.current() == Boat(2)


def test_nobody_is_chosen_when_the_chosen_one_is_gone(qtbot: QtBot, table: PagedTable[Boat]) -> None:
    click(qtbot, table, 4)
    told: list[object] = []
    table.chosen.connect(told.append)
    table.show_keys([1, 2], anew=True)
    assert told == [None]
    assert table.chosen_keys() == []


def test_the_header_shows_and_tells_by_what_the_rows_are_sorted(table: PagedTable[Boat]) -> None:
    asked: list[tuple[str, bool]] = []
    table.asked_order.connect(lambda: asked.append(table.sorted_by()))
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert asked == [("number", True)]
    header = table.model().headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    assert header == "Бортовой номер\u00a0↓"


def test_a_remembered_order_is_shown_without_asking_for_it(table: PagedTable[Boat]) -> None:
    asked: list[object] = []
    table.asked_order.connect(lambda: asked.append(1))
    table.show_sorted("number", backwards=True)
    assert table.sorted_by() == ("number", True)
    table.show_sorted("no such column", backwards=False)
    assert table.sorted_by() == ("", False)
    assert asked == []


def test_letters_typed_into_the_table_are_handed_over(table: PagedTable[Boat]) -> None:
    typed: list[str] = []
    table.typed.connect(typed.append)
    table.keyboardSearch("л")
    assert typed == ["л"]


def test_the_selection_is_kept_in_blocks(qtbot: QtBot, table: PagedTable[Boat]) -> None:
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    flags = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(table.model().index(500, 0), flags)
    table.show_keys(range(1000), anew=False)
    assert len(table.chosen_keys()) == 999
    assert len(table.selectionModel().selection().toList()) == 2

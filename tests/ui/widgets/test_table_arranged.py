from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from ui.widgets.arranged_table import ArrangedTable
from ui.widgets.arrangement import Arrangement
from ui.widgets.table import Column


def column(title: str, *, chars: int = 10, droppable: bool = False, offered: bool = False) -> Column[int]:
    return Column(title, str, chars=chars, droppable=droppable, offered=offered, id=title)


COLUMNS = (
    column("лодка", chars=0),
    column("парус", droppable=True),
    column("весло", droppable=True),
    column("якорь", offered=True),
)


def fetch(keys: Sequence[int]) -> list[int]:
    return list(keys)


@pytest.fixture
def table(qtbot: QtBot) -> ArrangedTable[int]:
    made: ArrangedTable[int] = ArrangedTable(COLUMNS, "Снасти", fetch)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_keys(range(5), anew=True)
    made.show()
    return made


def seen(table: ArrangedTable[int]) -> list[str]:
    header = table.horizontalHeader()
    places = (header.logicalIndex(place) for place in range(header.count()))
    return [COLUMNS[place].title for place in places if not header.isSectionHidden(place)]


def drag(qtbot: QtBot, header: QHeaderView, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(header.viewport(), left, pos=start)
    for step in range(1, 11):
        between = start + (end - start) * step / 10
        qtbot.mouseMove(header.viewport(), between)
    qtbot.mouseRelease(header.viewport(), left, pos=end)


def test_at_first_the_usual_columns_are_shown(table: ArrangedTable[int]) -> None:
    assert seen(table) == ["лодка", "парус", "весло"]
    assert table.arrangement() is None


def test_while_nobody_arranges_them_columns_yield_to_the_name(table: ArrangedTable[int]) -> None:
    table.resize(300, 300)
    assert seen(table) == ["лодка"]
    assert table.arrangement() is None


def test_what_somebody_wants_to_see_does_not_yield(table: ArrangedTable[int]) -> None:
    table.arrange(Arrangement(("лодка", "парус", "весло", "якорь")))
    table.resize(300, 300)
    assert seen(table) == ["лодка", "парус", "весло", "якорь"]
    assert table.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_column_is_dragged_to_another_place(qtbot: QtBot, table: ArrangedTable[int]) -> None:
    told: list[object] = []
    table.rearranged.connect(lambda: told.append(table.arrangement()))
    header = table.horizontalHeader()
    middle = header.height() // 2
    start = QPoint(header.sectionViewportPosition(2) + 40, middle)
    drag(qtbot, header, start, QPoint(header.sectionViewportPosition(1) + 10, middle))
    assert seen(table) == ["лодка", "весло", "парус"]
    assert told == [Arrangement(("лодка", "весло", "парус"))]


def test_the_first_column_stays_first(table: ArrangedTable[int]) -> None:
    table.arrange(Arrangement(("парус", "лодка")))
    assert seen(table) == ["лодка", "парус"]


def test_a_width_drawn_by_hand_is_kept_in_letters(qtbot: QtBot, table: ArrangedTable[int]) -> None:
    header = table.horizontalHeader()
    middle = header.height() // 2
    edge = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 1, middle)
    before = header.sectionSize(1)
    drag(qtbot, header, edge, edge + QPoint(60, 0))
    arrangement = table.arrangement()
    assert arrangement is not None
    assert header.sectionSize(1) > before
    assert arrangement.widths["парус"] == pytest.approx(header.sectionSize(1) / table.char(), abs=0.1)


def test_the_arrangement_survives_being_written_down(table: ArrangedTable[int]) -> None:
    wanted = Arrangement(("лодка", "якорь"), {"якорь": 20.0})
    table.arrange(Arrangement.from_text(wanted.to_text()))
    assert seen(table) == ["лодка", "якорь"]
    assert table.columnWidth(3) == 20 * table.char()


@pytest.mark.parametrize("text", ["", "якорь", "[]", '{"shown": 1}', '{"shown": [], "widths": {"a": "b"}}'])
def test_what_is_no_arrangement_is_passed_over(text: str) -> None:
    assert Arrangement.from_text(text) is None


def test_columns_of_another_version_are_passed_over(table: ArrangedTable[int]) -> None:
    table.arrange(Arrangement(("лодка", "мачта", "весло"), {"мачта": 4}))
    assert seen(table) == ["лодка", "весло"]


def test_all_is_as_it_was_at_first(table: ArrangedTable[int]) -> None:
    table.arrange(Arrangement(("якорь", "весло"), {"весло": 40}))
    width = table.columnWidth(2)
    table.arrange(None)
    assert seen(table) == ["лодка", "парус", "весло"]
    assert table.columnWidth(2) < width

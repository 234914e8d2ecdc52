"""The table of a page, with its columns and model at hand."""

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.russian.folding import fold
from ui import theme
from ui.widgets.cell import CellDelegate
from ui.widgets.table_model import LEFT, RIGHT, Column, Order, Row, TableModel

__all__ = ["LEFT", "RIGHT", "Column", "Table", "TableModel"]

TYPE_AHEAD_MS = 1000


class Table(QTableView, Generic[Row]):
    """The table of a page: whole rows are chosen, one at a time."""

    chosen = Signal(object)  # the row under the selection, or None
    opened = Signal(object)  # the row on Enter or double click

    def __init__(self, columns: Sequence[Column[Row]], name: str, key: Callable[[Row], Any]) -> None:
        super().__init__()
        self._model = TableModel(columns, self)
        self._key = key
        self._typed, self._pause = "", QElapsedTimer()
        self.setAccessibleName(name)
        self.setModel(self._model)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.activated.connect(lambda index: self.opened.emit(self._model.rows[index.row()]))

    @property
    def rows(self) -> list[Row]:
        """Return the rows in the order shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows; the chosen one stays chosen if it is still among them."""
        held = self.current()
        self._model.show_rows(rows)
        if held is None or not self.choose(self._key(held)):
            self.chosen.emit(None)

    def current(self) -> Row | None:
        """Return the chosen row."""
        chosen = self.selectionModel().selectedRows()
        return self._model.rows[chosen[0].row()] if chosen else None

    def choose(self, key: Any) -> bool:
        """Select the row with this key and scroll to it; False when it is not shown."""
        for place, row in enumerate(self._model.rows):
            if self._key(row) == key:
                self.selectRow(place)
                return True
        return False

    def keyboardSearch(self, typed: str) -> None:
        """Choose the next row in whose first column a word begins with what is typed."""
        fresh = not self._pause.isValid() or self._pause.hasExpired(TYPE_AHEAD_MS)
        self._typed = fold(typed) if fresh else self._typed + fold(typed)
        self._pause.start()
        start = self.currentIndex().row() + (1 if fresh else 0)
        total = len(self._model.rows)
        for place in (step % total for step in range(start, start + total)):
            if _word_begins(self._model.columns[0].get(self._model.rows[place]), self._typed):
                self.selectRow(place)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the name readable: where it gets narrow, columns that may be missed are hidden."""
        super().resizeEvent(event)
        columns = self._model.columns
        room = self.viewport().width() - sum(self._least(each) for each in columns if not each.droppable)
        for place, column in enumerate(columns):
            if column.droppable:
                room -= self._least(column)
                self.setColumnHidden(place, room < 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        """Measure rows and columns anew in the present text size."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.WIDE_GAP + theme.GAP)
        for place, column in enumerate(self._model.columns):
            if column.chars:
                self.setColumnWidth(place, column.chars * self._char() + 2 * theme.SMALL_GAP)

    def _least(self, column: Column[Row]) -> int:
        return (column.chars or column.least) * self._char() + 2 * theme.SMALL_GAP

    def _char(self) -> int:
        return self.fontMetrics().horizontalAdvance("н")

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Order.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        for place, column in enumerate(self._model.columns):
            stretch = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Interactive if column.chars else stretch
            )
        self.fit()


def _word_begins(text: str, typed: str) -> bool:
    return f" {typed}" in f" {fold(text)}"

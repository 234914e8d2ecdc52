"""What all tables have in common: whole rows, columns that find room, hairlines instead of a grid."""

from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui import theme
from ui.widgets.cell import CellDelegate
from ui.widgets.table_model import CellModel, Column, Order, Row

_STRETCH, _FREE = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Interactive


class RowsView(QTableView, Generic[Row]):
    """A table of whole rows; the column without a width takes the room that the others leave."""

    chosen = Signal(object)  # the row under the selection, or None
    opened = Signal(object)  # the row on Enter or double click

    def __init__(self, model: CellModel[Row], name: str) -> None:
        super().__init__()
        self._rows_model = model
        model.setParent(self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.activated.connect(self._open)

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """Return all columns there are, hidden ones too."""
        return self._rows_model.columns

    def current(self) -> Row | None:
        """Return the chosen row."""
        chosen = self.selectionModel().selectedRows()
        return self._rows_model.row_at(chosen[0].row()) if chosen else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the name readable in the new room."""
        super().resizeEvent(event)
        self.make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
            self.make_room()

    def fit(self) -> None:
        """Measure rows and columns anew in the present text size."""
        one_line = self.fontMetrics().height() + theme.WIDE_GAP + theme.GAP
        two_lines = 2 * self.fontMetrics().lineSpacing() + theme.SMALL_GAP
        self.verticalHeader().setDefaultSectionSize(two_lines if self.wordWrap() else one_line)
        for place, column in enumerate(self.columns):
            if column.chars:
                self.setColumnWidth(place, self.least_width(column))

    def make_room(self) -> None:
        """Keep the name readable: where it gets narrow, columns that may be missed are hidden."""
        usual = [(place, column) for place, column in enumerate(self.columns) if not column.offered]
        kept = sum(self.least_width(column) for _, column in usual if not column.droppable)
        room = self.viewport().width() - kept
        for place, column in usual:
            if column.droppable:
                room -= self.least_width(column)
                self.setColumnHidden(place, room < 0)
        self._share_room([each for each in usual if not self.isColumnHidden(each[0])])

    def _share_room(self, shown: list[tuple[int, Column[Row]]]) -> None:
        """Give what is free to the columns that can use it; the elastic one keeps the rest."""
        free = self.viewport().width() - sum(self.least_width(column) for _, column in shown)
        for place, column in shown:
            if column.most:
                least = self.least_width(column)
                more = max(min(free, column.most * self.char() + 2 * theme.SMALL_GAP - least), 0)
                free -= more
                if column.chars:
                    self.setColumnWidth(place, least + more)

    def char(self) -> int:
        """Return how wide a letter is; the widths of columns are told in letters."""
        return self.fontMetrics().horizontalAdvance("н")

    def least_width(self, column: Column[Row]) -> int:
        """Return the width that a column asks for; the elastic one, the least it is content with."""
        return (column.chars or column.least) * self.char() + 2 * theme.SMALL_GAP

    def _open(self, index: QModelIndex) -> None:
        if (row := self._rows_model.row_at(index.row())) is not None:
            self.opened.emit(row)

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
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Order.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        self.setSortingEnabled(True)
        for place, column in enumerate(self.columns):
            header.setSectionResizeMode(place, _FREE if column.chars else _STRETCH)
        self.fit()

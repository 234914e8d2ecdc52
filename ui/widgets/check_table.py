"""A table in which several rows are ticked, each with a click or the space bar."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.rows_view import RowsView
from ui.widgets.table_model import Column, Index, Row, TableModel


class CheckModel(TableModel[Row]):
    """Rows with a tick before the first cell; ticks stay with their rows when others are shown."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._ticked: set[Any] = set()

    def ticked(self) -> list[Any]:
        """Return the keys of the ticked rows in the order shown."""
        return [key for key in map(self._key, self.rows) if key in self._ticked]

    def tick(self, keys: Sequence[Any]) -> None:
        """Let just these rows be ticked."""
        self._ticked = set(keys)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def toggle(self, place: int) -> None:
        """Tick the row at the place, or take its tick away."""
        self._ticked ^= {self._key(self.rows[place])}
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows; the first one of a row also whether it is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            ticked = self._key(self.rows[index.row()]) in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)


class CheckTable(RowsView[Row]):
    """The table of a dialog from which several rows are chosen."""

    ticks_changed = Signal()

    def __init__(self, columns: Sequence[Column[Row]], name: str, key: Callable[[Row], Any]) -> None:
        self._model = CheckModel(columns, key)
        super().__init__(self._model, name)
        self.clicked.connect(lambda index: self._toggle(index.row()))

    @property
    def rows(self) -> list[Row]:
        """Return the rows in the order shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows; those that were ticked stay so."""
        self._model.show_rows(rows)
        self.ticks_changed.emit()

    def ticked(self) -> list[Any]:
        """Return the keys of the ticked rows in the order shown."""
        return self._model.ticked()

    def tick(self, keys: Sequence[Any]) -> None:
        """Let just these rows be ticked."""
        self._model.tick(keys)
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the row under the cursor with the space bar."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _toggle(self, place: int) -> None:
        self._model.toggle(place)
        self.ticks_changed.emit()

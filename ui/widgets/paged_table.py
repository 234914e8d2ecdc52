"""The table of a page that may be very long: rows are fetched as they come into view."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.paged_model import Fetch, PagedModel
from ui.widgets.rows_view import RowsView
from ui.widgets.table_model import Column, Order, Row

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class PagedTable(RowsView[Row]):
    """Whole rows by their keys; several may be chosen, and stay so when others come and go."""

    asked_order = Signal()  # the header asks for another order
    failed = Signal(object)  # why rows could not be fetched
    typed = Signal(str)  # letters typed into the table are meant for the search

    def __init__(self, columns: Sequence[Column[Row]], name: str, fetch: "Fetch[Row]") -> None:
        self._model = PagedModel(columns, fetch)
        super().__init__(self._model, name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._model.sorted_by.connect(self.asked_order)
        self._model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    @property
    def keys(self) -> list[int]:
        """Return the keys of all rows in the order shown."""
        return self._model.keys

    @property
    def rows(self) -> list[Row]:
        """Return all rows in the order shown; those not seen yet are fetched."""
        return self._model.rows_at(range(len(self.keys)))

    def show_keys(self, keys: Sequence[int], *, anew: bool) -> None:
        """Show the rows with these keys; whichever of them were chosen stay chosen."""
        chosen, current = set(self.chosen_keys()), self._current_key()
        self._model.show_keys(keys, anew=anew)
        self._choose_all(chosen, current)
        if not self.chosen_places():
            self.chosen.emit(None)

    def sorted_by(self) -> tuple[str, bool]:
        """Return the id of the column that the rows are sorted by, empty for none, and whether backwards."""
        header = self.horizontalHeader()
        place, backwards = header.sortIndicatorSection(), header.sortIndicatorOrder() == Order.DescendingOrder
        return (self.columns[place].id, backwards) if 0 <= place < len(self.columns) else ("", False)

    def show_sorted(self, column_id: str, *, backwards: bool) -> None:
        """Let the header stand on this order without asking for it."""
        place = next((n for n, column in enumerate(self.columns) if column.id == column_id), -1)
        order = Order.DescendingOrder if backwards else Order.AscendingOrder
        self._model.note_order(place, order)
        header = self.horizontalHeader()
        quiet = header.blockSignals(True)
        header.setSortIndicator(place, order)
        header.blockSignals(quiet)

    def chosen_places(self) -> list[int]:
        """Return where the chosen rows stand."""
        blocks = sorted((block.top(), block.bottom()) for block in self.selectionModel().selection().toList())
        return [place for top, bottom in blocks for place in range(top, bottom + 1)]

    def chosen_keys(self) -> list[int]:
        """Return the keys of the chosen rows in the order shown."""
        return [self.keys[place] for place in self.chosen_places()]

    def chosen_rows(self, most: int | None = None) -> list[Row]:
        """Return the chosen rows in the order shown, or the first ones of them."""
        return self._model.rows_at(self.chosen_places()[:most])

    def current(self) -> Row | None:
        """Return the row chosen last."""
        places = self.chosen_places()
        at = self.currentIndex().row()
        return self._model.row_at(at if at in places else places[-1]) if places else None

    def choose(self, key: int) -> bool:
        """Select just the row with this key and scroll to it; False when it is not shown."""
        if key not in self.keys:
            return False
        self.selectRow(self.keys.index(key))
        return True

    def selectRow(self, row: int) -> None:
        """Select just this row, whichever keys are held: Qt would add to the selection while it is Ctrl."""
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), _SELECT)

    def keyboardSearch(self, typed: str) -> None:
        """Hand over what is typed: a long list is searched, not stepped through."""
        self.typed.emit(typed)

    def _current_key(self) -> int | None:
        at = self.currentIndex().row()
        return self.keys[at] if 0 <= at < len(self.keys) else None

    def _choose_all(self, keys: set[int], current: int | None) -> None:
        places = [place for place, key in enumerate(self.keys) if key in keys] if keys else []
        if places:
            last = next((place for place in places if self.keys[place] == current), places[0])
            at = self._model.index(last, 0)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(self._blocks(places), _SELECT)
            self.scrollTo(at)

    def _blocks(self, places: list[int]) -> QItemSelection:
        """Return the selection of the rows, neighbours in one block."""
        blocks = QItemSelection()
        for _, run in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
            block = [place for _, place in run]
            blocks.select(self._model.index(block[0], 0), self._model.index(block[-1], 0))
        return blocks

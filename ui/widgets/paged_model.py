"""The model of a long table: it holds keys, and fetches the rows that are looked at."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QObject, Signal

from app.errors import UserError
from ui.widgets.table_model import CellModel, Column, Index, Order, Row

PAGE = 50  # rows that are fetched at once
MOST_HELD = 5000  # rows kept in memory; more are not looked at in one go

Fetch: TypeAlias = Callable[[Sequence[int]], Sequence[Row]]


class PagedModel(CellModel[Row]):
    """Rows known by their keys; a page of them is fetched when a cell of it is asked for, and then held."""

    sorted_by = Signal()  # the header asks for another order
    failed = Signal(object)  # why rows could not be fetched

    def __init__(
        self, columns: Sequence[Column[Row]], fetch: "Fetch[Row]", parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self.keys: list[int] = []
        self._fetch = fetch
        self._held: dict[int, Row] = {}
        self._failing = False

    def show_keys(self, keys: Sequence[int], *, anew: bool) -> None:
        """Replace all rows; those held are fetched again only when they may have changed."""
        self.beginResetModel()
        self.keys = list(keys)
        self._failing = False
        if anew:
            self._held.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return the number of rows; cells have none below them."""
        return 0 if parent.isValid() else len(self.keys)

    def row_at(self, place: int) -> Row | None:
        """Return the row at the place; None when the office file could not be read."""
        key = self.keys[place]
        if key not in self._held and not self._failing:
            self._fetch_page(place - place % PAGE)
        return self._held.get(key)

    def rows_at(self, places: Sequence[int]) -> list[Row]:
        """Return the rows at the places."""
        return [row for place in places if (row := self.row_at(place)) is not None]

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Ask for other keys: only the office knows how all rows are sorted."""
        if self.note_order(column, order):
            self.sorted_by.emit()

    def _fetch_page(self, start: int) -> None:
        if len(self._held) > MOST_HELD:
            self._held.clear()
        missing = [key for key in self.keys[start : start + PAGE] if key not in self._held]
        try:
            self._held.update(zip(missing, self._fetch(missing), strict=True))
        except UserError as error:  # told after the painting, which is no place to stop in
            self._failing = True
            self.failed.emit(error)

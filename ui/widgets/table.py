"""The table of a page that has all its rows at hand."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer

from app.russian.folding import fold
from ui.widgets.rows_view import RowsView
from ui.widgets.table_model import LEFT, RIGHT, Column, Row, TableModel

__all__ = ["LEFT", "RIGHT", "Column", "Table", "TableModel"]

TYPE_AHEAD_MS = 1000


class Table(RowsView[Row]):
    """The table of a page: whole rows are chosen, one at a time."""

    def __init__(self, columns: Sequence[Column[Row]], name: str, key: Callable[[Row], Any]) -> None:
        self._model = TableModel(columns)
        super().__init__(self._model, name)
        self._key = key
        self._typed, self._pause = "", QElapsedTimer()

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
            if _word_begins(self.columns[0].get(self._model.rows[place]), self._typed):
                self.selectRow(place)
                return


def _word_begins(text: str, typed: str) -> bool:
    return f" {typed}" in f" {fold(text)}"

"""The model of every table: columns are data, rows are frozen values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from app.russian.folding import sort_key
from ui import theme
from ui.widgets.mark import Mark, mark_icon

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Order = Qt.SortOrder

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its title and how a cell is got from a row; the one without `chars` takes the free room."""

    title: str
    get: Callable[[Row], str]
    chars: int = 0
    least: int = 20  # characters: the elastic one never gets narrower, those that may be missed make room
    align: Qt.AlignmentFlag = LEFT
    sort_key: Callable[[Row], Any] | None = None
    mark: Callable[[Row], Mark] | None = None
    droppable: bool = False  # hidden where the window is narrow, the last one first


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows seen through columns; sorting is by each column's key and keeps the selection."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Row] = []
        self._sorted: tuple[int, Order] | None = None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the order chosen by the header stays."""
        self.beginResetModel()
        self.rows = list(rows)
        if self._sorted:
            self._arrange(*self._sorted)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return the number of rows; cells have none below them."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell's text, its alignment, or its mark as icon and colour."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.get(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.align | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.DecorationRole if column.mark:
                return mark_icon(column.mark(row))
            case Qt.ItemDataRole.ForegroundRole if column.mark:
                return QBrush(QColor(getattr(theme.colors(), column.mark(row).ink)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the column's title and alignment."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Sort by the column; -1 leaves the rows as they came."""
        if not 0 <= column < len(self.columns):
            self._sorted = None
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self.rows[index.row()], index.column()) for index in before]
        self._sorted = (column, order)
        self._arrange(column, order)
        places = {id(row): place for place, row in enumerate(self.rows)}
        after = [self.index(places[id(row)], at) for row, at in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self, column: int, order: Order) -> None:
        chosen = self.columns[column]
        key = chosen.sort_key or (lambda row: sort_key(chosen.get(row)))
        self.rows.sort(key=key, reverse=order == Order.DescendingOrder)

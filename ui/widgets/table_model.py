"""The models of the tables: columns are data, rows are frozen values."""

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
WHOLE_TEXT = Qt.ItemDataRole.UserRole  # the cell's text with all its lines


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its title and how a cell is got from a row; the one without `chars` takes the free room."""

    title: str
    get: Callable[[Row], str]
    chars: int = 0
    least: int = 20  # characters: the elastic one never gets narrower, those that may be missed make room
    most: int = 0  # characters: up to these it takes free room, the columns before it first
    align: Qt.AlignmentFlag = LEFT
    sort_key: Callable[[Row], Any] | None = None
    mark: Callable[[Row], Mark] | None = None
    droppable: bool = False  # hidden where the window is narrow, the last one first
    id: str = ""  # by which an arrangement of columns is remembered
    offered: bool = False  # shown only when somebody asks for it


class CellModel(QAbstractTableModel, Generic[Row]):
    """Rows seen through columns, wherever the rows come from."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._sorted: tuple[int, Order] | None = None

    def row_at(self, place: int) -> Row | None:
        """Return the row at the place, or None where it cannot be had."""
        raise NotImplementedError

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell's text, its alignment, or its mark as icon and colour."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        if role not in _OF_ROW or (row := self.row_at(index.row())) is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _first_line(column.get(row))
            case Qt.ItemDataRole.UserRole:
                return column.get(row)
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
            return self.columns[section].title + self._arrow(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    def note_order(self, column: int, order: Order) -> bool:
        """Let the header tell by which column the rows are sorted, -1: by none; return whether it is new."""
        before = self._sorted
        self._sorted = (column, order) if 0 <= column < len(self.columns) else None
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        return self._sorted != before

    def _arrow(self, section: int) -> str:
        if self._sorted is None or self._sorted[0] != section:
            return ""
        return "\u00a0↑" if self._sorted[1] == Order.AscendingOrder else "\u00a0↓"


_OF_ROW = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        WHOLE_TEXT,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
    }
)


class TableModel(CellModel[Row]):
    """Rows held in memory; sorting is by each column's key and keeps the selection."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the order chosen by the header stays."""
        self.beginResetModel()
        self.rows = list(rows)
        if self._sorted:
            self._arrange(*self._sorted)
        self.endResetModel()

    def row_at(self, place: int) -> Row:
        """Return the row at the place."""
        return self.rows[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows; cells have none below them."""
        return 0 if parent.isValid() else len(self.rows)

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Sort by the column; -1 leaves the rows as they came."""
        self.note_order(column, order)
        if self._sorted is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self.rows[index.row()], index.column()) for index in before]
        self._arrange(column, order)
        places = {id(row): place for place, row in enumerate(self.rows)}
        after = [self.index(places[id(row)], at) for row, at in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self, column: int, order: Order) -> None:
        chosen = self.columns[column]
        key = chosen.sort_key or (lambda row: sort_key(chosen.get(row)))
        self.rows.sort(key=key, reverse=order == Order.DescendingOrder)


def _first_line(text: str) -> str:
    """Return the first of several lines, and how many more there are."""
    first, *more = text.splitlines() or [""]
    return f"{first} … ещё\u00a0{len(more)}" if more else first

"""A sheet as it stands in the file, with what was understood of it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from app.members.importing import SheetReading
from app.russian.dates import short_date
from app.spreadsheet.sheets import Value, letters
from ui import theme
from ui.widgets.table_model import LEFT, RIGHT, Index


class SheetModel(QAbstractTableModel):
    """The cells; the header rows are tinted, what is not taken in stands back."""

    def __init__(self, reading: SheetReading) -> None:
        super().__init__()
        self._width = max((len(row) for row in reading.sheet.rows), default=0)
        self.show_reading(reading)

    def show_reading(self, reading: SheetReading) -> None:
        """Show another reading of the same sheet."""
        self.reading = reading
        self._wanted = (
            {column.index for column in reading.columns if column.field} if reading.taken else set()
        )
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return the number of rows of the sheet."""
        return 0 if parent.isValid() else len(self.reading.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the width of the longest row."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell as a person sees it in the file, and how it was understood as its colours."""
        if not index.isValid():
            return None
        header = index.row() in self.reading.header
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(self._value(index))
            case Qt.ItemDataRole.TextAlignmentRole:
                number = isinstance(self._value(index), int | float | date) and not header
                return (RIGHT if number else LEFT) | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole if header:
                return QBrush(QColor(theme.colors().accent_soft))
            case Qt.ItemDataRole.ForegroundRole if not self._is_wanted(index):
                return QBrush(QColor(theme.colors().quiet))
            case Qt.ItemDataRole.FontRole if header:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the letters of a column, the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return letters(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def _value(self, index: Index) -> Value:
        row = self.reading.sheet.rows[index.row()]
        return row[index.column()] if index.column() < len(row) else None

    def _is_wanted(self, index: Index) -> bool:
        header = self.reading.header
        return index.row() in header or (index.column() in self._wanted and index.row() >= header.stop)


def shown(value: Value) -> str:
    """Return the value of a cell as it is read in the file."""
    match value:
        case None:
            return ""
        case date():
            return short_date(value)
        case float():
            return f"{value:.15g}".replace(".", ",")
        case _:
            return " ".join(str(value).split())

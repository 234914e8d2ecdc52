"""The sheet of a meeting as a table: ticked with the space bar, written into in place."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from app.meetings.rows import AttendanceRow
from db.vocabulary import Reply
from ui import theme
from ui.meetings.attendance_columns import COLUMNS
from ui.meetings.sheet_cell import SheetCell
from ui.widgets.rows_view import RowsView
from ui.widgets.table_model import Index, TableModel

_TICK = theme.WIDE_GAP + 16 + theme.SMALL_GAP  # as far as a click means the tick
_REPLIES = {
    Qt.Key.Key_Plus: Reply.COMES,
    Qt.Key.Key_Equal: Reply.COMES,  # the plus without Shift
    Qt.Key.Key_Minus: Reply.STAYS_AWAY,
    Qt.Key.Key_Backspace: None,
}
_OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


class AttendanceModel(TableModel[AttendanceRow]):
    """Rows with a tick for who is present; names, mandates and proxies may be written over."""

    written = Signal(int, str, str)  # whose row, which column, what stands there now

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that some cells may be written into."""
        editable = Qt.ItemFlag.ItemIsEditable if _field(index) else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, whether the row is ticked, or the text to be written over."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            here = self.rows[index.row()].present
            return Qt.CheckState.Checked if here else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and (field := _field(index)):
            return getattr(self.rows[index.row()], field)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what was written, if it is anything new."""
        field = _field(index)
        if role != Qt.ItemDataRole.EditRole or not field:
            return False
        row, text = self.rows[index.row()], str(value)
        if text.strip() != getattr(row, field):
            self.written.emit(row.id, field, text)
        return True


class AttendanceTable(RowsView[AttendanceRow]):
    """Several rows are chosen at once; what the keys ask for is said by the signals."""

    written = Signal(int, str, str)
    toggled = Signal(list)  # the rows whose presence is marked or unmarked
    replied = Signal(list, object)  # the rows, and what they answered
    removal_asked = Signal(list)
    typed = Signal(str)  # letters: somebody is looked for

    def __init__(self) -> None:
        self._model = AttendanceModel(COLUMNS)
        super().__init__(self._model, "Участники")
        self.setItemDelegate(SheetCell(self))
        self._model.written.connect(self.written)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)

    @property
    def rows(self) -> list[AttendanceRow]:
        """Return the rows in the order shown."""
        return self._model.rows

    def selected(self) -> list[AttendanceRow]:
        """Return the chosen rows in the order shown."""
        return [self.rows[place] for place in sorted(i.row() for i in self.selectionModel().selectedRows())]

    def show_rows(self, rows: Sequence[AttendanceRow]) -> None:
        """Show the rows; the chosen ones and the cell under the cursor stay, the keyboard with them."""
        chosen, current = {row.id for row in self.selected()}, self.currentIndex()
        under = self.rows[current.row()].id if current.isValid() else None
        focused = self.window().focusWidget()
        writing = focused is not None and self.isAncestorOf(focused)  # in a cell that goes with its row
        self._model.show_rows(rows)
        self._choose(chosen, under, max(current.column(), 0))
        if writing:
            self.setFocus()

    def write(self) -> None:
        """Write into the cell under the cursor, or into the name where that cell is not written into."""
        index = self.currentIndex()
        if index.isValid():
            cell = index if _field(index) else index.siblingAtColumn(_NAME)
            self.setCurrentIndex(cell)
            self.edit(cell)

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Delete for the table: elsewhere they mean other things."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark, answer, write or take off; the other keys move as in any table."""
        rows, key = self.selected(), Qt.Key(event.key())
        writing = self.state() == QAbstractItemView.State.EditingState  # its Enter comes here, too
        if writing or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write()
        elif rows and key == Qt.Key.Key_Space:
            self.toggled.emit(rows)
        elif rows and key in _REPLIES:
            self.replied.emit(rows, _REPLIES[key])
        elif rows and key == Qt.Key.Key_Delete:
            self.removal_asked.emit(rows)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Say that somebody is looked for."""
        self.typed.emit(typed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the row whose tick was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and index.column() == 0 and place.x() - self.visualRect(index).left() < _TICK:
            self.toggled.emit([self.rows[index.row()]])

    def _choose(self, chosen: set[int], under: int | None, column: int) -> None:
        """Choose the rows of these ids again, the cursor where it was; of none, the first row."""
        if not self.rows:
            return
        places = [place for place, row in enumerate(self.rows) if row.id in chosen] or [0]
        cursor = next((place for place in places if self.rows[place].id == under), places[0])
        picked = QItemSelection()
        for place in places:
            picked.select(self._model.index(place, 0), self._model.index(place, len(COLUMNS) - 1))
        model, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self._model.index(cursor, column), flag.NoUpdate)
        model.select(picked, flag.ClearAndSelect)


_NAME = next(place for place, column in enumerate(COLUMNS) if column.id == "name")


def _field(index: Index) -> str:
    """Return the column of the sheet that the cell writes, or an empty text."""
    return COLUMNS[index.column()].id if index.isValid() else ""

"""A sheet of the file on the screen, its columns under lists that say what they tell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from app.members.importing import SheetReading
from ui import theme
from ui.members.importing.field_header import FieldHeader
from ui.members.importing.sheet_model import SheetModel
from ui.widgets.cell import CellDelegate
from ui.widgets.table_model import Index

MOST_CHARS = 30
_SAMPLE = 40  # rows by which the width of a column is measured
_MERGED = 200  # so many merged cells are shown as one: in the header, and where somebody grouped rows


class SheetCell(CellDelegate):
    """Paints the ground of a cell, which the style sheet would leave out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell on its ground."""
        if ground := index.data(Qt.ItemDataRole.BackgroundRole):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class SheetTable(QTableView):
    """The sheet of a file, with its lines numbered as there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheetTable")
        self.setAccessibleName("Как стоит в файле")
        self.head = FieldHeader(self)
        self.setHorizontalHeader(self.head)
        self.setItemDelegate(SheetCell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_reading(self, reading: SheetReading) -> None:
        """Show the reading; of the same sheet only what was understood is shown anew."""
        model = self.model()
        if isinstance(model, SheetModel) and model.reading.sheet is reading.sheet:
            model.show_reading(reading)
            self.head.show_reading(reading)
        else:
            self._show_sheet(reading)

    def _show_sheet(self, reading: SheetReading) -> None:
        former = self.model()
        self.setModel(SheetModel(reading))
        self.head.show_reading(reading)
        if former:
            former.deleteLater()
        self._span(reading)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.WIDE_GAP)
        for place in range(self.model().columnCount()):
            self.setColumnWidth(place, self._fitting(place, reading.header.start))

    def _span(self, reading: SheetReading) -> None:
        """Show as one what is one in the file: merged cells, and titles that run on over empty ones."""
        self.clearSpans()
        for block in reading.sheet.merged[:_MERGED]:
            self._join(block.top, block.left, block.bottom - block.top + 1, block.right - block.left + 1)
        for place in range(reading.header.start):
            row = reading.sheet.rows[place]
            last = len(row) - 1
            if row and not any(row[:-1]) and self.columnSpan(place, last) == 1:
                self._join(place, last, 1, self.model().columnCount() - last)

    def _join(self, top: int, left: int, height: int, width: int) -> None:
        if height > 1 or width > 1:
            self.setSpan(top, left, height, width)

    def _fitting(self, place: int, first: int) -> int:
        """Return the width at which most of the column's cells, and what it tells, are read whole."""
        model, advance = self.model(), self.fontMetrics().horizontalAdvance
        cells = (
            model.index(row, place).data() for row in range(first, min(model.rowCount(), first + _SAMPLE))
        )
        widths = sorted(advance(text) for text in cells if text)
        most = widths[len(widths) * 7 // 8] if widths else 0
        return max(min(most, advance("н") * MOST_CHARS) + theme.PAGE_GAP, self.head.least(place))

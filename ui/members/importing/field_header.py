"""The head of a sheet: over each column its letters, and what it is taken for."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from app.members.importing import TITLES, Field, SheetReading
from ui import theme
from ui.widgets.label import plain_tip

NOT_WANTED = "не вносить"
_BOLDER = 1.1  # the chosen words are written bolder than they are measured


class FieldHeader(QHeaderView):
    """A list over each column from which the secretary chooses what it tells."""

    chosen = Signal(int, object)  # the column, its field or None

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._boxes: list[FieldBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setSectionsClickable(False)
        self.sectionResized.connect(lambda *_: self._place())
        table.horizontalScrollBar().valueChanged.connect(lambda _: self._place())

    def show_reading(self, reading: SheetReading) -> None:
        """Show what each column is taken for."""
        if [box.column for box in self._boxes] != [column.index for column in reading.columns]:
            self._furnish(reading)
        for box, column in zip(self._boxes, reading.columns, strict=True):
            box.show_field(column.field)
            box.setEnabled(reading.taken)

    def box(self, column: int) -> "FieldBox":
        """Return the list over a column."""
        return next(box for box in self._boxes if box.column == column)

    def least(self, column: int) -> int:
        """Return the width at which the list over the column is read whole."""
        box = next((box for box in self._boxes if box.column == column), None)
        return box.words_width() + 2 * theme.PAGE_GAP if box else 0

    def sizeHint(self) -> QSize:
        """Return the height of a list under a line of letters."""
        lists = max((box.sizeHint().height() for box in self._boxes), default=0)
        return QSize(super().sizeHint().width(), self._letters() + lists + theme.SMALL_GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lists over their columns."""
        super().resizeEvent(event)
        self._place()

    def _furnish(self, reading: SheetReading) -> None:
        for box in self._boxes:
            box.deleteLater()
        self._boxes = [FieldBox(column.index, column.letter, column.title) for column in reading.columns]
        for box in self._boxes:
            box.setParent(self.viewport())
            box.show()
            box.activated.connect(lambda _, box=box: self.chosen.emit(box.column, box.field()))
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for box in self._boxes:
            left, width = self.sectionViewportPosition(box.column), self.sectionSize(box.column)
            size = QSize(width - theme.SMALL_GAP, box.sizeHint().height())
            box.setGeometry(left + theme.GAP, self._letters(), size.width(), size.height())

    def _letters(self) -> int:
        return self.fontMetrics().height() + theme.MIDDLE_GAP


class FieldBox(QComboBox):
    """What one column tells; scrolling the sheet past it changes nothing."""

    def __init__(self, column: int, letter: str, title: str) -> None:
        super().__init__()
        self.column = column
        self.setAccessibleName(f"Столбец {letter}: {title}")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(NOT_WANTED, None)
        for field, words in TITLES.items():
            self.addItem(words, field)
        self.view().setAccessibleName(self.accessibleName())
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * theme.PAGE_GAP)

    def field(self) -> Field | None:
        """Return what is chosen."""
        chosen = self.currentData()
        return Field(chosen) if chosen else None

    def words_width(self) -> int:
        """Return the width of what is chosen."""
        return int(self.fontMetrics().horizontalAdvance(self.currentText()) * _BOLDER)

    def show_field(self, field: Field | None) -> None:
        """Show what the column is taken for; one that is not taken in stands out."""
        self.setCurrentIndex(max(self.findData(field), 0) if field else 0)
        self.setToolTip(plain_tip(self.currentText()))
        self.setProperty("unread", field is None)
        self.style().polish(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the sheet."""
        event.ignore()

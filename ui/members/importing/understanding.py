"""The first step: the sheets of the file, and what each column was taken for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.members.importing import Field, SheetReading, with_field, with_taken
from ui import theme
from ui.members.importing.said import obstacle, said_of
from ui.members.importing.sheet_table import SheetTable
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

LIST_WIDTH = 220


class Understanding(QWidget):
    """Shows the sheets as they stand in the file; the readings change as the secretary corrects them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._readings: list[SheetReading] = []
        self.sheets = QListWidget()
        self.sheets.setAccessibleName("Листы файла")
        self.sheets.setFixedWidth(LIST_WIDTH)
        self.table = SheetTable()
        self._said = PlainLabel(role="quiet").wrapping()
        both = line(self.sheets, self.table, gap=theme.WIDE_GAP)
        both.setStretch(1, 1)
        self.setLayout(column(both, self._said, gap=theme.SMALL_GAP))
        self.sheets.currentRowChanged.connect(self._show_sheet)
        self.sheets.itemChanged.connect(self._take_sheet)
        self.table.head.chosen.connect(self._choose_field)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Begin with the table."""
        self.table.setFocus()  # no focus proxy: Tab would leap over what stands before it

    def show_readings(self, readings: tuple[SheetReading, ...]) -> None:
        """Show how the file was understood, the first sheet that is taken in before all."""
        self._readings = list(readings)
        self.sheets.clear()
        for reading in readings:
            item = QListWidgetItem(reading.name, self.sheets)
            item.setCheckState(Qt.CheckState.Checked if reading.taken else Qt.CheckState.Unchecked)
            if not reading.columns:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.sheets.setHidden(len(readings) == 1 and readings[0].taken)
        taken = (place for place, reading in enumerate(readings) if reading.taken)
        self.sheets.setCurrentRow(next(taken, 0))

    def readings(self) -> tuple[SheetReading, ...]:
        """Return the readings as they are now."""
        return tuple(self._readings)

    def obstacle(self) -> str:
        """Return what stands in the way of going on, and what to do; empty where nothing does."""
        return obstacle(self._readings)

    def _show_sheet(self, place: int) -> None:
        if place >= 0:
            self.table.show_reading(self._readings[place])
            self._tell()

    def _take_sheet(self, item: QListWidgetItem) -> None:
        taken = item.checkState() is Qt.CheckState.Checked
        self._change(self.sheets.row(item), with_taken(self._readings[self.sheets.row(item)], taken))

    def _choose_field(self, index: int, field: Field | None) -> None:
        place = self.sheets.currentRow()
        self._change(place, with_field(self._readings[place], index, field))

    def _change(self, place: int, reading: SheetReading) -> None:
        if reading == self._readings[place]:
            return
        self._readings[place] = reading
        if place == self.sheets.currentRow():
            self.table.show_reading(reading)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._said.setText(said_of(self._readings[self.sheets.currentRow()]))

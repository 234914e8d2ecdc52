from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from ui import theme

WIDTH = 96


class CountField(QSpinBox):
    """A number of votes; what is filled in by itself gives way to what is typed."""

    typed = Signal()  # by a person, not by the program

    def __init__(self, value: int = 0, most: int = 9999) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setValue(value)
        self.setFixedWidth(WIDTH)
        self.lineEdit().setTextMargins(theme.SMALL_GAP, 0, 0, 0)
        self.is_typed = False
        self.lineEdit().textEdited.connect(lambda _: self._note())

    def fill(self, value: int) -> None:
        """Show a number that follows from the others."""
        self.setValue(max(value, 0))

    def stepBy(self, steps: int) -> None:
        """Count up or down with the arrow keys."""
        super().stepBy(steps)
        self._note()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed take the place of what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a vote is not changed by scrolling."""
        event.ignore()

    def _note(self) -> None:
        self.interpretText()  # what was typed is the value before anybody hears of it
        self.is_typed = True
        self.typed.emit()

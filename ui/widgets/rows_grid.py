from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui import theme

_TOP = Qt.AlignmentFlag.AlignTop


class RowsGrid(QGridLayout):
    """Rows of a quiet word on the left, what it tells in the middle, and what may be done on the right."""

    def __init__(self, gap: int = theme.SMALL_GAP, least: int = 0) -> None:
        super().__init__()
        self.setHorizontalSpacing(theme.MIDDLE_GAP)
        self.setVerticalSpacing(gap)
        self.setColumnMinimumWidth(0, least)
        self.setColumnStretch(1, 1)

    def add_row(self, left: QWidget, middle: QWidget | QLayout, right: QWidget | None = None) -> None:
        """Put a row below the others; without anything on the right the middle takes the room."""
        place = self.rowCount()
        span = 1 if right else 2
        self.addWidget(left, place, 0, _TOP)
        if isinstance(middle, QWidget):
            self.addWidget(middle, place, 1, 1, span)
        else:
            self.addLayout(middle, place, 1, 1, span)
        if right:
            self.addWidget(right, place, 2, _TOP)

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import hairline

EMPTY = "—"


class FieldGrid(QWidget):
    """Fields by name with one or two values each, under heads; what is the same in both stands back."""

    def __init__(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE_GAP)
        grid.setVerticalSpacing(theme.SMALL_GAP)
        for place, head in enumerate(heads, start=1):
            if head:
                grid.addWidget(PlainLabel(head, "section").wrapping(), 0, place)
            grid.setColumnStretch(place, 1)
        for place, (name, values) in enumerate(rows):
            grid.addWidget(hairline(), 2 * place + 1, 0, 1, -1)
            self._add_row(grid, 2 * place + 2, name, values)
        grid.setRowStretch(2 * len(rows) + 1, 1)

    def _add_row(self, grid: QGridLayout, place: int, name: str, values: Sequence[str]) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(PlainLabel(name, "quiet"), place, 0, top)
        stands_back = len(values) > 1 and len(set(values)) == 1
        for number, value in enumerate(values, start=1):
            role = "quiet" if stands_back or not value else ""
            grid.addWidget(PlainLabel(value or EMPTY, role).wrapping(), place, number, top)

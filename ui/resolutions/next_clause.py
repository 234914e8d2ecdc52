from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.resolutions.gutter import GAP, GutterLabel, shown_marker
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


class NextClause(QPushButton):
    """The faint line below the last clause, where the next one begins."""

    def __init__(self, hint: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("nextClause")
        self._marker = GutterLabel(role="faint")
        row = line(self._marker, PlainLabel(hint, "faint"), 0, gap=GAP)
        row.setContentsMargins(0, 7, 0, 7)
        self.setLayout(row)
        self.setAccessibleName(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: on_click())

    def sizeHint(self) -> QSize:
        """Return the room for the words laid out in it."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def say(self, marker: str | None) -> None:
        """Say which number the next clause will have."""
        self._marker.setText(shown_marker(marker))

from PySide6.QtCore import QEvent, Qt

from ui import theme
from ui.widgets.label import PlainLabel

_WIDEST = "000."


class NumberLabel(PlainLabel):
    """The number of a question, in a column of its own that widens with the text size."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number}.", "quiet")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width in step with the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen()

    def _widen(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(_WIDEST) + theme.GAP)

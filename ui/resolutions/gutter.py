"""The gutter of the writing column: markers and quiet words stand in it, the matter beside it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line

LONGEST = "Приложение"
GAP = theme.SMALL_GAP + 2


class GutterLabel(PlainLabel):
    """A marker or a word in the gutter, right-aligned; the gutter widens with the text size."""

    def __init__(self, text: str = "", role: str = "gutter") -> None:
        self._indent = 0
        super().__init__(text, role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._widen()

    def set_in(self, width: int) -> None:
        """Set the matter beside it in by so much."""
        self._indent = width
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width in step with the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen()

    def _widen(self) -> None:
        self.setFixedWidth(gutter_width() + self._indent)


def gutter_width() -> int:
    """Return the room that the longest word of the gutter needs."""
    return QFontMetrics(theme.small_font()).horizontalAdvance(LONGEST) + theme.MIDDLE_GAP


def gutter_line(word: str, *matter: QWidget | QLayout) -> QHBoxLayout:
    """Return the matter with its word in the gutter."""
    made = line(GutterLabel(word), *matter, gap=GAP)
    made.setStretch(1, 1)
    made.setContentsMargins(0, 6, theme.PAGE_GAP, 6)
    return made

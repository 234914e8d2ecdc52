from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.mark import Mark, mark_icon


class StatusLabel(QWidget):
    """A mark with its word beside it, both in the mark's colour."""

    def __init__(self, *, wrapping: bool = False) -> None:
        super().__init__()
        self._mark: Mark | None = None
        self._sign = PlainLabel()
        self._word = PlainLabel()
        row = line(self._sign, self._word, gap=6)
        if wrapping:
            self._word.wrapping()
            row.setStretch(1, 1)
        else:
            row.addStretch(1)
        self.setLayout(row)

    def say(self, mark: Mark, word: str) -> None:
        """Show the mark and its word."""
        self._mark = mark
        self._draw()
        self._word.setText(word)
        self._word.setProperty("ink", mark.ink)
        self._word.style().polish(self._word)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the mark anew when the look changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _draw(self) -> None:
        side = self.fontMetrics().height() * 7 // 8
        if self._mark:
            self._sign.setPixmap(mark_icon(self._mark).pixmap(QSize(side, side), self.devicePixelRatio()))

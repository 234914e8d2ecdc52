from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

WIDTH = 320


class Waiting(QWidget):
    """What is being done beside the window, with a bar that moves; or why it could not be done."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = PlainLabel(role="strong").wrapping()
        self._more = PlainLabel(role="quiet").wrapping()
        for label in (self._sentence, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(WIDTH)
        bar = line(0, self._bar, 0)
        self.setLayout(column(0, self._sentence, bar, self._more, 0, 0, gap=theme.MIDDLE_GAP))

    def say(self, sentence: str, more: str = "") -> None:
        """Say what is being done."""
        self._tell(sentence, more, moving=True)

    def stop(self, sentence: str, more: str = "") -> None:
        """Say that it could not be done."""
        self._tell(sentence, more, moving=False)

    def _tell(self, sentence: str, more: str, *, moving: bool) -> None:
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._bar.setVisible(moving)
        self._bar.setAccessibleName(sentence)

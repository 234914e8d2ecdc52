from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line


class Empty(QWidget):
    """What a page says kindly when it has nothing to show, and what may be done then."""

    def __init__(self, *answers: QPushButton) -> None:
        super().__init__()
        self._sentence = PlainLabel(role="strong").wrapping()
        self._more = PlainLabel(role="quiet").wrapping()
        for label in (self._sentence, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.answers = QWidget()
        self.answers.setLayout(line(0, *answers, 0))
        if answers:
            self.answers.setFocusProxy(answers[0])
        self._beginnings = QWidget()
        self._beginnings.hide()
        parts = (0, self._sentence, self._more, theme.GAP, self.answers, self._beginnings, 0, 0)
        self.setLayout(column(*parts, margin=theme.PAGE_GAP))

    def begin_with(self, *beginnings: QPushButton) -> None:
        """Offer these while there is nothing at all yet, that is, where no answer would help."""
        self._beginnings.setLayout(line(0, *beginnings, 0))

    def say(self, sentence: str, more: str = "") -> None:
        """Say why there is nothing here, and what to do."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._beginnings.setVisible(self.answers.isHidden() and self._beginnings.layout() is not None)

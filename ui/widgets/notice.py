from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from ui import theme
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


class Notice(QFrame):
    """A plain coloured bar under a page's header: a sentence, and what may be done about it."""

    def __init__(self, answer: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._sentence = PlainLabel().wrapping()
        self.answer: QPushButton = button(answer, act, "link")
        self.answer.setProperty("tone", "attention")
        self._row = line(self._sentence, self.answer, gap=theme.WIDE_GAP)
        self._row.setStretch(0, 1)
        self._row.setContentsMargins(theme.PAGE_GAP, theme.GAP, theme.WIDE_GAP, theme.GAP)
        self.setLayout(self._row)
        self.hide()

    def closable(self) -> "Notice":
        """Return the bar itself, with a cross that puts it away."""
        self._row.addWidget(icon_button("x", "Закрыть", self.hide))
        return self

    def say(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the bar."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

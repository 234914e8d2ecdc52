from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar

from ui import theme
from ui.widgets.button import button, icon_button
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import clear, line

WIDTH = 220


class UnderWay(QFrame):
    """A quiet bar under a page's header: how far long work is, how to stop it, what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("underWay")
        self._sentence = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(WIDTH)
        self._answers = line()
        self._close = icon_button("x", "Закрыть", self.hide)
        row = line(self._sentence, self._progress, self._answers, 0, self._close, gap=theme.WIDE_GAP)
        row.setContentsMargins(theme.PAGE_GAP, theme.GAP, theme.WIDE_GAP, theme.GAP)
        self.setLayout(row)
        self.hide()

    def begin(self, sentence: str, cancel: Callable[[], object]) -> None:
        """Say what is being done; how much of it there is, nobody knows yet."""
        self._say(sentence, ("Отменить", cancel))
        self._progress.setAccessibleName(sentence)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._close.hide()

    def tell(self, finished: int, of: int) -> None:
        """Show how much is done."""
        self._progress.setRange(0, of)
        self._progress.setValue(finished)

    def finish(self, sentence: str, *answers: tuple[str, Callable[[], object]]) -> None:
        """Say how it ended, and what may be done with what was made."""
        self._say(sentence, *answers)
        self._progress.hide()
        self._close.show()

    def sentence(self) -> str:
        """Return what is said; empty while nothing is."""
        return self._sentence.text() if self.isVisible() else ""

    def _say(self, sentence: str, *answers: tuple[str, Callable[[], object]]) -> None:
        self._sentence.setText(sentence)
        clear(self._answers)
        for words, act in answers:
            self._answers.addWidget(button(words, act, "link"))
        self.show()

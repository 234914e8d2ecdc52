from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

from ui.widgets.label import plain_caption, plain_tip

LONGEST = 300  # pixels of text; the whole stands in the tooltip


class ChoiceButton(QPushButton):
    """A chip that asks for something: highlighted while it does, and then it says what."""

    def __init__(self, words: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._words = words
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: on_click())
        self.say("")

    def say(self, asked: str) -> None:
        """Say what is asked for; nothing: only the words for what could be."""
        self.setChecked(bool(asked))
        whole = asked or self._words
        shown = QFontMetrics(self.font()).elidedText(whole, Qt.TextElideMode.ElideRight, LONGEST)
        self.setText(plain_caption(shown))
        self.setToolTip("" if shown == whole else plain_tip(whole))
        self.setAccessibleName(whole)

    def nextCheckState(self) -> None:
        """Stay as it is: what was clicked opens first, and only an answer changes what is asked."""

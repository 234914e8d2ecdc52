"""A part of the resolution that is shown in one line until it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.resolutions.gutter import gutter_line
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column


class Disclosure(QWidget):
    """One line with what the part says in short; a click unfolds the part itself."""

    def __init__(self, word: str, inside: QWidget, unfold: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._inside, self._unfold = inside, unfold
        self._summary = PlainLabel(role="strong").wrapping()
        self._switch = button("", self._toggle, "link")
        self._verb = "Показать"
        inside.hide()
        head = gutter_line(word, self._summary, self._switch)
        head.setAlignment(self._switch, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, inside, gap=theme.GAP))
        self._word = word

    def say(self, summary: str, verb: str) -> None:
        """Say in short what is inside; the verb is on the switch: «Изменить», «Показать»."""
        self._summary.setText(summary)
        self._verb = verb
        self._tell()

    def is_open(self) -> bool:
        """Return whether the part is unfolded."""
        return not self._inside.isHidden()

    def open(self, wanted: bool = True) -> None:
        """Unfold the part, or fold it."""
        if wanted and not self.is_open():
            self._unfold()
        self._inside.setVisible(wanted)
        self._tell()

    def _toggle(self) -> None:
        self.open(not self.is_open())

    def _tell(self) -> None:
        words = "Свернуть" if self.is_open() else self._verb
        self._switch.setText(words)
        self._switch.setAccessibleName(f"{self._word}: {words.lower()}")

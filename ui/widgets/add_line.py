from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from ui.widgets.leaving import is_left_by_hand


class AddLine(QLineEdit):
    """A line that opens in place to add something: Enter adds it, Esc leaves, so does leaving it empty."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, used: Sequence[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("Enter — добавить")
        self._over = False
        if used:
            completer = QCompleter(list(used), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def finish(self) -> None:
        """Take what stands in the line, once; an empty one is left."""
        if self._over:
            return
        if words := self.text().strip():
            self._over = True
            self.entered.emit(words)
        else:
            self._leave()

    def refuse(self) -> None:
        """Stay open with what was typed: it was not taken."""
        self._over = False
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, add or leave."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finish()
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when something else is gone to; the list of suggestions is nothing else."""
        super().focusOutEvent(event)
        if is_left_by_hand(event):
            self.finish()

    def _leave(self) -> None:
        self._over = True
        self.left.emit()

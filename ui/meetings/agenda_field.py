from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.widgets.growing_text import GrowingText
from ui.widgets.leaving import is_left_by_hand


class AgendaField(GrowingText):
    """A text of the agenda typed in place: Enter keeps it, Esc gives it up."""

    entered = Signal()
    given_up = Signal()
    gone = Signal()  # something else has the keyboard now

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.setPlaceholderText(name)
        self.put_text(text)
        self.selectAll()

    def words(self) -> str:
        """Return the text in one line."""
        return " ".join(self.text().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, keep or give up."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere; a menu or another window is nothing else."""
        super().focusOutEvent(event)
        if is_left_by_hand(event):
            self.gone.emit()

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.icons import icon

NARROWEST, WIDEST = 190, 340
BESIDE_ICON = -10  # Qt leaves room for a larger drawing
PAUSE_MS = 60  # a quick typist asks once, not at every letter


class SearchField(QLineEdit):
    """The search field of a page: asks as one types, Esc empties it, Down goes to what was found."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(BESIDE_ICON, 0, 0, 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textChanged.connect(lambda _: self._pause.start())

    def seek(self) -> None:
        """Take the keyboard; what is typed replaces what was sought before."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or leave the field with Esc or Down."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

from PySide6.QtCore import QMimeData, QSizeF, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from ui.widgets.letters import letters, units

_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\x00": ""})


class GrowingText(QTextEdit):
    """Plain text edited in place: no frame, as high as its lines."""

    edited = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName("growingText")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self.edited)

    def put_text(self, text: str) -> None:
        """Show a text; that is no edit and nothing to undo."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def text(self) -> str:
        """Return the text as typed, its no-break spaces included."""
        return as_typed(self.document().toRawText())

    def place(self) -> int:
        """Return at which letter of the text the cursor stands."""
        return letters(self.text(), self.textCursor().position())

    def stretch(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that chooses text[start:end]."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(units(text, start))
        cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether this is text; a file that is dropped is the page's business."""
        return source.hasText() and not source.hasUrls()

    def _grow(self, size: QSizeF) -> None:
        self.setFixedHeight(max(int(size.height() + 0.999), self.fontMetrics().lineSpacing()))


def as_typed(text: str) -> str:
    """Return the text with plain line ends and without what cannot be typed."""
    return text.translate(_BREAKS)

"""Phrases of the office's own clauses, offered quietly under the line being written."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from app.resolutions.phrases import SHORTEST, Phrases
from ui import theme
from ui.resolutions.clause_text import ClauseText

_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
PAUSE_MS = 60  # whoever types on is not held up


class PhrasePopup(QListWidget):
    """A list that never takes the keyboard: Down goes into it, Enter takes what was chosen, Esc closes it."""

    def __init__(self, parent: QWidget, phrases: Callable[[], Phrases | None]) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("phrases")
        self.setAccessibleName("Так начинались прежние пункты")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._phrases = phrases
        self._text: ClauseText | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.offer)
        self.itemClicked.connect(lambda _: self._take())
        self.hide()

    def serve(self, text: ClauseText) -> None:
        """Offer phrases also to this clause as it is typed."""
        text.edited.connect(lambda: self._wait(text))
        text.offered.connect(lambda event: self._take_key(text, event))
        text.gone.connect(self.close_)

    def offer(self) -> None:
        """Show how sentences that begin like this one went on."""
        begun = self._begun()
        known = self._phrases() if len(begun) >= SHORTEST else None
        offered = known.offered(begun) if known else []
        self.clear()
        if not offered:
            self.hide()
            return
        self.addItems(offered)
        self.setCurrentRow(-1)
        self._place()
        self.show()
        self.raise_()

    def close_(self) -> None:
        """Offer nothing more, until typing goes on."""
        self._pause.stop()
        self.hide()

    def _wait(self, text: ClauseText) -> None:
        if text.hasFocus():
            self._text = text
            self._pause.start()

    def _begun(self) -> str:
        """Return what the clause begins with so far; nothing when one writes elsewhere in it."""
        if self._text is None or not self._text.textCursor().atEnd():
            return ""
        return self._text.text().lstrip()

    def _take_key(self, text: ClauseText, event: QKeyEvent) -> None:
        """Accept the keys that concern the list; all others are the text's."""
        asked = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asked:
            self._text = text
            self.offer()
            self.setCurrentRow(0)
        elif not self.isVisible() or not self._go(event.key()):
            return
        event.accept()

    def _go(self, key: int) -> bool:
        chosen = self.currentRow()
        match key:
            case Qt.Key.Key_Down:
                self.setCurrentRow(min(chosen + 1, self.count() - 1))
            case Qt.Key.Key_Up if chosen >= 0:
                self.setCurrentRow(chosen - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen >= 0:
                self._take()
            case Qt.Key.Key_Escape:
                self.close_()
            case _:
                if key in _ENDING:
                    self.close_()
                return False
        return True

    def _take(self) -> None:
        """Write the chosen phrase in place of its beginning."""
        item = self.currentItem()
        if item is not None and self._text is not None:
            cursor = self._text.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            phrase = item.text()
            cursor.insertText(phrase if phrase.endswith((".", ";", ":")) else f"{phrase} ")
        self.close_()

    def _place(self) -> None:
        """Stand under the line being written, or above it where there is no room."""
        assert self._text is not None
        parent = self._ground
        line = self._text.cursorRect()
        left = self._text.mapTo(parent, QPoint(0, 0)).x()
        below = self._text.mapTo(parent, line.bottomLeft()).y() + theme.GAP
        above = self._text.mapTo(parent, line.topLeft()).y() - theme.GAP
        height = self.sizeHintForRow(0) * self.count() + 2 * (theme.GAP + 1)
        width = min(self.sizeHintForColumn(0) + 2 * theme.MIDDLE_GAP, self._text.width())
        top = below if below + height <= parent.height() else above - height
        self.setGeometry(left - theme.SMALL_GAP, top, width, height)

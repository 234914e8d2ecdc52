"""The text of one clause, edited in place: plain text that keeps its bold and italic stretches."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCharFormat, QTextCursor

from db.vocabulary import Emphasis, Mark
from ui.widgets.growing_text import GrowingText, as_typed


class ClauseText(GrowingText):
    """The keys that concern the outline are only reported."""

    split = Signal(int)  # Enter, at this place of the text
    deepen = Signal()
    lift = Signal()
    removed = Signal()  # Backspace in an empty clause
    left_up = Signal()
    left_down = Signal()
    to_chips = Signal()
    pasted = Signal(list)  # the further lines of a pasted text
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(False)

    def show_text(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        """Show a text with its bold and italic stretches; that is no edit and nothing to undo."""
        self.put_text(text)
        self.blockSignals(True)
        for mark in marks:
            self._stretch(mark.start, mark.end).mergeCharFormat(_face(mark.emphasis))
        self.document().clearUndoRedoStacks()
        self.blockSignals(False)

    def marks(self) -> tuple[Mark, ...]:
        """Return which stretches of the text are bold or italic."""
        found: list[Mark] = []
        for start, end, face in self._faces():
            for emphasis in (each for each in Emphasis if _wears(face, each)):
                touching = next(
                    (mark for mark in found if (mark.end, mark.emphasis) == (start, emphasis)), None
                )
                if touching:
                    found.remove(touching)
                found.append(Mark(touching.start if touching else start, end, emphasis))
        return tuple(sorted(found))

    def put_cursor(self, place: int) -> None:
        """Go on writing at this place of the text; -1 is its end."""
        cursor = self.textCursor()
        cursor.setPosition(place if place >= 0 else len(self.text()))
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Enter, Tab, Backspace in an empty clause and the arrows at the edges concern the outline."""
        if self.isReadOnly() or not self._outline_key(event):
            super().keyPressEvent(event)

    def _outline_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                self.to_chips.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.split.emit(self.textCursor().position())
            case Qt.Key.Key_Backtab:
                self.lift.emit()
            case Qt.Key.Key_Tab:
                self.deepen.emit()
            case Qt.Key.Key_Backspace if not self.text():
                self.removed.emit()
            case Qt.Key.Key_Up if not shift and not self._can_move(QTextCursor.MoveOperation.Up):
                self.left_up.emit()
            case Qt.Key.Key_Down if not shift and not self._can_move(QTextCursor.MoveOperation.Down):
                self.left_down.emit()
            case _:
                return False
        return True

    def _can_move(self, step: QTextCursor.MoveOperation) -> bool:
        return QTextCursor(self.textCursor()).movePosition(step)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; every further line of it is a clause of its own."""
        pasted = as_typed(source.text())
        lines = [line.strip() for line in pasted.splitlines() if line.strip()]
        self.insertPlainText(lines[0] if len(lines) > 1 else pasted.strip("\n"))
        if len(lines) > 1:
            self.pasted.emit(lines[1:])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this clause is the one being written."""
        super().focusInEvent(event)
        self.entered.emit()

    def _stretch(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, len(self.text())))
        cursor.setPosition(min(end, len(self.text())), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _faces(self) -> Iterator[tuple[int, int, QTextCharFormat]]:
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                yield piece.position(), piece.position() + piece.length(), piece.charFormat()
                pieces += 1
            block = block.next()


def _face(emphasis: Emphasis) -> QTextCharFormat:
    face = QTextCharFormat()
    if emphasis is Emphasis.BOLD:
        face.setFontWeight(QFont.Weight.Bold)
    else:
        face.setFontItalic(True)
    return face


def _wears(face: QTextCharFormat, emphasis: Emphasis) -> bool:
    bold = face.fontWeight() >= QFont.Weight.DemiBold
    return bold if emphasis is Emphasis.BOLD else face.fontItalic()

"""The text of one clause, edited in place: plain text that keeps its bold and italic stretches."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCharFormat, QTextCursor

from app.resolutions.pasting import pasted
from app.resolutions.text import Clause
from db.vocabulary import Emphasis, Mark
from ui.resolutions.clause_keys import outline_key
from ui.widgets.growing_text import GrowingText, as_typed
from ui.widgets.letters import letters

# By the key's letter in either layout.
_EMPHASES = {
    ord(letter): emphasis
    for letters, emphasis in (("BИ", Emphasis.BOLD), ("IШ", Emphasis.ITALIC))
    for letter in letters
}


class ClauseText(GrowingText):
    """The keys that concern the outline are only reported."""

    split = Signal(int)  # Enter, at this place of the text
    removed = Signal()  # Backspace in an empty clause
    left_up = Signal()
    left_down = Signal()
    told = Signal(object)  # another key of the outline
    pasted = Signal(tuple)  # clauses; one by itself is text
    entered = Signal()
    gone = Signal()  # the keyboard went elsewhere
    offered = Signal(object)  # a key, to whoever offers words; accepted, it is no key of the text

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(False)
        self.setUndoRedoEnabled(False)  # the outline takes back steps of all its clauses in one line

    def show_text(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        """Show a text with its bold and italic stretches; that is no edit and nothing to undo."""
        self.put_text(text)
        self.blockSignals(True)
        # Qt gives it the looks of what stood at the cursor before.
        self.stretch(0, len(text)).setCharFormat(QTextCharFormat())
        for mark in marks:
            self.stretch(mark.start, mark.end).mergeCharFormat(_face(mark.emphasis))
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
        text = self.text()
        return tuple(
            Mark(letters(text, mark.start), letters(text, mark.end), mark.emphasis) for mark in sorted(found)
        )

    def put_cursor(self, place: int) -> None:
        """Go on writing at this place of the text; -1 is its end."""
        end = place if place >= 0 else len(self.text())
        self.setTextCursor(self.stretch(end, end))
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the outline from meaning something in the menus meanwhile."""
        override = event.type() == QEvent.Type.ShortcutOverride and not self.isReadOnly()
        if override and isinstance(event, QKeyEvent) and (outline_key(event) or _emphasis(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Enter, Tab, Backspace in an empty clause and the arrows at the edges concern the outline."""
        if not self.isReadOnly():
            event.ignore()
            self.offered.emit(event)
            if event.isAccepted() or self._outline_key(event):
                return
            event.accept()
        super().keyPressEvent(event)

    def _outline_key(self, event: QKeyEvent) -> bool:
        if key := outline_key(event):
            self.told.emit(key)
        elif emphasis := _emphasis(event):
            self._turn(emphasis)
        else:
            return self._edge_key(event)
        return True

    def _edge_key(self, event: QKeyEvent) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.split.emit(self.place())
            case Qt.Key.Key_Backspace if not self.text():
                self.removed.emit()
            case Qt.Key.Key_Up if not shift and not self._can_move(QTextCursor.MoveOperation.Up):
                self.left_up.emit()
            case Qt.Key.Key_Down if not shift and not self._can_move(QTextCursor.MoveOperation.Down):
                self.left_down.emit()
            case _:
                return False
        return True

    def _turn(self, emphasis: Emphasis) -> None:
        """Make the chosen words bold or italic, or plain again; without any, what is typed next."""
        wears = _wears(self.currentCharFormat(), emphasis)
        self.mergeCurrentCharFormat(_face(emphasis, worn=not wears))

    def _can_move(self, step: QTextCursor.MoveOperation) -> bool:
        return QTextCursor(self.textCursor()).movePosition(step)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste a stretch of text with its bold and italic; several paragraphs are clauses of their own."""
        clauses = pasted(source.html(), source.text())
        if len(clauses) > 1 or any(clause.children for clause in clauses):
            self.pasted.emit(clauses)
        elif clauses and clauses[0].text:
            self._insert(clauses[0], source)
        else:
            self.insertPlainText(as_typed(source.text()).strip("\n"))

    def _insert(self, clause: Clause, source: QMimeData) -> None:
        """Type what was copied out of a line; the sign of a clause is left out where a clause begins."""
        words = source.text().strip("\n")
        before = " " if words[:1].isspace() else ""
        after = " " if words[-1:].isspace() else ""
        if clause.written and self.text() and not source.hasHtml():
            before += f"{clause.written} "
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(before, QTextCharFormat())
        start = letters(self.text(), cursor.position())
        cursor.insertText(clause.text + after, QTextCharFormat())
        for mark in clause.marks:
            self.stretch(start + mark.start, start + mark.end).mergeCharFormat(_face(mark.emphasis))
        cursor.endEditBlock()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this clause is the one being written."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.gone.emit()

    def _faces(self) -> Iterator[tuple[int, int, QTextCharFormat]]:
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                yield piece.position(), piece.position() + piece.length(), piece.charFormat()
                pieces += 1
            block = block.next()


def _face(emphasis: Emphasis, *, worn: bool = True) -> QTextCharFormat:
    face = QTextCharFormat()
    if emphasis is Emphasis.BOLD:
        face.setFontWeight(QFont.Weight.Bold if worn else QFont.Weight.Normal)
    else:
        face.setFontItalic(worn)
    return face


def _wears(face: QTextCharFormat, emphasis: Emphasis) -> bool:
    bold = face.fontWeight() >= QFont.Weight.DemiBold
    return bold if emphasis is Emphasis.BOLD else face.fontItalic()


def _emphasis(event: QKeyEvent) -> Emphasis | None:
    """Return what Ctrl+B and Ctrl+I ask for."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return None
    return _EMPHASES.get(event.key())

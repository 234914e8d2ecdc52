"""Two texts of a resolution as one: what was added is underlined, what was removed struck through."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.resolutions.comparison_document import heading_of, unchanged_words
from app.resolutions.differences import Difference, Kind, Piece
from ui import theme


class Comparison(QTextEdit):
    """Shows the differences in reading order, what stayed the same in short; text is only text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setReadOnly(True)
        self.setAccessibleName("Что изменилось")
        self.document().setDocumentMargin(theme.WIDE_GAP)

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show these differences in place of the former ones."""
        self.clear()
        cursor = QTextCursor(self.document())
        for same, each in _folded(found):
            if same:
                _paragraph(cursor, theme.MIDDLE_GAP, [(_quiet(), unchanged_words(same))])
            else:
                _show(cursor, each)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _folded(found: Sequence[Difference]) -> Iterator[tuple[int, Difference]]:
    """Yield each change, and for a run of what stayed the same how many there are of it."""
    same = 0
    for each in found:
        if each.kind is Kind.SAME:
            same += 1
            continue
        if same:
            yield same, each
        same = 0
        yield 0, each
    if same:
        yield same, found[-1]


def _show(cursor: QTextCursor, each: Difference) -> None:
    _paragraph(cursor, theme.WIDE_GAP, [(_quiet(), heading_of(each))])
    _paragraph(cursor, theme.GAP, [(_face(piece), piece.text) for piece in each.pieces])
    if each.facts:
        facts = [(_face(piece), piece.text) for piece in each.facts]
        _paragraph(cursor, theme.GAP, [(_quiet(), "Понято: "), *facts])


def _paragraph(cursor: QTextCursor, above: int, pieces: Sequence[tuple[QTextCharFormat, str]]) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    if cursor.position():
        cursor.insertBlock(block)
    for (face, text), (former, _) in zip(pieces, (pieces[0], *pieces), strict=False):
        if former.fontStrikeOut() and face.fontUnderline():
            cursor.insertText(" ", QTextCharFormat())  # parts what was removed from what came in its place
        cursor.insertText(text, face)


def _face(piece: Piece) -> QTextCharFormat:
    face = QTextCharFormat()
    colors = theme.colors()
    match piece.kind:
        case Kind.ADDED:
            face.setForeground(QColor(colors.active))
            face.setBackground(QColor(colors.active_soft))
            face.setFontUnderline(True)
        case Kind.REMOVED:
            face.setForeground(QColor(colors.overdue))
            face.setFontStrikeOut(True)
        case _:
            face.setForeground(QColor(colors.ink))
    return face


def _quiet() -> QTextCharFormat:
    face = QTextCharFormat()
    face.setForeground(QColor(theme.colors().quiet))
    face.setFontPointSize(theme.small_font().pointSizeF())
    return face

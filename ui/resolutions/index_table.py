"""The table of clauses: the sentence with what was found in it, where it stands, when it was adopted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QWidget

from app.resolutions.clause_hits import ClauseRow, Excerpt, excerpt
from app.russian.dates import short_date
from ui import theme
from ui.widgets.cell import CellDelegate
from ui.widgets.label import plain_tip
from ui.widgets.letters import units
from ui.widgets.paged_table import PagedTable
from ui.widgets.table_model import RIGHT, WHOLE_TEXT, Column, Index

LINES = 2

COLUMNS: tuple[Column[ClauseRow], ...] = (
    Column("Текст пункта", lambda row: row.text, least=42),
    Column("Пункт", lambda row: row.place, chars=12),
    Column("Документ", lambda row: row.resolution, chars=30, most=36, droppable=True),
    Column("Принято", lambda row: short_date(row.day), chars=11, align=RIGHT),
)


class ClauseTable(PagedTable[ClauseRow]):
    """Clauses by their keys; a click opens."""

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[ClauseRow]]) -> None:
        super().__init__(COLUMNS, "Пункты", fetch)
        self._sentences = SentenceDelegate(self)
        self.setItemDelegate(self._sentences)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSortingEnabled(False)  # the newest first, each document in reading order
        self.setWordWrap(True)
        self.fit()
        self.clicked.connect(self._open)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_asked(self, asked: str) -> None:
        """Mark these words in the sentences."""
        self._sentences.asked = asked
        self.viewport().update()


class SentenceDelegate(CellDelegate):
    """Draws the sentence in which the words asked for stand, and them in bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked = ""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Prepare the cell; the sentence is drawn by itself, a document's long name goes on below."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        if index.column() == 0:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and in the first one the sentence."""
        room = QRect(option.rect)
        super().paint(painter, option, index)
        if index.column() == 0 and (text := index.data(WHOLE_TEXT)):
            room.adjust(theme.PAGE_GAP, 0, -theme.SMALL_GAP, 0)
            self._draw(painter, room, option.font, excerpt(text, self.asked))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell the whole clause."""
        if index.column() != 0:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(index.data(WHOLE_TEXT) or ""), view)
        return True

    def _draw(self, painter: QPainter, room: QRect, font: QFont, shown: Excerpt) -> None:
        laid = _fitted(shown, font, room.width())
        painter.save()
        painter.setPen(QColor(theme.colors().ink))
        top = room.top() + (room.height() - laid.boundingRect().height()) / 2
        laid.draw(painter, QPointF(room.left(), top))
        painter.restore()


def _fitted(shown: Excerpt, font: QFont, width: int) -> QTextLayout:
    """Return as many words as find room in the lines of a row."""
    laid = _laid_out(shown, font, width)
    while laid.lineCount() > LINES:
        kept = laid.text()[: laid.lineAt(LINES).textStart()].rstrip()
        shown = Excerpt(f"{kept.rpartition(' ')[0] or kept[:-1]}…", shown.found)
        laid = _laid_out(shown, font, width)
    return laid


def _laid_out(shown: Excerpt, font: QFont, width: int) -> QTextLayout:
    """Return the text broken into lines, what was found in it in bold."""
    text = shown.text
    laid = QTextLayout(text.replace("\n", " "), font)
    laid.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    found = ((units(text, start), units(text, end)) for start, end in shown.found if end <= len(text))
    laid.setFormats([_bold(*stretch) for stretch in found])
    laid.beginLayout()
    top = 0.0
    while (line := laid.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    laid.endLayout()
    return laid


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    face = QTextCharFormat()
    face.setFontWeight(QFont.Weight.Bold)
    face.setForeground(QColor(theme.colors().accent))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, face
    return made

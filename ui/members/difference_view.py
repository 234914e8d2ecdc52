"""The changes one reads on the screen: by kind, organisation by organisation, with what they rest on."""

from itertools import groupby

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser

from app.members.comparison import TITLE, Change, Group
from app.members.difference import Difference
from ui import theme

AT_ONCE = 200  # changes; whoever has more of them to read asks for the next
_MORE = "more"
_NAMES, _TOLD = 36, 64  # per cent of the width


class DifferenceView(QTextBrowser):
    """Groups with their counts; a name is a link to its card. All of it is text, and none of it markup."""

    opened = Signal(int)  # the organisation whose card is wanted

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setAccessibleName("Изменения")
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        self._left: tuple[Change, ...] = ()
        self._counts: dict[Group, int] = {}
        self.anchorClicked.connect(self._follow)

    def show_difference(self, told: Difference) -> None:
        """Show the changes from their beginning."""
        self.clear()
        self._counts = {group: len(changes) for group, changes in told.groups.items()}
        self._left = told.changes
        self._go_on()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _go_on(self) -> None:
        """Add as many changes as one reads at once, and a way to the rest."""
        shown, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for group, changes in groupby(shown, key=lambda change: change.group):
            self._write_group(cursor, group, list(changes))
        if self._left:
            cursor.insertBlock(_block(theme.WIDE_GAP))
            cursor.insertText(f"Показать ещё (осталось {len(self._left)})", _link(_MORE))
        cursor.endEditBlock()

    def _write_group(self, cursor: QTextCursor, group: Group, changes: list[Change]) -> None:
        if cursor.position():
            cursor.insertBlock(_block(theme.WIDE_GAP))
        cursor.insertText(TITLE[group], _ink(bold=True))
        cursor.insertText(f"\u2002{self._counts[group]}", _ink("quiet"))
        table = cursor.insertTable(len(changes), 2, _table())
        for row, change in enumerate(changes):
            _write_name(table, row, change)
            _write_told(table, row, change)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _follow(self, url: QUrl) -> None:
        if url.toString() == _MORE:
            self._take_away_more()
            self._go_on()
        else:
            self.opened.emit(int(url.toString()))

    def _take_away_more(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.removeSelectedText()


def _write_name(table: QTextTable, row: int, change: Change) -> None:
    cell = table.cellAt(row, 0)
    at_the_edge = _hairline()
    at_the_edge.setLeftPadding(0)
    cell.setFormat(at_the_edge)
    cell.firstCursorPosition().insertText(change.called, _link(str(change.organization_id)))


def _write_told(table: QTextTable, row: int, change: Change) -> None:
    """Write the events with their grounds; without any, what stands there now under what stood before."""
    cell = table.cellAt(row, 1)
    cell.setFormat(_hairline())
    lines = [(event.words, event.grounds) for event in change.events]
    cursor = cell.firstCursorPosition()
    for place, (words, more) in enumerate(lines or [(change.after, f"было: {change.before}")]):
        if place:
            cursor.insertBlock(_block(theme.GAP))
        cursor.insertText(words.replace("\n", "; "), _ink())
        if more:
            cursor.insertBlock(_block(0))
            cursor.insertText(more.replace("\n", "; "), _ink("quiet", small=True))


def _table() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    made.setBorderCollapse(True)
    made.setCellPadding(theme.SMALL_GAP)
    made.setCellSpacing(0)
    made.setTopMargin(theme.GAP)
    percent = QTextLength.Type.PercentageLength
    made.setWidth(QTextLength(percent, 100))
    made.setColumnWidthConstraints([QTextLength(percent, _NAMES), QTextLength(percent, _TOLD)])
    return made


def _hairline() -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    made.setTopBorder(1)
    made.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setTopBorderBrush(QBrush(QColor(theme.colors().hairline)))
    return made


def _block(above: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    return made


def _ink(color: str = "ink", *, bold: bool = False, small: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(getattr(theme.colors(), color)))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if small:
        made.setFontPointSize(theme.small_font().pointSizeF())
    return made


def _link(target: str) -> QTextCharFormat:
    made = _ink("accent", bold=True)
    made.setAnchor(True)
    made.setAnchorHref(target)
    return made

from typing import ClassVar

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextBrowser

import resources
from app.changes import Noun
from app.office import Office
from ui import theme
from ui.actions import Actions
from ui.widgets.page import Page

LINE_CHARS = 90  # longer lines tire the eye


class HelpPage(Page):
    """The short guide for the secretary."""

    id: ClassVar[str] = "help"
    nouns: ClassVar[frozenset[Noun]] = frozenset()

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Справка")
        self.guide = Guide()
        self.body.addWidget(self.guide, 1)


class Guide(QTextBrowser):
    """Shows resources/help/guide.md in the program's own three sizes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setAccessibleName("Руководство")
        self.setMarkdown(resources.path("help", "guide.md").read_text(encoding="utf-8"))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the headings and the width in step with the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(self.fontMetrics().averageCharWidth() * LINE_CHARS)
        self.document().setDocumentMargin(theme.PAGE_GAP)
        block = self.document().begin()
        while block.isValid():
            self._space(block)
            block = block.next()

    def _space(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        spacing = block.blockFormat()
        spacing.setLineHeight(120, 1)  # per cent
        if spacing.headingLevel():
            spacing.setTopMargin(theme.PAGE_GAP)
            spacing.setBottomMargin(theme.GAP)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            size = QTextCharFormat()
            size.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
            cursor.mergeCharFormat(size)
        cursor.setBlockFormat(spacing)

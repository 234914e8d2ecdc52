from itertools import accumulate

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui import theme
from ui.icons import WITH_WORDS
from ui.widgets.label import ElidedLabel, PlainLabel
from ui.widgets.layout import line


class PageHeader(QFrame):
    """The head of a page: its title with a count, then its tools, then its buttons on the right."""

    # Where it gets narrow, a button with a drawing drops its word; then the title goes: the rail has it
    # too; the count is cut short last.

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._title = PlainLabel(title, "title")
        self._drawn: dict[QPushButton, str] = {}
        self._yielded = 0
        self._count = ElidedLabel(role="quiet")
        self._tools = line(gap=theme.MIDDLE_GAP)
        self._buttons = line(gap=theme.MIDDLE_GAP)
        self._tools.addStretch(1)
        row = line(self._title, self._count, theme.GAP, self._tools, self._buttons, gap=theme.MIDDLE_GAP)
        row.setStretch(3, 1)
        row.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.PAGE_GAP, theme.WIDE_GAP)
        self.setLayout(row)

    def count(self, words: str) -> None:
        """Say beside the title how many there are: «24 состоят»."""
        self._count.setText(words)
        self._yield_room()

    def add_tools(self, *tools: QWidget) -> None:
        """Add fields beside the title; the first one takes what room there is."""
        for tool in tools:
            place = self._tools.count() - 1  # before the free room
            self._tools.insertWidget(place, tool, 0 if place else 100)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Add buttons on the right; the page's filled one comes last."""
        for one in buttons:
            self._buttons.addWidget(one)
            if not one.icon().isNull() and one.property("kind") == "":
                self._drawn[one] = one.text()
                one.setAccessibleName(one.text())

    def minimumSizeHint(self) -> QSize:
        """Return the room that is needed when all that may yield has yielded."""
        return QSize(self._needs()[-1], super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as little yield as the width asks for."""
        super().resizeEvent(event)
        self._yield_room()

    def _yield_room(self) -> None:
        needs = self._needs()
        yielded = next((n for n, need in enumerate(needs) if need <= self.width()), len(needs) - 1)
        if yielded != self._yielded:
            self._yielded = yielded
            for one, word in self._drawn.items():
                one.setText("" if yielded else word)
                one.setToolTip(word if yielded else "")
                one.setIconSize(QSize(theme.ICON, theme.ICON) if yielded else WITH_WORDS)
            self._title.setVisible(yielded < 2)

    def _needs(self) -> list[int]:
        """Return the least width with nothing, the words, the title, the count too yielded."""
        advance = self.fontMetrics().horizontalAdvance
        words = sum(advance(word) + theme.ICON_GAP for word in self._drawn.values())
        title, count = self._title.sizeHint().width() + theme.MIDDLE_GAP, self._count.sizeHint().width()
        full = super().minimumSizeHint().width() + count + sum((words, title)[: self._yielded])
        return list(accumulate((words, title, count), int.__sub__, initial=full))

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.widgets.label import plain_caption, plain_tip


class Chip(QPushButton):
    """A small coloured word of what was understood; a click opens what may be corrected."""

    most_lines: ClassVar[int] = 3

    def __init__(self, text: str, tone: str, on_click: Callable[[], object], tip: str = "") -> None:
        super().__init__()
        self.words = text
        self._tip = tip
        self.setProperty("kind", "fact")
        self.setProperty("tone", tone)
        self.setAccessibleName(f"{text}. {tip}" if tip else text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: on_click())
        self.setText(plain_caption(text))
        self.setToolTip(plain_tip(tip) if tip else "")

    def sizeHint(self) -> QSize:
        """Return the room for the whole text in one line."""
        return QSize(self._chrome().width() + self._advance(self.words), self._height(1))

    def minimumSizeHint(self) -> QSize:
        """Return that the text may be broken and cut."""
        return QSize(40, self._height(1))

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow chip is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as the text takes."""
        return self._height(len(self._broken(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text where it finds no room, and cut its last line; the tooltip has the whole."""
        super().resizeEvent(event)
        lines = self._broken(self.width())
        shown = plain_caption("\n".join(lines))
        if shown != self.text():
            self.setText(shown)
            cut = "" if " ".join(lines) == self.words else self.words
            tip = self._tip or cut
            self.setToolTip(plain_tip(tip) if tip else "")

    def _broken(self, width: int) -> list[str]:
        """Return the lines of the text, the last one cut where there are too many."""
        room = max(width - self._chrome().width(), 0) + 1
        words = self.words.split(" ")
        lines: list[str] = []
        while words:
            fitting = (n for n in range(len(words), 0, -1) if self._advance(" ".join(words[:n])) <= room)
            taken = len(words) if len(lines) == self.most_lines - 1 else next(fitting, 1)
            lines.append(" ".join(words[:taken]))
            words = words[taken:]
        return [self._cut(line, room) for line in lines]

    def _cut(self, line: str, room: int) -> str:
        """Return the line, cut only where it is longer than the room: a fraction of a dot is none."""
        if self._advance(line) <= room:
            return line
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)

    def _chrome(self) -> QSize:
        """Return what stands around the text."""
        lines = self.text().replace("&&", "&").split("\n")
        text = QSize(max(map(self._advance, lines)), self.fontMetrics().lineSpacing() * len(lines))
        return super().sizeHint() - text

    def _height(self, lines: int) -> int:
        return self._chrome().height() + self.fontMetrics().lineSpacing() * lines

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

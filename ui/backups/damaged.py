"""What the window shows in place of the pages when the office file is damaged: calmly, the ways out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.backups.damage import Offer, offer
from app.backups.words import moment_words
from app.errors import UserError
from ui import jobs, theme
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, hairline, line
from ui.widgets.scroll import TallScroll

WIDTH = 680


class Damaged(QWidget):
    """Looks for the newest good copy and for what can still be read, and lets the secretary choose."""

    chosen = Signal(object)  # Path: what to go on with
    file_wanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("pageBody")
        self.sentence = PlainLabel(
            f"Файл «{path.name}» повреждён. Смотрим, что уцелело: сам файл при этом не меняется.", "error"
        ).wrapping()
        self._ways: QVBoxLayout = column(gap=theme.MIDDLE_GAP)
        other = button("Выбрать другой файл…", self.file_wanted.emit, "link")
        panel = QFrame()
        panel.setFixedWidth(WIDTH)
        parts = (PlainLabel("Файл повреждён", "title"), self.sentence, self._ways, hairline(), line(other, 0))
        panel.setLayout(column(*parts, margin=theme.PAGE_GAP, gap=theme.WIDE_GAP))
        inside = QWidget()
        inside.setObjectName("pageBody")
        inside.setLayout(column(0, line(0, panel, 0), 0, 0))
        self.setLayout(column(TallScroll(inside, "Файл повреждён")))
        jobs.run(self, lambda: offer(path), self._show, self._fail)

    def _show(self, found: Offer) -> None:
        """Offer what was found: the copy first, it is whole."""
        clear(self._ways)
        self.sentence.setText(found.sentence)
        if found.copy:
            when = moment_words(found.copy.moment)
            self._offer(f"Открыть последнюю хорошую копию (от {when})", found.copy.path, "filled")
        if found.salvaged:
            self._offer("Спасти, что читается", found.salvaged, "" if found.copy else "filled")
        if found.differences:
            self._ways.addWidget(PlainLabel("Чем спасённое отличается от копии:", "section"))
        for difference in found.differences:
            self._ways.addWidget(PlainLabel(difference).wrapping())

    def _offer(self, words: str, path: Path, kind: str) -> None:
        self._ways.addLayout(line(button(words, lambda: self.chosen.emit(path), kind), 0))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.sentence.setText(str(error))

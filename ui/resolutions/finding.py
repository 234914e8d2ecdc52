"""Finds words in the open document, shows every hit in its place, and puts other words there."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from app.resolutions import finding
from app.resolutions.finding import Hit
from ui import theme
from ui.resolutions.find_bar import FindBar
from ui.resolutions.sheet import Sheet
from ui.widgets.growing_text import GrowingText


class _Found(NamedTuple):
    """A hit, and the text it stands in."""

    text: GrowingText
    hit: Hit


class Finding(QObject):
    """What the bar asks for is found in all texts of the sheet, in their order."""

    def __init__(self, bar: FindBar, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._bar, self._sheet = bar, sheet
        self._found: list[_Found] = []
        self._here = -1
        self._lit: dict[GrowingText, list[tuple[Hit, bool]]] = {}
        self._pause = QTimer(self, singleShot=True, interval=0)  # the key being pressed comes first
        self._pause.timeout.connect(self.look_again)
        bar.asked.connect(lambda _: self._begin())
        bar.stepped.connect(self.step)
        bar.replaced.connect(self._replace)
        bar.all_replaced.connect(self._replace_all)
        bar.left.connect(self.close)
        bar.told.connect(sheet.step)
        sheet.changed.connect(self._changed)
        bar.hide()

    def open(self) -> None:
        """Ask for words."""
        self._bar.open(self._sheet.chosen_words(), replacing=self._sheet.is_editable())
        self._begin()

    def step(self, step: int) -> None:
        """Go to the next hit, or the one before, round and round."""
        if self._bar.isHidden():
            self.open()
        elif self._found:
            self._go_to((self._here + step) % len(self._found) if self._here >= 0 else min(step, 0))

    def close(self) -> None:
        """Put the bar away; one goes on writing where the last hit was."""
        if self._bar.isHidden():
            return
        self._look()
        here = self._found[self._here] if 0 <= self._here < len(self._found) else None
        self._bar.hide()
        self._light([])
        self._found, self._here = [], -1
        if here:
            here.text.setFocus()
            here.text.setTextCursor(here.text.stretch(*here.hit))

    def _changed(self) -> None:
        if not self._bar.isHidden():
            self._pause.start()

    def _begin(self) -> None:
        """Find the words, and show the first place."""
        self._look()
        self._here = -1
        if self._found:
            self._go_to(0)
        self._tell()

    def look_again(self) -> None:
        """Find again in a text that was changed, or in another one."""
        if not self._bar.isHidden():
            self._look()
            self._here = min(self._here, len(self._found) - 1)
            self._tell()

    def _look(self) -> None:
        words = self._bar.words.text()
        self._found = [
            _Found(text, hit) for text in self._sheet.texts() for hit in finding.hits(text.text(), words)
        ]

    def _tell(self) -> None:
        self._bar.say(self._here + 1, len(self._found))
        self._light(self._found)

    def _go_to(self, place: int) -> None:
        self._here = place
        self._sheet.reveal_text(self._found[place].text)
        self._tell()

    def _replace(self, words: str) -> None:
        """Put other words into the hit that is shown, and go on to the next."""
        if not self._found:
            return
        place = max(self._here, 0)
        self._put([self._found[place]], words)
        self._look()
        self._here = -1
        if self._found:
            self._go_to(place % len(self._found))
        self._tell()

    def _replace_all(self, words: str) -> None:
        """Put other words into every hit, in one step."""
        self._put(self._found, words)
        self._look()
        self._here = -1
        self._tell()

    def _put(self, found: list[_Found], words: str) -> None:
        places: dict[GrowingText, list[Hit]] = {}
        for text, hit in found:
            places.setdefault(text, []).append(hit)
        self._sheet.rewrite(places, words)

    def _light(self, found: list[_Found]) -> None:
        """Show the hits in their places, the one that is meant more strongly."""
        lit: dict[GrowingText, list[tuple[Hit, bool]]] = {}
        for place, each in enumerate(found):
            lit.setdefault(each.text, []).append((each.hit, place == self._here))
        for text in self._sheet.texts():
            if lit.get(text) != self._lit.get(text):
                text.setExtraSelections([_light(text, hit, meant=meant) for hit, meant in lit.get(text, ())])
        self._lit = lit


def _light(text: GrowingText, hit: Hit, *, meant: bool) -> QTextEdit.ExtraSelection:
    colors = theme.colors()
    light = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setBackground(QColor(colors.filled if meant else colors.attention_soft))
    if meant:
        look.setForeground(QColor(colors.on_filled))
    light.format, light.cursor = look, text.stretch(*hit)
    return light

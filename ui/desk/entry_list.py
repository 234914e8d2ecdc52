"""What falls on some days: the day on the left, what it is beside it."""

from collections.abc import Sequence
from functools import partial
from textwrap import shorten
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.items import DayEntry
from app.russian.typography import typeset
from ui import theme
from ui.widgets.label import PlainLabel, plain_tip
from ui.widgets.layout import clear, column
from ui.widgets.link import Link
from ui.widgets.rows_grid import RowsGrid

_DAY = "00.00"
_MOST_LETTERS = 60  # of a detail: about two lines; the rest is in the tooltip


class EntryLink(Link):
    """What falls on the day, in two lines at most; a click leads to where it lies."""

    most_lines: ClassVar[int] = 2


class EntryList(QWidget):
    """Rows of the calendar under one another, or a sentence where there are none."""

    wanted = Signal(object)  # the DayEntry that is to be shown where it lies

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(gap=0)
        self.setLayout(self._rows)

    def show_entries(self, entries: Sequence[DayEntry], nothing: str) -> None:
        """Show these."""
        clear(self._rows)
        if not entries:
            self._rows.addWidget(_wrapped(nothing, "quiet"))
            return
        grid = RowsGrid(theme.SMALL_GAP, self.fontMetrics().horizontalAdvance(_DAY) + theme.MIDDLE_GAP)
        for entry in entries:
            words = column(EntryLink(typeset(entry.title), partial(self.wanted.emit, entry)), gap=0)
            if entry.detail:
                words.addWidget(_shortened(entry.detail))
            grid.add_row(PlainLabel(f"{entry.day:%d.%m}", "quiet"), words)
        self._rows.addLayout(grid)


def _shortened(detail: str) -> PlainLabel:
    label = _wrapped(shorten(detail, _MOST_LETTERS, placeholder="…"), "small")
    if len(detail) > _MOST_LETTERS:
        label.setToolTip(plain_tip(detail))
    return label


def _wrapped(text: str, role: str) -> PlainLabel:
    label = PlainLabel(typeset(text), role)
    label.setWordWrap(True)
    return label

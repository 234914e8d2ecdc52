from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ui import theme
from ui.meetings.side import Side
from ui.widgets.button import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, line


class SidesBar(QFrame):
    """The row under the header: the meetings or another side, with its own tools beside the tabs."""

    turned = Signal()

    def __init__(self, first: str, sides: Sequence[Side]) -> None:
        super().__init__()
        self.setObjectName("filters")
        self._sides = sides
        titles = (first, *(side.title for side in sides))
        self.tabs = [self._tab(place, title) for place, title in enumerate(titles)]
        self._tools = [self._beside(side) for side in sides]
        self._group = QButtonGroup(self)
        for tab in self.tabs:
            self._group.addButton(tab)
        parts = Flow(theme.GAP)  # in a narrow window the tools go under the tabs
        for part in (*self.tabs, *self._tools):
            parts.addWidget(part)
        row = column(parts)
        row.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)
        self.tabs[0].setChecked(True)

    def side(self) -> Side | None:
        """Return the side that is shown, None: the meetings."""
        place = self._place()
        return self._sides[place - 1] if place else None

    def turn(self, steps: int) -> None:
        """Turn so many tabs on, or back."""
        self.turn_to((self._place() + steps) % len(self.tabs))

    def turn_to(self, place: int) -> None:
        """Show the tab of this place as the one turned to."""
        self.tabs[place].setChecked(True)
        for side, tools in zip(self._sides, self._tools, strict=True):
            tools.setVisible(side is self.side())
        self.turned.emit()

    def _place(self) -> int:
        return next(place for place, tab in enumerate(self.tabs) if tab.isChecked())

    def _tab(self, place: int, words: str) -> QPushButton:
        made = button(words, partial(self.turn_to, place), "tab")
        made.setCheckable(True)
        return made

    def _beside(self, side: Side) -> QWidget:
        made = QWidget()
        tools = line(*side.tools())
        tools.setContentsMargins(theme.MIDDLE_GAP, 0, 0, 0)
        made.setLayout(tools)
        made.hide()
        return made

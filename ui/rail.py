from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from ui import theme
from ui.icons import WITH_WORDS, icon
from ui.widgets.layout import column

if TYPE_CHECKING:
    from ui.widgets.badge import Badge


class Section(NamedTuple):
    """An entry of the rail: the page it opens, its words and drawing."""

    page: str
    title: str
    icon: str


SECTIONS = (
    Section("desk", "Сегодня", "house"),
    Section("members", "Организации", "building-2"),
    Section("meetings", "Заседания", "users"),
    Section("resolutions", "Решения", "file-text"),
    Section("assignments", "Поручения", "square-check"),
)
BELOW = (
    Section("history", "История изменений", "history"),
    Section("settings", "Настройки", "settings"),
    Section("help", "Справка", "circle-question-mark"),
)

_BOLDER = 1.1


class Rail(QFrame):
    """The way between the pages, on the left."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._badges: dict[str, Badge] = {}
        self._buttons = {section.page: self._entry(section) for section in (*SECTIONS, *BELOW)}
        above = [self._buttons[section.page] for section in SECTIONS]
        below = [self._buttons[section.page] for section in BELOW]
        self.setLayout(column(*above, 0, *below, margin=theme.MIDDLE_GAP, gap=theme.GAP))
        self._widen()

    def show_chosen(self, page: str) -> None:
        """Mark the page that is shown."""
        self._buttons[page].setChecked(True)

    def count(self, page: str, matters: int) -> None:
        """Say beside a page how many matters wait there; none is not said."""
        if matters and page not in self._badges:
            from ui.widgets.badge import Badge  # the shell is painted before anything is counted

            self._badges[page] = Badge(self._buttons[page])
        if badge := self._badges.get(page):
            badge.count(matters)

    def count_nothing(self) -> None:
        """Say nothing beside any page."""
        for page in self._badges:
            self.count(page, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width in step with the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen()

    def _widen(self) -> None:
        longest = max((section.title for section in (*SECTIONS, *BELOW)), key=len)
        # The chosen one is written bolder; asking the bold face itself would cost a tenth of the first paint.
        words = int(self.fontMetrics().horizontalAdvance(longest) * _BOLDER)
        self.setFixedWidth(words + WITH_WORDS.width() + 5 * theme.MIDDLE_GAP)

    def _entry(self, section: Section) -> QPushButton:
        entry = QPushButton(section.title)
        entry.setIcon(icon(section.icon))
        entry.setIconSize(WITH_WORDS + QSize(theme.GAP, 0))
        entry.setCheckable(True)
        entry.setAutoExclusive(True)
        entry.clicked.connect(lambda _checked=False: self.chosen.emit(section.page))
        return entry

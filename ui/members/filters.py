"""Which organisations the table shows, by their status."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from db.vocabulary import Status
from ui import theme
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


@dataclass(frozen=True, slots=True)
class Choice:
    """A chip: its words and the statuses it lets through."""

    words: str
    statuses: frozenset[Status]


MEMBERS = Choice("состоят и приостановлены", frozenset({Status.ACTIVE, Status.SUSPENDED}))
EVERYBODY = Choice("все", frozenset(Status))
CHOICES = (
    MEMBERS,
    EVERYBODY,
    Choice("кандидаты", frozenset({Status.CANDIDATE})),
    Choice("бывшие", frozenset({Status.FORMER})),
)


class Filters(QFrame):
    """The row of chips under the header; exactly one is chosen."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filters")
        self._group = QButtonGroup(self)
        chips = [self._chip(choice) for choice in CHOICES]
        row = line(PlainLabel("Показать:", "quiet"), theme.GAP, *chips, 0)
        row.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)
        self.choose(MEMBERS)

    def choice(self) -> Choice:
        """Return what is chosen."""
        return CHOICES[self._group.checkedId()]

    def choose(self, choice: Choice) -> None:
        """Choose without asking for it."""
        self._group.button(CHOICES.index(choice)).setChecked(True)

    def _chip(self, choice: Choice) -> QPushButton:
        chip = button(choice.words, self.picked.emit, "chip")
        chip.setCheckable(True)
        self._group.addButton(chip, CHOICES.index(choice))
        return chip

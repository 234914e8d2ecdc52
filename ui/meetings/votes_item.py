"""One question of the agenda with the votes on it, and what may be done with each."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.meetings.rows import AgendaRow, VoteRow
from db.vocabulary import VoteKind
from ui import theme
from ui.meetings.agenda_number import NumberLabel
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.mark import Mark, Shape
from ui.widgets.status_label import StatusLabel

_PASSED = Mark(Shape.FULL, "active")
_FAILED = Mark(Shape.EMPTY, "attention")
_REPEATED = Mark(Shape.DOTTED, "quiet")
_OPEN = Mark(Shape.DOTTED, "accent")  # no ballot has come yet
_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Deeds = list[tuple[str, Callable[[], object]]]


class VotesItem(QFrame):
    """Has the keyboard as a whole: Enter begins a vote, the arrows go to the other questions."""

    chosen = Signal()
    vote_asked = Signal()
    left = Signal(int)  # the keyboard goes so many questions on

    def __init__(self, item: AgendaRow) -> None:
        super().__init__()
        self.item = item
        self.setObjectName("clauseRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Вопрос {item.number}: {item.title}")
        title = PlainLabel(item.title).wrapping()
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._inside = column(title, gap=theme.GAP)
        row = line(NumberLabel(item.number), self._inside, gap=theme.GAP)
        row.setStretch(1, 1)
        row.setContentsMargins(theme.WIDE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)

    def add_vote(self, vote: VoteRow, deeds: Deeds) -> None:
        """Show a vote with its result, and below it what may be done with it."""
        result = StatusLabel(wrapping=True)
        result.say(_mark(vote), vote.words)
        about = PlainLabel(_about(vote), "small").wrapping()
        about.setVisible(bool(_about(vote)))
        told = line(result, _links(deeds, vote.words), gap=theme.MIDDLE_GAP)
        told.setStretch(0, 1)
        self._inside.addLayout(column(about, told, gap=2))

    def offer(self, first: Deeds, others: Deeds) -> None:
        """Show what may be done with the question itself; what is mostly done stands first."""
        row = line(*(button(words, act) for words, act in first), _links(others, self.item.title), 0)
        self._inside.addLayout(row)

    def show_here(self, here: bool) -> None:
        """Mark the question as the one that keys and commands are about."""
        self.setProperty("here", here)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a vote, or go to another question."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.left.emit(_UP_DOWN[Qt.Key(event.key())])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.hasFocus():
                self.vote_asked.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the one that commands are about."""
        super().focusInEvent(event)
        self.chosen.emit()


def _mark(vote: VoteRow) -> Mark:
    if not vote.stands:
        return _REPEATED
    if not vote.present:
        return _OPEN
    return _PASSED if vote.passed else _FAILED


def _about(vote: VoteRow) -> str:
    """Return what was voted on, which time, and that it was taken again."""
    times = ""
    if vote.round > 1:
        times = f"тур {vote.round}" if vote.kind is VoteKind.ELECTION else "повторное голосование"
    again = "" if vote.stands else "голосовали повторно, не действует"
    return ", ".join(filter(None, (vote.subject, times, again)))


def _links(deeds: Deeds, about: str) -> QHBoxLayout:
    """Return the deeds as small links in a line; a screen reader says what each is about."""
    row = line(gap=theme.GAP)
    for words, act in deeds:
        link = button(words, act, "link")
        link.setProperty("small", "true")
        link.setAccessibleName(f"{words} {about}")
        row.addWidget(link)
    return row

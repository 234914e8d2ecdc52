"""One meeting: its quorum above, below it the agenda, the participants, the votes, the documents."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QStackedWidget, QWidget

from app.errors import UserError
from app.meetings.queries import meeting_row
from app.meetings.rows import MeetingRow
from ui import theme
from ui.meetings.agenda_tab import AgendaTab
from ui.meetings.attendance_tab import AttendanceTab
from ui.meetings.meeting_acts import MORE, MeetingActs
from ui.meetings.meeting_header import MeetingHeader
from ui.meetings.papers_tab import PapersTab
from ui.meetings.quorum_bar import QuorumBar
from ui.meetings.tab import Tab
from ui.meetings.votes_tab import VotesTab
from ui.widgets.button import button, more_button
from ui.widgets.layout import column, line
from ui.widgets.page import Page

SIDES: tuple[tuple[str, type[Tab]], ...] = (
    ("Повестка", AgendaTab),
    ("Участники", AttendanceTab),
    ("Голосования", VotesTab),
    ("Документы", PapersTab),
)


class MeetingView(QWidget):
    """The meeting that is open, one side of it at a time."""

    left = Signal()

    def __init__(self, page: Page, acts: MeetingActs) -> None:
        super().__init__()
        self._page, self._acts = page, acts
        self._row: MeetingRow | None = None
        self.meeting_id = 0
        self.header = MeetingHeader(self.left.emit, *_buttons(page))
        self.quorum = QuorumBar(page.office)
        self.tabs = [side(page) for _, side in SIDES]
        self.stack = QStackedWidget()
        self.turns: list[QPushButton] = []
        self._arrange()

    @property
    def tab(self) -> Tab:
        """Return the side that is shown."""
        return self.tabs[self.stack.currentIndex()]

    def open(self, meeting_id: int) -> bool:
        """Show the meeting, its agenda first; return whether it is still there."""
        self.meeting_id = meeting_id
        self._show_side(0)
        return self.reload()

    def reload(self) -> bool:
        """Show what the office file holds now; return whether the meeting is still there."""
        try:
            self._row = self._page.office.read(meeting_row, self.meeting_id)
        except UserError:
            return False
        self.header.show_meeting(self._row)
        self.quorum.show_meeting(self.meeting_id)
        self.tab.show_meeting(self.meeting_id)
        return True

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with the meeting, and on the side that is shown."""
        turns = {"next-side": lambda: self._turn(1), "previous-side": lambda: self._turn(-1)}
        whole = self._acts.possible(self._row) if self._row else {}
        return {**turns, **whole, **self.tab.acts()}

    def settle(self) -> None:
        """Make one operation of what is being typed on the side that is shown."""
        self.tab.settle()

    def go_in(self) -> None:
        """Move the keyboard into the side that is shown."""
        self.tab.go_in()

    def _turn(self, steps: int) -> None:
        self._turn_to((self.stack.currentIndex() + steps) % len(self.tabs))
        self.go_in()

    def _turn_to(self, place: int) -> None:
        self.settle()
        self._show_side(place)
        self.tab.show_meeting(self.meeting_id)
        self._page.acts_changed.emit()

    def _show_side(self, place: int) -> None:
        self.turns[place].setChecked(True)
        self.stack.setCurrentIndex(place)

    def _arrange(self) -> None:
        self._group = QButtonGroup(self)
        for place, (words, _) in enumerate(SIDES):
            turn = button(words, partial(self._turn_to, place), "tab")
            turn.setCheckable(True)
            self._group.addButton(turn)
            self.turns.append(turn)
        for tab in self.tabs:
            self.stack.addWidget(tab)
        bar = QFrame()
        bar.setObjectName("filters")
        row = line(*self.turns, 0, gap=theme.GAP)
        row.setContentsMargins(theme.PAGE_GAP, theme.GAP, theme.PAGE_GAP, 0)
        bar.setLayout(row)
        layout = column(self.quorum, bar, self.stack, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)


def _buttons(page: Page) -> tuple[QPushButton, ...]:
    actions = page.actions_
    return (
        button("Изменить…", actions["change-meeting"].trigger),
        button("Печать", actions["print"].trigger, drawing="printer"),
        more_button(*([actions[name] for name in group] for group in MORE), about="о заседании"),
    )

"""The page «Заседания»: the list of meetings or another side, and the meeting that is open in its place."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton, QStackedWidget

from app.changes import Noun
from app.meetings.queries import meetings
from app.meetings.rows import MeetingRow
from app.office import Office
from ui.actions import Actions
from ui.composition.side import CompositionSide
from ui.delegates.side import DelegatesSide
from ui.meetings.columns import COLUMNS, counted
from ui.meetings.meeting_acts import MORE, MeetingActs
from ui.meetings.meeting_view import MeetingView
from ui.meetings.sides_bar import SidesBar
from ui.widgets.button import button, more_button
from ui.widgets.empty import Empty
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table

_TITLE = "Заседания"
_COMPOSITION, _DELEGATES = 1, 2  # places in the row of tabs
_SEEKS = "Найти заседание…"
_MORE = {
    _TITLE: MORE,
    CompositionSide.title: (
        ("council-change", "council-end", "council-person"),
        ("council-day", "council-today", "council-changes"),
        ("export-xlsx",),
    ),
    DelegatesSide.title: (("delegate-clause", "delegate-meeting"),),
}
_BEGINS = {
    _TITLE: (("Новое заседание…", "new-meeting"),),
    CompositionSide.title: (("Избрать…", "council-elect"),),
}


class MeetingsPage(Page):
    """List and meeting, one in the place of the other."""

    id: ClassVar[str] = "meetings"
    nouns: ClassVar[frozenset[Noun]] = frozenset(
        {Noun.MEETINGS, Noun.RESOLUTIONS, Noun.ORGANIZATIONS, Noun.COUNCIL}
    )

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, _TITLE)
        self.search = SearchField(_SEEKS)
        self.table: Table[MeetingRow] = Table(COLUMNS, _TITLE, key=lambda row: row.id)
        self.empty = Empty(button("Новое заседание…", actions["new-meeting"].trigger))
        self._acts = MeetingActs(self)
        self.view = MeetingView(self, self._acts)
        self.composition, self.delegates = CompositionSide(self), DelegatesSide(self)
        self.bar = SidesBar(_TITLE, (self.composition, self.delegates))
        self.stack = QStackedWidget()
        self._buttons: dict[str, tuple[QPushButton, ...]] = {}
        self._arrange()
        self._connect()
        self._dress()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        always: dict[str, Callable[[], object]] = {
            "new-meeting": self.begin,
            "council-elect": self.elect,
            "list-composition": partial(self.turn_to, _COMPOSITION),
            "list-delegates": partial(self.turn_to, _DELEGATES),
        }
        if self.is_open():
            return {**always, **self.view.acts()}
        turns = {"next-side": partial(self.bar.turn, 1), "previous-side": partial(self.bar.turn, -1)}
        return {**always, **turns, "find": self.search.seek, **self._of_listed()}

    def is_open(self) -> bool:
        """Return whether one meeting is shown instead of the list."""
        return self.stack.currentWidget() is self.view

    def reload(self) -> None:
        """Show what the office file holds now."""
        if self.is_open() and not self.view.reload():
            self.show_list()
        elif not self.is_open():
            self._reload_list()

    def reveal(self, matter: int) -> None:
        """Open the meeting that another page led to."""
        self.open(matter)

    def settle(self) -> None:
        """Make one operation of what is being typed."""
        if self.is_open():
            self.view.settle()

    def show_example(self) -> None:
        """Open the next meeting that has an agenda."""
        if row := next((row for row in self.table.rows if row.items), None):
            self.open(row.id)

    def open(self, meeting_id: int) -> None:
        """Show one meeting in place of the list."""
        self.settle()
        if self.view.open(meeting_id):
            self.header.hide()
            self.bar.hide()
            self.view.header.show()
            self.stack.setCurrentWidget(self.view)
            self.view.go_in()
            self.acts_changed.emit()

    def show_list(self) -> None:
        """Show the list; the meeting just left is chosen."""
        self.settle()
        self.view.header.hide()
        self.header.show()
        self.bar.show()
        self.stack.setCurrentWidget(self.bar.side() or self.table)
        self._reload_list()
        self.table.choose(self.view.meeting_id)
        self._go_in()
        self.acts_changed.emit()

    def turn_to(self, place: int) -> None:
        """Show the meetings, or the side of this place, from wherever one is."""
        if self.is_open():
            self.show_list()
        self.bar.turn_to(place)
        self._go_in()

    def elect(self) -> None:
        """Show the composition of the council, and ask who is elected into it."""
        self.turn_to(_COMPOSITION)
        self.composition.deeds.elect()

    def begin(self) -> None:
        """Ask for a new meeting and open it."""
        self.settle()
        if (planned := self._acts.plan()) is not None:
            self.open(planned)

    def _of_listed(self) -> dict[str, Callable[[], object]]:
        if side := self.bar.side():
            return side.acts()
        row = self.table.current()
        return self._acts.possible(row) if row else {}

    def _go_in(self) -> None:
        side = self.bar.side()
        side.go_in() if side else self.table.setFocus()

    def _turn(self) -> None:
        """Show the side turned to; what was sought on another one is left."""
        self.search.clear()
        self._dress()
        self._show_side()

    def _dress(self) -> None:
        """Show the words and buttons of the side that is shown."""
        side = self.bar.side()
        self.search.setPlaceholderText(side.seeks if side else _SEEKS)
        for title, buttons in self._buttons.items():
            for each in buttons:
                each.setVisible(title == (side.title if side else _TITLE))

    def _show_side(self) -> None:
        self._reload_list()
        self.acts_changed.emit()

    def _reload_list(self) -> None:
        search = self.search.text().strip()
        if side := self.bar.side():
            self.stack.setCurrentWidget(side)
            side.show_found(search)
            return
        rows = self.office.read(meetings, date.today(), search=search)
        self.header.count(counted(rows))
        self.table.show_rows(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if search:
            self.empty.say(f"Ничего не найдено по «{search}»")
        else:
            more = "Запланируйте первое: достаточно вида и срока, день можно назначить позже."
            self.empty.say("Заседаний пока нет", more)

    def _connect(self) -> None:
        self.search.asked.connect(lambda _: self._reload_list())
        self.search.left.connect(self._go_in)
        self.bar.turned.connect(self._turn)
        for side in (self.composition, self.delegates):
            side.counted.connect(self.header.count)
            side.asked_anew.connect(self._show_side)
        self.table.opened.connect(lambda row: self.open(row.id))
        self.table.chosen.connect(lambda _: self.acts_changed.emit())
        self.view.left.connect(self.show_list)

    def _arrange(self) -> None:
        actions = self.actions_
        self.header.add_tools(self.search)
        self.header.add_buttons(button("Печать", actions["print"].trigger, drawing="printer"))
        for title, groups in _MORE.items():
            more = more_button(*([actions[name] for name in group] for group in groups))
            begins = [button(words, actions[act].trigger, "filled") for words, act in _BEGINS.get(title, ())]
            self._buttons[title] = (more, *begins)
            self.header.add_buttons(*self._buttons[title])
        for part in (self.table, self.empty, self.view, self.composition, self.delegates):
            self.stack.addWidget(part)
        self.view.header.hide()
        self.body.insertWidget(1, self.view.header)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)

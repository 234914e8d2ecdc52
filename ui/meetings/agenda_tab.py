"""The agenda of a meeting, written in place: every question with its speaker, its draft and its papers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from app.changes import Changes
from app.meetings.agenda import agenda
from app.meetings.agenda_drafts import attach_draft, begin_draft, detach_draft
from app.meetings.agenda_offers import lacking
from app.meetings.agenda_operations import (
    add_item,
    begin_agenda,
    change_item,
    move_item,
    remove_item,
    renumber,
)
from app.meetings.documents import drafts_for
from app.meetings.rows import AgendaRow
from app.russian.typography import quoted
from ui.meetings.agenda_filing import AgendaFiling
from ui.meetings.agenda_list import AgendaList
from ui.meetings.agenda_row import AgendaItemRow
from ui.meetings.draft_dialog import DraftChoice
from ui.meetings.tab import Tab
from ui.widgets.button import button
from ui.widgets.dialog import show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.layout import column
from ui.widgets.notice import Notice
from ui.widgets.page import Page

_NOTHING = "Добавьте первый вопрос; постоянные вопросы встанут перед ним сами."
_CARD = "карточка организации"


class AgendaTab(Tab):
    """The questions, what the agenda lacks above them, and what may be done with the chosen one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._items: list[AgendaRow] = []
        self._lacking: list[str] = []
        self._filing = AgendaFiling(page)
        self.notice = Notice("Добавить в повестку", self.begin)
        self.list = AgendaList()
        self._begin = button("Составить повестку", self.begin, "filled")
        self._add = button("Добавить вопрос", self.add)
        self.empty = Empty(self._begin, self._add)
        self.stack = QStackedWidget()
        for part in (self.list, self.empty):
            self.stack.addWidget(part)
        layout = column(self.notice, self.stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def show_meeting(self, meeting_id: int) -> None:
        """Show the agenda as it is stored."""
        super().show_meeting(meeting_id)
        read = self.page.office.read
        self._items, self._lacking = read(agenda, meeting_id), read(lacking, meeting_id)
        self.list.show_items(self._items, self._dress)
        self.stack.setCurrentWidget(self.list if self._items else self.empty)
        self._begin.setVisible(bool(self._lacking))
        self.empty.say("Повестки пока нет", f"В неё войдут: {self._titles()}." if self._lacking else _NOTHING)
        self.notice.say(f"Не хватает в повестке: {self._titles()}" if self._items and self._lacking else "")

    def go_in(self) -> None:
        """Move the keyboard to the questions."""
        if self._items and self.list.current() is None:
            self.list.choose_place(0)
        elif self._items:
            self.list.go_in()
        else:
            (self._begin if self._lacking else self._add).setFocus()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with the agenda and with the chosen question."""
        acts: dict[str, Callable[[], object]] = {"add-item": self.add}
        if self._lacking:
            acts["begin-agenda"] = self.begin
        if [item.number for item in self._items] != list(range(1, len(self._items) + 1)):
            acts["renumber-agenda"] = partial(self._do, renumber, self.meeting_id)
        if item := self.list.current():
            acts["attach-paper"] = partial(self._filing.choose, item.id)
            acts["attach-draft"] = partial(self.attach_draft, item)
        return acts

    def settle(self) -> None:
        """Keep the question that is being written."""
        self.list.settle()

    def begin(self) -> None:
        """Put on the agenda what it should have and lacks."""
        self._do(begin_agenda, self.meeting_id)
        self.go_in()

    def add(self) -> None:
        """Write a new question below the chosen one."""
        self.stack.setCurrentWidget(self.list)
        self.list.write_new()

    def attach_draft(self, item: AgendaRow) -> None:
        """Ask which draft goes with the question; a new one is opened."""
        self.settle()
        dialog = DraftChoice(self, item.title, self.page.office.read(drafts_for, self.meeting_id))
        dialog.offer_cancel()
        dialog.offer(
            "Приложить", lambda: dialog.attempt(lambda: self._attach(item.id, dialog.chosen())), "filled"
        )
        show_until_closed(dialog)

    def _attach(self, item_id: int, draft: int | None) -> None:
        if draft is not None:
            self.page.carry_out(attach_draft, item_id, draft)
        else:
            begun = self.page.carry_out(begin_draft, item_id)
            self.page.leads_to.emit("resolutions", begun.ids[0])

    def _titles(self) -> str:
        return "; ".join(map(quoted, self._lacking))

    def _keep(self, item_id: int | None, title: str, speaker: str) -> None:
        """Keep what was written; a new question is chosen next."""
        writing, below = self.list.writing, self.list.below
        still_here = writing is not None and writing.has_keyboard()
        if item_id is None:
            changes = self.page.do(add_item, self.meeting_id, title, speaker, below=below)
        else:
            changes = self.page.do(change_item, item_id, title=title, speaker=speaker)
        if changes:
            self.list.choose(changes.ids[0], go_in=still_here)
        elif writing:
            writing.refuse()

    def _remove(self, item_id: int) -> None:
        place = [item.id for item in self._items].index(item_id)
        if self.page.do(remove_item, item_id):
            self.list.choose_place(place)

    def _move(self, item_id: int, steps: int) -> None:
        places = [item.id for item in self._items]
        if 0 <= places.index(item_id) + steps < len(places):
            self.page.do(move_item, item_id, steps)

    def _do(self, operation: Callable[..., Changes], *args: int) -> None:
        self.settle()
        self.page.do(operation, *args)

    def _dress(self, row: AgendaItemRow) -> None:
        """Show on the row what goes with its question, each with what may be done with it."""
        item, lead = row.shown, self.page.leads_to.emit
        if item.organization_id:
            row.offer(_CARD, "attention", [("Открыть", partial(lead, "members", item.organization_id))])
        if item.resolution_id:
            row.offer(
                item.resolution,
                "accent",
                [
                    ("Открыть", partial(lead, "resolutions", item.resolution_id)),
                    ("Открепить", partial(self._do, detach_draft, item.id)),
                ],
            )
        for paper_id, name in item.papers:
            row.offer(name, "quiet", self._filing.choices(paper_id))

    def _connect(self) -> None:
        self.list.chosen.connect(self.page.acts_changed)
        self.list.written.connect(self._keep)
        self.list.removal_asked.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.dropped.connect(self._filing.take_in)

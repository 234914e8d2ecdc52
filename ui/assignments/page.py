"""The page «Поручения»: what somebody has to do because a clause says so, the most urgent first."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget

from app.assignments.control_list import control_list, counted, export_control_list
from app.assignments.grouping import Grouping
from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.story import Story, story
from app.assignments.wanted import CURRENT, EVERYTHING
from app.changes import Noun
from app.errors import UserError
from app.office import Office
from app.resolutions.queries import resolutions
from app.russian.folding import sort_key
from ui.actions import Actions
from ui.assignments.acts import AssignmentActs
from ui.assignments.card import AssignmentCard
from ui.assignments.columns import COLUMNS
from ui.assignments.filter_bar import FilterBar
from ui.widgets.button import button, more_button
from ui.widgets.dialog import show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table

PANEL_WIDTH = 360
_PANEL = "assignments/panel"
_PRESSING = (Standing.OPEN, Standing.OVERDUE)  # what the head counts
_MORE = (
    ("reopen-assignment", "note-progress"),
    ("move-deadline", "change-responsible", "set-recurrence", "open-parts"),
    ("go-to-clause", "export-xlsx"),
)


class AssignmentsPage(Page):
    """Table of the assignments, and the card of the chosen one."""

    id: ClassVar[str] = "assignments"
    nouns: ClassVar[frozenset[Noun]] = frozenset(
        {Noun.ASSIGNMENTS, Noun.MEETINGS, Noun.RESOLUTIONS, Noun.ORGANIZATIONS}
    )

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Поручения")
        self.told: Story | None = None  # what the card shows
        self.search = SearchField("Найти поручение…")
        self.filters = FilterBar(self._responsibles, self._resolutions)
        self.table: Table[AssignmentRow] = Table(COLUMNS, "Поручения", key=lambda row: row.id)
        self.empty = Empty(button("Показать все", self.show_all))
        self.stack = QStackedWidget()
        self.card = AssignmentCard(actions)
        self._acts = AssignmentActs(self)
        self.card.serve(self._acts)
        self._arrange()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        always: dict[str, Callable[[], object]] = {"find": self.search.seek, "panel": self._toggle_panel}
        printed = {"print": self.print, "export-xlsx": self.export} if self.table.rows else {}
        return {**always, **printed, **self._acts.possible(self.told)}

    def reload(self) -> None:
        """Show what the office file holds now."""
        everything = self.office.read(assignments, date.today())
        wanted, search = self.filters.wanted(), self.search.text().strip()
        rows = self.office.read(assignments, date.today(), search=search, wanted=wanted)
        self.header.count(counted([row for row in everything if row.standing in _PRESSING]))
        self.table.show_rows(rows)
        if rows and self.table.current() is None:
            self.table.selectRow(0)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if not rows:
            self._say_emptiness(bool(everything), search)
        self.show_chosen()

    def reveal(self, matter: int) -> None:
        """Choose the assignment that another page led to, ready for its result."""
        if not self.table.choose(matter):
            self.search.clear()
            self.filters.take(EVERYTHING)
            self.table.choose(matter)
        self._answer()

    def settle(self) -> None:
        """Keep the note that is being typed."""
        if self.told and (words := self.card.note.text().strip()):
            self._acts.add_note(words)

    def show_example(self) -> None:
        """Choose the most urgent assignment."""
        self.table.selectRow(0)

    def show_all(self) -> None:
        """Show all assignments, those off control too."""
        self.search.clear()
        self.filters.take(EVERYTHING)

    def show_chosen(self) -> None:
        """Show the chosen assignment on the card."""
        row = self.table.current()
        self.told = self.office.read(story, row.id, date.today()) if row else None
        if self.told:
            self.card.show_story(self.told)
        self.card.setVisible(self.told is not None and self._wants_panel())
        self.acts_changed.emit()

    def begin_note(self) -> None:
        """Let what was done be typed on the card."""
        self._want_panel(wanted=True)
        self.card.note.setFocus()

    def print(self) -> None:
        """Show what is listed as it will be printed."""
        from ui.assignments.paper import ControlListPaper  # brings QtPdf

        paper = ControlListPaper(self, [row.id for row in self.table.rows])
        show_until_closed(paper)

    def export(self) -> None:
        """Ask for a file and save what is listed as an Excel workbook."""
        told = self.office.read(
            control_list, date.today(), Grouping.DEADLINE, [row.id for row in self.table.rows]
        )
        path, _ = QFileDialog.getSaveFileName(
            self, "Сохранить", f"{told.title}.xlsx", "Таблица Excel (*.xlsx)"
        )
        if path:
            try:
                export_control_list(told, Path(path).with_suffix(".xlsx"))
            except UserError as error:
                self.trouble.say(str(error))
            else:
                self.said.emit(f"Сохранено: {path}")

    def _responsibles(self) -> Sequence[tuple[str, object]]:
        rows = self.office.read(assignments, date.today())
        names = {name for row in rows for name in row.responsible}
        return [(name, name) for name in sorted(names, key=sort_key)]

    def _resolutions(self) -> Sequence[tuple[str, object]]:
        giving = {row.resolution_id for row in self.office.read(assignments, date.today())}
        return [(row.name, row.id) for row in self.office.read(resolutions) if row.id in giving]

    def _say_emptiness(self, some: bool, search: str) -> None:
        self.empty.answers.setVisible(some)
        if search:
            self.empty.say(f"Ничего не найдено по «{search}»")
        elif some and self.filters.wanted() == CURRENT:
            self.empty.say("На контроле ничего нет", "Все поручения исполнены или сняты с контроля.")
        elif some:
            self.empty.say("Таких поручений нет")
        else:
            self.empty.say(
                "Поручений пока нет", "Они появляются из пунктов, когда резолюция отмечена принятой."
            )

    def _wants_panel(self) -> bool:
        return bool(self.settings.value(_PANEL) != "closed")

    def _toggle_panel(self) -> None:
        self._want_panel(wanted=not self._wants_panel())

    def _want_panel(self, *, wanted: bool) -> None:
        self.settings.setValue(_PANEL, "open" if wanted else "closed")
        self.card.setVisible(wanted and self.told is not None)

    def _answer(self) -> None:
        """Go from the table to the card: to the result of what is open, to the notes of what is closed."""
        self._want_panel(wanted=True)
        (self.card.result if self.card.result.isVisible() else self.card.note).setFocus()

    def _connect(self) -> None:
        self.search.asked.connect(lambda _: self.reload())
        self.search.left.connect(self.table.setFocus)
        self.filters.picked.connect(self.reload)
        self.table.chosen.connect(lambda _: self.show_chosen())
        self.table.opened.connect(lambda _: self._answer())
        self.card.closed.connect(lambda: self._want_panel(wanted=False))

    def _arrange(self) -> None:
        actions = self.actions_
        self.header.add_tools(self.search)
        self.header.add_buttons(
            button("Печать", actions["print"].trigger, drawing="printer"),
            more_button(*([actions[name] for name in group] for group in _MORE)),
            button("Снять с контроля…", actions["close-assignment"].trigger, "filled"),
        )
        self.table.setWordWrap(True)  # what is to be done rarely fits one line
        self.table.fit()
        for part in (self.table, self.empty):
            self.stack.addWidget(part)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.stack)
        splitter.addWidget(self.card)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([10 * PANEL_WIDTH, PANEL_WIDTH])
        self.body.addWidget(self.filters)
        self.body.addWidget(splitter, 1)

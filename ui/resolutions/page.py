"""The page «Решения»: the list of resolutions or of their clauses, and the one that is open."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QTableView

from app.changes import Noun
from app.office import Office
from app.resolutions import operations, queries
from app.resolutions.clause_hits import ClauseRow
from app.resolutions.clause_index import ALL_CLAUSES
from app.resolutions.queries import ResolutionRow
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import ResolutionState
from ui.actions import Actions
from ui.resolutions.acts import MORE, ResolutionActs
from ui.resolutions.columns import COLUMNS, counted
from ui.resolutions.editor import Editor
from ui.resolutions.index_bar import IndexBar
from ui.resolutions.index_list import ClauseList
from ui.resolutions.taking_in import TakingIn, dropped_path
from ui.widgets.button import button, more_button
from ui.widgets.empty import Empty
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table

SEARCHES = {False: "Найти решение…", True: "Найти в пунктах…"}  # in documents, in their clauses
NEW_DRAFT = ResolutionText(title="РЕЗОЛЮЦИЯ", operative="ПОСТАНОВИЛИ", clauses=(Clause("1", ""),))


class ResolutionsPage(Page):
    """List and editor, one in the place of the other."""

    id: ClassVar[str] = "resolutions"
    nouns: ClassVar[frozenset[Noun]] = frozenset({Noun.RESOLUTIONS, Noun.MEETINGS})

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Решения")
        self.search = SearchField(SEARCHES[False])
        self.bar = IndexBar()
        self.clauses = ClauseList(office)
        self.table: Table[ResolutionRow] = Table(COLUMNS, "Решения", key=lambda row: row.id)
        self.empty = Empty(button("Внести из файла…", actions["import-resolution"].trigger))
        self._acts = ResolutionActs(self)
        self.editor = Editor(self, self._acts)
        self.taking_in = TakingIn(self)
        self.stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._arrange()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        always = {
            "import-resolution": self.taking_in.choose_file,
            "import-archive": self.taking_in.choose_folder,
            "new-resolution": self.begin,
            "find-clause": self.find_clause,
        }
        if self.is_open():
            return {**always, **self.editor.acts()}
        return {**always, **self._of_chosen(), "find": self.search.seek}

    def is_open(self) -> bool:
        """Return whether one resolution is shown instead of the list."""
        return self.stack.currentWidget() is self.editor

    def reload(self) -> None:
        """Show what the office file holds now."""
        self.clauses.forget()
        if self.is_open():
            self.editor.reload()
        if not self.is_open():
            self._reload_list()

    def reveal(self, matter: int) -> None:
        """Open the resolution that another page led to."""
        self.open(matter)

    def settle(self) -> None:
        """Make one operation of what is being typed."""
        if self.is_open():
            self.editor.keeper.settle()

    def show_example(self) -> None:
        """Open the newest resolution at a clause that decides something, its pages beside it."""
        if self.table.rows:
            self.open(self.table.rows[0].id)
            self.editor.show_example()

    def open(self, resolution_id: int) -> None:
        """Show one resolution in place of the list."""
        self.stack.setCurrentWidget(self.editor)
        self.header.hide()
        self.bar.hide()
        self.editor.header.show()
        self.editor.open(resolution_id)

    def open_clause(self, row: ClauseRow) -> None:
        """Show the resolution in which the clause stands, at the clause."""
        self.open(row.resolution_id)
        self.editor.sheet.go_to_stored(row.id)

    def show_list(self) -> None:
        """Show the list; the resolution just left, or its clause, is chosen."""
        self.editor.header.hide()
        self.header.show()
        self.bar.show()
        self.stack.setCurrentWidget(self.table)
        self._reload_list()
        if (table := self._shown_table()).isVisible():  # else it would take the keyboard when it appears
            table.setFocus()
        self.acts_changed.emit()

    def find_clause(self) -> None:
        """Look for clauses, from wherever one is."""
        if self.is_open() and not self.editor.keeper.settle():
            return
        self.bar.turn_to(self.bar.clauses)
        self.show_list()
        self.search.seek()

    def begin(self) -> None:
        """Begin a new draft and open it."""
        self.settle()
        if changes := self.do(operations.import_resolution, NEW_DRAFT):
            self.open(changes.ids[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that can be read, or a folder."""
        if dropped_path(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        if path := dropped_path(event.mimeData()):
            event.acceptProposedAction()
            self.taking_in.take_in_dropped(path)

    def _of_chosen(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with the chosen resolution, or with that of the chosen clause."""
        if self.bar.shows_clauses():
            clause = self.clauses.table.current()
            return self._acts.possible(clause.resolution_id, ResolutionState.ADOPTED) if clause else {}
        row = self.table.current()
        return self._acts.possible(row.id, row.state) if row else {}

    def _shown_table(self) -> QTableView:
        return self.clauses.table if self.bar.shows_clauses() else self.table

    def _reload_list(self) -> None:
        self.search.setPlaceholderText(SEARCHES[self.bar.shows_clauses()])
        if self.bar.shows_clauses():
            self.stack.setCurrentWidget(self.clauses)
            self._find_clauses()
        else:
            self._list_documents()

    def _find_clauses(self) -> None:
        self.clauses.show_found(self.search.text().strip(), self.bar.wanted())

    def _list_documents(self) -> None:
        search = self.search.text().strip()
        rows = self.office.read(queries.resolutions, search=search)
        self.header.count(counted(rows))
        self.table.show_rows(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if search:
            self.empty.say(f"Ничего не найдено по «{search}»")
        else:
            more = "Внесите резолюцию из файла Word, PDF или текста: перетащите его сюда или нажмите кнопку."
            self.empty.say("Решений пока нет", more)

    def _begin_search(self, letters: str) -> None:
        """Let what is typed into the clauses be searched for."""
        self.search.setFocus()
        self.search.setText(letters)

    def _type_search(self) -> None:
        """Find clauses at each letter."""
        if self.bar.shows_clauses():
            self._find_clauses()

    def _rest_search(self) -> None:
        """Find documents once the typing rests."""
        if not self.bar.shows_clauses():
            self._list_documents()

    def _turn(self) -> None:
        self._reload_list()
        self.acts_changed.emit()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._type_search())
        self.search.asked.connect(lambda _: self._rest_search())
        self.search.left.connect(lambda: self._shown_table().setFocus())
        self.bar.turned.connect(self._turn)
        self.bar.picked.connect(self._find_clauses)
        self.clauses.known.connect(self.bar.know)
        self.clauses.listed.connect(self.header.count)
        self.clauses.all_wanted.connect(lambda: self.bar.take(ALL_CLAUSES))
        self.clauses.failed.connect(self.say_failed)
        self.clauses.table.failed.connect(self.say_failed)
        self.clauses.table.opened.connect(self.open_clause)
        self.clauses.table.chosen.connect(lambda _: self.acts_changed.emit())
        self.clauses.table.typed.connect(self._begin_search)
        self.table.opened.connect(lambda row: self.open(row.id))
        self.table.chosen.connect(lambda _: self.acts_changed.emit())
        self.editor.left.connect(self.show_list)

    def _arrange(self) -> None:
        actions = self.actions_
        self.header.add_tools(self.search)
        self.header.add_buttons(
            button("Печать", actions["print"].trigger, drawing="printer"),
            more_button([actions[name] for name in MORE]),
            button("Внести из файла…", actions["import-resolution"].trigger, "filled"),
        )
        for part in (self.table, self.empty, self.clauses, self.editor):
            self.stack.addWidget(part)
        self.editor.header.hide()
        self.body.insertWidget(1, self.editor.header)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)

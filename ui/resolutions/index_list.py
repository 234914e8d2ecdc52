"""The adopted clauses that search and chips let through, or why there is nothing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.office import Office
from app.resolutions.clause_hits import ClauseRow, clause_rows
from app.resolutions.clause_index import ALL_CLAUSES, ClauseFilter, ClauseIndex, clause_index
from app.russian.numerals import plural
from ui import jobs
from ui.resolutions.index_table import ClauseTable
from ui.resolutions.index_words import in_words
from ui.widgets.button import button
from ui.widgets.empty import Empty


class ClauseList(QStackedWidget):
    """Finds at each letter, in texts held in memory; they are read beside the window's own work."""

    known = Signal(object)  # the index was read
    listed = Signal(str)  # how many there are, in words
    all_wanted = Signal()
    failed = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._index: ClauseIndex | None = None
        self._reading: object | None = None  # the one under way; another one counts no more
        self._asked, self._wanted = "", ALL_CLAUSES
        self.table = ClauseTable(self._fetch)
        self.empty = Empty(button("Показать все", self.all_wanted.emit))
        for part in (self.table, self.empty):
            self.addWidget(part)
        self._wait()

    def forget(self) -> None:
        """Read the clauses anew when they are shown next."""
        self._index = self._reading = None

    def show_found(self, asked: str, wanted: ClauseFilter) -> None:
        """Show the clauses in which all that is asked stands, and which are wanted."""
        self._asked, self._wanted = asked, wanted
        if self._index is not None:
            self._show(self._index, anew=False)
        elif self._reading is None:
            self._read()

    def _read(self) -> None:
        self._reading = reading = object()
        known = partial(self._know, reading)
        jobs.run(self, lambda: self._office.read(clause_index), known, self._fail)

    def _fail(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error)

    def _know(self, reading: object, index: ClauseIndex) -> None:
        if reading is self._reading:
            self._index, self._reading = index, None
            self.known.emit(index)
            self._show(index, anew=True)

    def _show(self, index: ClauseIndex, *, anew: bool) -> None:
        found = index.find(self._asked, self._wanted)
        self.setCurrentWidget(self.table if found else self.empty)
        if not found:
            self._say_emptiness(index)
        self.table.show_asked(self._asked)
        self.table.show_keys(found, anew=anew)
        narrowed = self._asked or self._wanted != ALL_CLAUSES
        self.listed.emit(f"найдено {len(found)}" if narrowed else _counted(len(found)))

    def _fetch(self, ids: Sequence[int]) -> list[ClauseRow]:
        return self._office.read(clause_rows, ids)

    def _wait(self) -> None:
        self.empty.answers.hide()
        self.empty.say("Читаем принятые решения…")
        self.setCurrentWidget(self.empty)

    def _say_emptiness(self, index: ClauseIndex) -> None:
        narrowed = self._wanted != ALL_CLAUSES
        self.empty.answers.setVisible(narrowed)
        chosen = f"Искали среди: {in_words(index, self._wanted)}." if narrowed else ""
        if not len(index):
            self.empty.say("Принятых пунктов пока нет", "Здесь ищут в резолюциях, отмеченных принятыми.")
        elif self._asked:
            self.empty.say(f"Ничего не найдено по «{self._asked}»", chosen)
        else:
            self.empty.say("Таких пунктов нет", chosen)


def _counted(clauses: int) -> str:
    return plural(clauses, "пункт", "пункта", "пунктов")

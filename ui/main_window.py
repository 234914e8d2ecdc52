"""The window: menus, the rail, the pages one behind another, the line at the foot. Navigation only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.errors import FileDamaged, UserError
from ui.icons import icon
from ui.rail import Rail
from ui.widgets.layout import clear, column, line

if TYPE_CHECKING:  # the window is painted before the office file's machinery is imported
    from app.backups.standing import Standing
    from app.changes import Changes
    from app.office import Office
    from ui.actions import Action, Actions
    from ui.widgets.notice import Notice
    from ui.widgets.page import Page

    PageFactories: TypeAlias = Mapping[str, Callable[[Office, QSettings, Actions], Page]]

PROGRAM = "Секретариат"
SIZE = QSize(1440, 900)
MENUS = ("Файл", "Правка", "Вид", "Организации", "Карточка", "Заседания", "Решения", "Поручения", "Справка")


class MainWindow(QMainWindow):
    """The shell that is painted first; an office and its pages are put into it afterwards."""

    ready = Signal()  # something may be done: an office is shown, or what stands in its place
    worked = Signal()  # an operation was done
    painted = Signal()  # once, after the shell was seen for the first time

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._acts: Mapping[str, Callable[[bool], object]] = {}
        self._office: Office | None = None
        self._factories: PageFactories = {}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._seen = False
        self._menus = {title: self.menuBar().addMenu(title) for title in MENUS}
        self.rail = Rail()
        self.rail.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        self._announced = column(gap=0)  # what concerns the whole file, above the pages
        self._arrange()

    def furnish(self, acts: Mapping[str, Callable[[bool], object]]) -> None:
        """Fill the menus; `acts` are those of the whole program, by the id of the action."""
        # The actions bring the words of the office with them; the shell is seen before.
        from ui.actions import Actions
        from ui.status_line import StatusLine

        self._acts = acts
        self.status_line = StatusLine(self.undo, self.redo)
        self._frame.addWidget(self.status_line)
        self.setWindowIcon(icon("landmark", "accent"))
        self.actions_ = Actions(self, self._dispatch)
        self.actions_.fill(self._menus)

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        return next((page for page in self._pages.values() if page is self.stack.currentWidget()), None)

    def show_office(self, office: Office, council: str, factories: PageFactories) -> None:
        """Put an office into the window and show its first page."""
        self.leave_office()
        self._office, self._factories = office, factories
        self.name_council(council)
        self.rail.setEnabled(True)
        self._tell_undo("")
        self.show_page(next(iter(factories)))
        self.stack.setFocus()
        if self.page:
            self.page.take_focus()
        self.ready.emit()

    def name_council(self, council: str) -> None:
        """Bear the council's name."""
        self.setWindowTitle(f"{council} — {PROGRAM}")

    def show_instead(self, widget: QWidget) -> None:
        """Show something in place of the pages: the welcome, or why the file could not be opened."""
        self.leave_office()
        self.setWindowTitle(PROGRAM)
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        self.ready.emit()

    def leave_office(self) -> None:
        """Take the office and its pages out of the window."""
        with suppress(FileDamaged):  # what could not be written is kept as typing, as far as it went
            self.settle()
        for page in self._pages.values():
            page.retire()
        self._office, self._factories = None, {}
        self._pages.clear()
        self._stale.clear()
        while widget := self.stack.widget(0):
            self.stack.removeWidget(widget)
            widget.deleteLater()
        clear(self._announced)
        self.rail.setEnabled(False)
        self.rail.count_nothing()
        self.status_line.say("")
        self.status_line.saved(None)
        self.status_line.stands(None)
        self.actions_.restrict(frozenset(self._acts))

    def show_page(self, page_id: str) -> None:
        """Show a page, made when it is first wanted."""
        self.settle()
        if page_id not in self._pages:
            self._pages[page_id] = self._make(page_id)
        page = self._pages[page_id]
        if page_id in self._stale:
            self._stale.discard(page_id)
            page.reload()
        self.stack.setCurrentWidget(page)
        self.rail.show_chosen(page_id)
        self.offer_actions()

    def offer_actions(self) -> None:
        """Enable in the menus what the shown page can do at the moment."""
        if shown := self.page:
            self.actions_.offer(shown.id, {id_: page.acts().keys() for id_, page in self._pages.items()})

    def settle(self) -> None:
        """Make one operation of what is being typed on the shown page."""
        if self.page:
            self.page.settle()

    def announce(self, notice: Notice) -> None:
        """Show a bar above the pages, whichever of them is shown, until it is put away."""
        clear(self._announced)
        self._announced.addWidget(notice)

    def undo(self) -> None:
        """Take back the last operation and say which one it was."""
        self.settle()
        if self._office and self._office.undoable():
            self._step(self._office.undo)

    def redo(self) -> None:
        """Bring back the operation that was undone last and say which one it was."""
        self.settle()
        if self._office and self._office.redoable():
            self._step(self._office.redo)

    def take_in(self, changes: Changes) -> None:
        """Refresh what an operation touched, say what was done and offer to undo it."""
        for page_id, page in self._pages.items():
            if page.nouns & changes.nouns:
                if page is self.page:
                    page.reload()
                else:
                    self._stale.add(page_id)
        QTimer.singleShot(0, self, self._recount)
        self._tell_undo(changes.sentence)
        self.offer_actions()
        self.worked.emit()

    def stands(self, standing: Standing) -> None:
        """Tell how the copies stand."""
        self.status_line.stands(standing)
        for page in self._pages.values():
            page.hear(standing.attention)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that the shell has been seen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window stood."""
        self.settle()
        self._settings.setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def _arrange(self) -> None:
        self.setWindowTitle(PROGRAM)
        centre = QWidget()
        self._frame = column(line(self.rail, column(self._announced, self.stack, gap=0), gap=0), gap=0)
        centre.setLayout(self._frame)
        self.setCentralWidget(centre)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        if geometry := self._settings.value("window/geometry"):
            self.restoreGeometry(geometry)

    def _make(self, page_id: str) -> Page:
        assert self._office is not None
        page = self._factories[page_id](self._office, self._settings, self.actions_)
        page.changed.connect(self.take_in)
        page.said.connect(self.status_line.say)
        page.leads_to.connect(self._follow)
        page.counted.connect(self.rail.count)
        page.acts_changed.connect(self.offer_actions)
        self.stack.addWidget(page)
        page.reload()
        return page

    def _dispatch(self, row: Action, checked: bool) -> None:
        if row.id in self._acts:
            self._acts[row.id](checked)
        elif row.id == "undo":
            self.undo()
        elif row.id == "redo":
            self.redo()
        elif row.id == "save":
            self._tell_saved()
        elif row.id.startswith("show-"):
            self.show_page(row.id.removeprefix("show-"))
        else:
            self._hand_over(row)

    def _hand_over(self, row: Action) -> None:
        if row.page:
            self.show_page(row.page)
        if self.page and (act := self.page.acts().get(row.id)):
            act()

    def _follow(self, page_id: str, matter: int) -> None:
        self.show_page(page_id)
        self._pages[page_id].reveal(matter)

    def _recount(self) -> None:
        """Once what was done is seen, let the pages that are counted in the rail look again."""
        for page_id in [each for each in self._stale if self._pages[each].counts]:
            self._stale.discard(page_id)
            self._pages[page_id].reload()

    def _step(self, step: Callable[[], Changes]) -> None:
        try:
            self.take_in(step())
        except FileDamaged:
            raise
        except UserError as error:
            self.status_line.say(str(error))

    def _tell_undo(self, sentence: str) -> None:
        assert self._office is not None
        undoes, redoes = self._office.undoable(), self._office.redoable()
        self.actions_.name_steps(undoes, redoes)
        # What was just undone is rather brought back than followed by the one before it.
        self.status_line.say(sentence, *((None, redoes) if redoes else (undoes,)) if sentence else ())
        self.status_line.saved(self._saved_at())

    def _tell_saved(self) -> None:
        self.status_line.say(self.status_line.saved_words())

    def _saved_at(self) -> datetime | None:
        return datetime.fromtimestamp(self._office.path.stat().st_mtime) if self._office else None

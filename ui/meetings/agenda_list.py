"""The questions of an agenda, one below another; one of them is chosen, one may be in writing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.meetings.rows import AgendaRow
from ui import theme
from ui.meetings.agenda_row import AgendaItemRow
from ui.meetings.agenda_writing import AgendaWriting
from ui.widgets.button import button
from ui.widgets.layout import clear, column, line
from ui.widgets.scroll import TallScroll


class AgendaList(QFrame):
    """Says by its signals what is asked for; what is stored comes back by `show_items`."""

    chosen = Signal()
    written = Signal(object, str, str)  # the item's id, or None for a new one; title; speaker
    removal_asked = Signal(int)
    moved = Signal(int, int)  # the item, by so many places
    dropped = Signal(int, list)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AgendaItemRow] = []
        self.writing: AgendaWriting | None = None
        self._written: AgendaItemRow | None = None  # in whose place one writes; none: a new question
        self.below: int | None = None  # the question below which a new one is written
        self._current = 0
        self._column = column(gap=0)
        self.add = button("+ вопрос", self.write_new, "link")
        body = QWidget()
        body.setObjectName("pageBody")
        foot = line(self.add, 0)
        foot.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.PAGE_GAP)
        body.setLayout(column(self._column, foot, 0, gap=0))
        self.paper = TallScroll(body, "Повестка")
        self.paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self.paper))

    def current(self) -> AgendaRow | None:
        """Return the question that commands are about."""
        row = self._current_row()
        return row.shown if row else None

    def show_items(self, items: Sequence[AgendaRow], dress: Callable[[AgendaItemRow], None]) -> None:
        """Show the questions anew, each dressed in what goes with it; the keyboard stays where it was."""
        focused = self.window().focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        if self.writing:
            self.writing.drop()
        self.writing = self._written = None
        for row in self.rows:
            row.blockSignals(True)  # going, they hand the keyboard to each other
        clear(self._column)
        self.rows = [AgendaItemRow(item) for item in items]
        for row in self.rows:
            dress(row)
            self._column.addWidget(row)
            row.show()  # what is not shown yet cannot have the keyboard
            self._connect(row)
        self._mark()
        if had_keyboard:
            self.go_in()

    def go_in(self) -> None:
        """Move the keyboard to the chosen question."""
        row = self._current_row()
        (row or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, item_id: int, *, go_in: bool = True) -> None:
        """Make this the question that commands are about, with the keyboard on it unless it is elsewhere."""
        self._choose(item_id)
        if go_in:
            self.go_in()

    def choose_place(self, place: int) -> None:
        """Choose the question at the place, or the last one."""
        if self.rows:
            self.choose(self.rows[min(place, len(self.rows) - 1)].shown.id)

    def write_new(self) -> None:
        """Begin a new question below the chosen one."""
        self.settle()
        row = self._current_row()
        self.below = row.shown.id if row else None
        number = max((each.shown.number for each in self.rows), default=0) + 1
        self._write(AgendaWriting(number), self.rows.index(row) + 1 if row else len(self.rows))

    def edit(self) -> None:
        """Write on in the chosen question, in its place."""
        self.settle()
        if row := self._current_row():
            shown = row.shown
            self._written = row
            self._write(AgendaWriting(shown.number, shown.title, shown.speaker), self.rows.index(row))
            row.hide()

    def settle(self) -> None:
        """Keep what is being written."""
        if self.writing:
            self.writing.finish()

    def _write(self, writing: AgendaWriting, place: int) -> None:
        self.writing = writing
        writing.kept.connect(self._keep)
        writing.given_up.connect(self._give_up)
        self._column.insertWidget(place, writing)
        self._mark()
        writing.show()
        writing.setFocus()
        self.paper.ensureWidgetVisible(writing)

    def _keep(self, title: str, speaker: str) -> None:
        self.written.emit(self._written.shown.id if self._written else None, title, speaker)

    def _give_up(self) -> None:
        writing, row = self.writing, self._written
        self.writing = self._written = None
        if writing:
            writing.hide()
            writing.deleteLater()
        if row:
            row.show()
        self._mark()
        self.go_in()

    def _current_row(self) -> AgendaItemRow | None:
        return next((row for row in self.rows if row.shown.id == self._current), None)

    def _mark(self) -> None:
        for row in self.rows:
            row.show_here(row.shown.id == self._current and self.writing is None)

    def _choose(self, item_id: int) -> None:
        self._current = item_id
        self._mark()
        self.paper.ensureWidgetVisible(self._current_row() or self.add)
        self.chosen.emit()

    def _leave(self, steps: int) -> None:
        row = self._current_row()
        place = self.rows.index(row) + steps if row else 0
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()

    def _connect(self, row: AgendaItemRow) -> None:
        item_id = row.shown.id
        row.chosen.connect(lambda: self._choose(item_id))
        row.below_asked.connect(self.write_new)
        row.edit_asked.connect(self.edit)
        row.removal_asked.connect(lambda: self.removal_asked.emit(item_id))
        row.moved.connect(lambda steps: self.moved.emit(item_id, steps))
        row.left.connect(self._leave)
        row.dropped.connect(lambda files: self.dropped.emit(item_id, files))

"""One clause of the outline: its marker on the left, its text, the chips of what was understood below."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from app.resolutions.outline import Line
from app.resolutions.references import settled
from app.resolutions.rules import DASH
from app.resolutions.text import Clause
from db.vocabulary import ClauseRole, DecisionKind
from ui import theme
from ui.resolutions import roles
from ui.resolutions.clause_text import ClauseText
from ui.resolutions.facts import PERIOD, RESPONSIBLE, Fact, Part, facts, offered
from ui.resolutions.gutter import GAP, Grip, GutterLabel
from ui.widgets.button import button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line

INDENT = 24
ADDABLE: tuple[tuple[tuple[str, Part], ...], ...] = (
    (
        ("Исключить организацию…", DecisionKind.EXCLUDE),
        ("Приостановить членство…", DecisionKind.SUSPEND),
        ("Продлить приостановление…", DecisionKind.EXTEND),
        ("Принять в состав…", DecisionKind.ADMIT),
        ("Возобновить членство…", DecisionKind.RESTORE),
    ),
    (
        ("Поручение", DecisionKind.ASSIGN),
        ("Заседание…", DecisionKind.SCHEDULE),
        ("Состав совета…", DecisionKind.COMPOSITION),
        ("Вопрос на каждую повестку…", DecisionKind.STANDING),
        ("Список, сбор…", DecisionKind.CHECKLIST),
        ("Делегат…", DecisionKind.NOMINATE),
        ("Направить, опубликовать…", DecisionKind.PUBLISH),
    ),
    (
        ("Изменить прежний пункт…", DecisionKind.AMEND),
        ("Отменить прежний пункт…", DecisionKind.CANCEL),
    ),
    (
        ("Срок…", PERIOD),
        ("Ответственный…", RESPONSIBLE),
    ),
)


class ClauseRow(QFrame):
    """Shows one line of the outline and gives it back as edited."""

    asked = Signal(object)  # the part of the clause that is to be corrected or added
    recast = Signal(object)  # the role that a paragraph of minutes is to have

    def __init__(self, shown: Line, day: date | None, *, editable: bool, decides: bool) -> None:
        super().__init__()
        self.setObjectName("clauseRow")
        self._line, self._day = shown, day
        self._editable, self._decides = editable, decides
        self._below: tuple[Clause, ...] = ()
        self._understood: tuple[Fact, ...] = ()
        self._read: Clause | None = None  # what was read in it and nobody has confirmed yet
        self._role = shown.clause.role
        self.add: QPushButton | None = None
        self.marker = Grip() if editable else GutterLabel(role="quiet")
        self.text = ClauseText()
        self.text.setReadOnly(not editable)
        self.chips = QWidget()
        self._flow = Flow()
        self.chips.setLayout(self._flow)
        self.chips.hide()
        self.note = PlainLabel(role="attention").wrapping()
        self.note.hide()
        self._row = line(self.marker, column(self.text, self.chips, self.note, gap=6), gap=GAP)
        self._row.setContentsMargins(0, 7, theme.PAGE_GAP, 7)
        self.setLayout(self._row)
        self.text.show_text(shown.clause.text, shown.clause.marks)
        self.text.edited.connect(self._take_text)
        self.show_line(shown)

    def line(self) -> Line:
        """Return the line as it is edited now."""
        return self._line

    def whole(self) -> Clause:
        """Return the clause with all that hangs below it."""
        return replace(self._line.clause, children=self._below)

    def show_below(self, clauses: tuple[Clause, ...]) -> None:
        """Take note of what hangs below the clause: a list belongs to what its head decides."""
        if clauses != self._below:
            self._below = clauses
            self._show_chips()

    def offer(self, read: Clause) -> None:
        """Offer what was read in the clause, as long as nothing is confirmed and the words stay."""
        if read.decisions and not self._line.clause.decisions and roles.may_decide(self._line.clause):
            self._read = read
            self._show_chips()

    def confirmed(self) -> Clause | None:
        """Return the clause with all that was offered, if it still is."""
        read = self._read
        if read is None:
            return None
        return replace(
            self._line.clause,
            decisions=read.decisions,
            period=read.period,
            responsible=read.responsible,
        )

    def show_line(self, shown: Line) -> None:
        """Show another marker, depth, understanding or wording; the text being typed is left alone."""
        worded_anew = (shown.clause.text, shown.clause.marks) != (
            self._line.clause.text,
            self._line.clause.marks,
        )
        if worded_anew:
            self._read = None
        self._line = shown
        if worded_anew:
            self.text.show_text(shown.clause.text, shown.clause.marks)
        self.marker.setText(roles.beside(shown.clause))
        _dress(self.marker, "role", "gutter" if shown.clause.marker is None else "quiet")
        self.marker.set_in(_indent(shown))
        self.text.setAccessibleName(roles.spoken_name(shown.clause))
        _dress(self.text, "strong", shown.clause.role is ClauseRole.ITEM)
        self._show_chips()

    def show_day(self, day: date | None) -> None:
        """Show the day from which the decisions are in force."""
        self._day = day
        self._show_chips()

    def show_note(self, words: str) -> None:
        """Show what later resolutions did to the clause; empty words show nothing."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def show_moving(self, moving: bool) -> None:
        """Mark the clause as one that is being dragged."""
        self.setProperty("moving", moving)
        self.style().polish(self)

    def show_here(self, here: bool) -> None:
        """Mark the clause as the one being written, and offer to add to it there."""
        self.setProperty("here", here)
        self.style().polish(self)
        if here and self._editable and self._decides and self.add is None and self._may_be_added_to():
            decides = roles.may_decide(self._line.clause)
            self.add = button("+ решение" if decides else "это…", self.open_menu, "link")
            self.add.setProperty("small", True)
            names = ("Добавить решение, срок или ответственного", "Чем этот абзац будет в протоколе")
            self.add.setAccessibleName(names[0] if decides else names[1])
            self._flow.addWidget(self.add)
        if self.add:
            self.add.setVisible(here)
        self._show_chip_line()

    def go_to_chips(self) -> None:
        """Move the keyboard to the last chip, which adds."""
        if self.add:
            self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def menu(self) -> QMenu:
        """Return the list of what a clause may decide."""
        menu = QMenu(self)
        for group in ADDABLE if roles.may_decide(self._line.clause) else ():
            menu.addSeparator()
            for words, what in group:
                action = QAction(words, menu)
                action.triggered.connect(partial(self._choose, what))
                menu.addAction(action)
        if roles.may_be_recast(self._line.clause, self._line.depth):
            roles.add_roles(menu, self._line.clause, self.recast.emit)
        return menu

    def open_menu(self) -> None:
        """Open the list of what a clause may decide, under the button."""
        assert self.add is not None
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + theme.GAP)))

    def _may_be_added_to(self) -> bool:
        clause = self._line.clause
        return roles.may_decide(clause) or roles.may_be_recast(clause, self._line.depth)

    def _choose(self, what: Part, _checked: bool = False) -> None:
        self.asked.emit(what)

    def _take_text(self) -> None:
        clause = replace(self._line.clause, text=self.text.text(), marks=self.text.marks())
        self._line = replace(self._line, clause=settled(clause))
        self._read = None
        self._show_chips()

    def _show_chips(self) -> None:
        understood = tuple(facts(self.whole(), self._day, judged=self._editable))
        if self._read and not self._line.clause.decisions:
            understood = (*understood, offered(self._read, self._day))
        if (understood, self._line.clause.role) == (self._understood, self._role):
            return
        self._understood, self._role = understood, self._line.clause.role
        had_add = self.add is not None and not self.add.isHidden()
        clear(self._flow)
        self.add = None
        for fact in understood:
            chip = Chip(fact.words, fact.tone, partial(self.asked.emit, fact.part), fact.tip)
            chip.setEnabled(self._editable)
            self._flow.addWidget(chip)
        if had_add:
            self.show_here(True)
        self._show_chip_line()

    def _show_chip_line(self) -> None:
        self.chips.setVisible(bool(self._understood) or (self.add is not None and not self.add.isHidden()))


def _dress(widget: QWidget, name: str, value: str | bool) -> None:
    """Let the style sheet see another property; nothing is dressed anew that looks as it should."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().polish(widget)


def _indent(shown: Line) -> int:
    """Return how far a line is set in: lettered subclauses are not, their lists are."""
    if shown.depth == 0 or shown.clause.marker not in (None, DASH):
        return 0
    if shown.depth == 1 and shown.clause.role and shown.clause.marker is None:
        return 0
    return INDENT * max(1, shown.depth - 1)

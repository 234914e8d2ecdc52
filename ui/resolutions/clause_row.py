"""One clause of the outline: its marker on the left, its text, the chips of what was understood below."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from app.resolutions.outline import Line
from app.resolutions.rules import DASH
from app.resolutions.text import Clause
from db.vocabulary import DecisionKind
from ui import theme
from ui.resolutions.clause_text import ClauseText
from ui.resolutions.facts import PERIOD, RESPONSIBLE, Fact, Part, facts
from ui.resolutions.gutter import GAP, GutterLabel
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

    def __init__(self, shown: Line, day: date | None, *, editable: bool, decides: bool) -> None:
        super().__init__()
        self.setObjectName("clauseRow")
        self._line, self._day = shown, day
        self._editable, self._decides = editable, decides
        self._understood: tuple[Fact, ...] = ()
        self.add: QPushButton | None = None
        self.marker = GutterLabel(role="quiet")
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

    def show_line(self, shown: Line) -> None:
        """Show another marker, depth, understanding or wording; the text being typed is left alone."""
        worded_anew = shown.clause.text != self._line.clause.text
        self._line = shown
        if worded_anew:
            self.text.show_text(shown.clause.text, shown.clause.marks)
        marker = shown.clause.marker
        self.marker.setText("–" if marker == DASH else marker or "")
        self.marker.set_in(_indent(shown))
        words = f"Пункт {marker}" if marker and marker != DASH else "Пункт перечня" if marker else "Абзац"
        self.text.setAccessibleName(words)
        self._show_chips()

    def show_day(self, day: date | None) -> None:
        """Show the day from which the decisions are in force."""
        self._day = day
        self._show_chips()

    def show_note(self, words: str) -> None:
        """Show what later resolutions did to the clause; empty words show nothing."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def put_clause(self, clause: Clause) -> None:
        """Show another clause in this place, its text too."""
        self.text.show_text(clause.text, clause.marks)
        self._line = replace(self._line, clause=clause)
        self.show_line(self._line)

    def show_here(self, here: bool) -> None:
        """Mark the clause as the one being written, and offer to add to it there."""
        self.setProperty("here", here)
        self.style().polish(self)
        if here and self._editable and self._decides and self.add is None:
            self.add = button("+ решение", self.open_menu, "link")
            self.add.setProperty("small", True)
            self.add.setAccessibleName("Добавить решение, срок или ответственного")
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
        for group in ADDABLE:
            menu.addSeparator()
            for words, what in group:
                action = QAction(words, menu)
                action.triggered.connect(partial(self._choose, what))
                menu.addAction(action)
        return menu

    def open_menu(self) -> None:
        """Open the list of what a clause may decide, under the button."""
        assert self.add is not None
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + theme.GAP)))

    def _choose(self, what: Part, _checked: bool = False) -> None:
        self.asked.emit(what)

    def _take_text(self) -> None:
        clause = replace(self._line.clause, text=self.text.text(), marks=self.text.marks())
        self._line = replace(self._line, clause=clause)
        self._show_chips()

    def _show_chips(self) -> None:
        understood = tuple(facts(self._line.clause, self._day))
        if understood == self._understood:
            return
        self._understood = understood
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


def _indent(shown: Line) -> int:
    """Return how far a line is set in: lettered subclauses are not, their lists are."""
    if shown.depth == 0 or shown.clause.marker not in (None, DASH):
        return 0
    return INDENT * max(1, shown.depth - 1)

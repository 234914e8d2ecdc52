"""The clauses one under another, edited in place; Enter, Tab and Backspace shape the outline."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.resolutions import outline
from app.resolutions.outline import Line, lines_of, tree_of
from app.resolutions.rules import DASH, NEW, renumber
from app.resolutions.text import Clause
from db.vocabulary import ClauseStyle
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.facts import Part
from ui.resolutions.next_clause import NextClause
from ui.widgets.layout import column

# Asks the secretary about one part of a clause; returns the clause as corrected, or None.
Correct: TypeAlias = Callable[[Clause, Part], Clause | None]


class Outline(QWidget):
    """Rows of clauses; `clauses` gives them back as a tree, numbered anew once their order was changed."""

    changed = Signal()
    revealed = Signal(QWidget)  # the row that ought to be in sight

    def __init__(self, hint: str, correct: Correct | None = None) -> None:
        super().__init__()
        self._correct = correct
        self._style = ClauseStyle.NUMBERED
        self._day: date | None = None
        self._editable = False
        self._here: ClauseRow | None = None
        self.rows: list[ClauseRow] = []
        self._column: QVBoxLayout = column(gap=0)
        self.next = NextClause(hint, self._append)
        self.setLayout(column(self._column, self.next, gap=0))

    def show_clauses(
        self, clauses: tuple[Clause, ...], style: ClauseStyle, day: date | None, *, editable: bool
    ) -> None:
        """Show an outline in place of the former one."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows, self._here = [], None
        self._style, self._day, self._editable = style, day, editable
        for shown in lines_of(clauses):
            self._insert(len(self.rows), shown)
        self.next.setVisible(editable)
        self._tell_next()

    def clauses(self) -> tuple[Clause, ...]:
        """Return the outline as edited."""
        return tree_of(self._lines())

    def take_ids(self, clauses: tuple[Clause, ...]) -> None:
        """Let the clauses know the rows in which the same outline was stored."""
        for row, stored in zip(self.rows, lines_of(clauses), strict=True):
            clause = replace(row.line().clause, id=stored.clause.id)
            row.show_line(Line(row.line().depth, clause))

    def show_notes(self, notes: Mapping[int, str]) -> None:
        """Show at the stored clauses what later resolutions did to them."""
        for row in self.rows:
            row.show_note(notes.get(row.line().clause.id or 0, ""))

    def show_day(self, day: date | None) -> None:
        """Show the day from which the decisions are in force."""
        if day != self._day:
            self._day = day
            for row in self.rows:
                row.show_day(day)

    def go_to(self, marker: str) -> None:
        """Put the cursor into the clause of this marker."""
        row = next((row for row in self.rows if row.line().clause.marker == marker), None)
        if row:
            self._go_to(row)

    def go_to_stored(self, clause_id: int) -> bool:
        """Put the cursor into the clause stored under this id; False when it is not among these."""
        row = next((row for row in self.rows if row.line().clause.id == clause_id), None)
        if row:
            self._go_to(row)
        return row is not None

    def _go_to(self, row: ClauseRow) -> None:
        row.text.put_cursor(-1)
        self._enter(row)
        # The rows take their places when the layout is next laid out.
        QTimer.singleShot(0, row, lambda: self.revealed.emit(row))

    def _lines(self) -> list[Line]:
        return [row.line() for row in self.rows]

    def _insert(self, at: int, shown: Line) -> ClauseRow:
        row = ClauseRow(shown, self._day, editable=self._editable, decides=self._correct is not None)
        text = row.text
        text.edited.connect(self.changed)
        text.entered.connect(lambda: self._enter(row))
        text.split.connect(lambda place: self._split(row, place))
        text.deepen.connect(lambda: self._deepen(row))
        text.lift.connect(lambda: self._raise(row))
        text.removed.connect(lambda: self._remove(row))
        text.pasted.connect(lambda texts: self._add_texts(row, texts))
        text.left_up.connect(lambda: self._step(row, -1))
        text.left_down.connect(lambda: self._step(row, 1))
        text.to_chips.connect(row.go_to_chips)
        row.asked.connect(lambda part: self._ask(row, part))
        self.rows.insert(at, row)
        self._column.insertWidget(at, row)
        return row

    def _enter(self, row: ClauseRow) -> None:
        if self._here is not row:
            if self._here:
                self._here.show_here(False)
            self._here = row
            row.show_here(True)
        self.revealed.emit(row)

    def _split(self, row: ClauseRow, place: int) -> None:
        at = self.rows.index(row)
        if place == 0 and row.line().clause.text:
            self._reshape(outline.put_before(self._lines(), at), new=at)
            row.text.put_cursor(0)
            return
        first, rest = outline.parted(row.line().clause, place)
        row.put_clause(first)
        self._reshape(outline.added(self._lines(), at, rest), new=at + 1)
        self.rows[at + 1].text.put_cursor(0)

    def _add_texts(self, row: ClauseRow, texts: list[str]) -> None:
        at = self.rows.index(row)
        for text in texts:
            self._reshape(outline.added(self._lines(), at, Clause("", text)), new=at + 1)
            at += 1
        self.rows[at].text.put_cursor(-1)

    def _append(self) -> None:
        at = len(self.rows)
        self._reshape([*self._lines(), self._further()], new=at)
        self.rows[at].text.put_cursor(0)

    def _deepen(self, row: ClauseRow) -> None:
        lines, at = self._lines(), self.rows.index(row)
        if outline.may_deepen(lines, at):
            self._reshape(outline.deepened(lines, at))

    def _raise(self, row: ClauseRow) -> None:
        lines, at = self._lines(), self.rows.index(row)
        if outline.may_raise(lines, at):
            self._reshape(outline.raised(lines, at))

    def _remove(self, row: ClauseRow) -> None:
        at = self.rows.index(row)
        lines = outline.removed(self._lines(), at)
        self.rows.remove(row)
        self._here = None
        row.hide()
        row.deleteLater()
        self._reshape(lines)
        if self.rows:
            self.rows[max(at - 1, 0)].text.put_cursor(-1)

    def _reshape(self, lines: list[Line], new: int | None = None) -> None:
        """Show the lines numbered anew; at `new` stands one that has no row yet."""
        numbered = lines_of(renumber(tree_of(lines), self._style))
        if new is not None:
            self._insert(new, numbered[new])
        for row, shown in zip(self.rows, numbered, strict=True):
            row.show_line(shown)
        self._tell_next()
        self.changed.emit()

    def _tell_next(self) -> None:
        self.next.say(renumber(tree_of([*self._lines(), self._further()]), self._style)[-1].marker)

    def _further(self) -> Line:
        """Return the empty clause that would come last; where nothing is decided it is a paragraph."""
        marker = NEW if self._correct else None
        for row in self.rows:
            if row.line().depth == 0:
                marker = row.line().clause.marker
        return Line(0, Clause(marker if marker in (None, DASH) else NEW, ""))

    def _step(self, row: ClauseRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].text.put_cursor(-1 if step < 0 else 0)

    def _ask(self, row: ClauseRow, part: Part) -> None:
        assert self._correct is not None
        corrected = self._correct(row.line().clause, part)
        if corrected is not None:
            row.show_line(Line(row.line().depth, corrected))
            self.changed.emit()
        row.text.setFocus()

"""The clauses one under another, edited in place; keys and the mouse shape the outline."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.resolutions import outline
from app.resolutions.inserting import inserted
from app.resolutions.outline import Line, lines_of, tree_of
from app.resolutions.reading.clauses import understood
from app.resolutions.reading.marked import Marked
from app.resolutions.references import renumbered, troubles
from app.resolutions.rules import DASH, NEW, renumber
from app.resolutions.steps import Steps
from app.resolutions.text import Clause, walk
from db.vocabulary import ClauseRole, ClauseStyle
from ui.resolutions.clause_keys import OutlineKey
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.clause_text import ClauseText
from ui.resolutions.dragging import Dragging, Place
from ui.resolutions.facts import OFFERED, Part
from ui.resolutions.gutter import Grip
from ui.resolutions.next_clause import NextClause
from ui.widgets.layout import column

if TYPE_CHECKING:
    from ui.resolutions.phrase_popup import PhrasePopup

# Asks the secretary about one part of a clause; returns the clause as corrected, or None.
Correct: TypeAlias = Callable[[Clause, Part], Clause | None]

_KEYS = count(1)


class Outline(QWidget):
    """Rows of clauses; `clauses` gives them back as a tree, numbered anew once their order was changed."""

    changed = Signal()
    revealed = Signal(QWidget)  # what ought to be in sight

    def __init__(self, hint: str, correct: Correct | None = None, steps: Steps | None = None) -> None:
        super().__init__()
        self._correct = correct
        self._steps = steps or Steps()
        self._style = ClauseStyle.NUMBERED
        self._day: date | None = None
        self._editable = False
        self._numbers_stay = False
        self._here: ClauseRow | None = None
        self._noted: list[Line] = []  # how the lines were when the last step was done
        self._ids: dict[int, int | None] = {}  # in which row of the file each line is stored
        self._phrases: PhrasePopup | None = None
        self.rows: list[ClauseRow] = []
        self._column: QVBoxLayout = column(gap=0)
        self.next = NextClause(hint, self._append)
        self.setLayout(column(self._column, self.next, gap=0))
        self.dragging = Dragging(self, self._moved)
        self.changed.connect(self._tell_rows)

    def show_clauses(
        self, clauses: tuple[Clause, ...], style: ClauseStyle, day: date | None, *, editable: bool
    ) -> None:
        """Show an outline in place of the former one."""
        self._style, self._day, self._editable = style, day, editable
        self._put(lines_of(clauses))
        self._take_note()
        self.next.setVisible(editable)
        self._tell_next()
        self._tell_rows()

    def keep_numbers(self, stay: bool) -> None:
        """Let the clauses keep their numbers, or count them anew at each change of their order."""
        self._numbers_stay = stay
        self._tell_next()

    def number_anew(self) -> None:
        """Count the clauses in their order, also where they keep their numbers otherwise."""
        stay, self._numbers_stay = self._numbers_stay, False
        self._reshape(self._lines())
        self.keep_numbers(stay)

    def stored_here(self) -> int | None:
        """Return the id under which the clause is stored at which the cursor stands."""
        return self._here.line().clause.id if self._here else None

    def clauses(self) -> tuple[Clause, ...]:
        """Return the outline as edited."""
        return tree_of(self._lines())

    def take_ids(self, clauses: tuple[Clause, ...]) -> None:
        """Let the clauses know the rows in which the same outline was stored."""
        for row, stored in zip(self.rows, lines_of(clauses), strict=True):
            clause = replace(row.line().clause, id=stored.clause.id)
            row.show_line(replace(row.line(), clause=clause))
        self._take_note()

    def offer(self, phrases: "PhrasePopup") -> None:
        """Let these phrases be offered as one types."""
        self._phrases = phrases

    def texts(self) -> list[ClauseText]:
        """Return the texts of the clauses in their order."""
        return [row.text for row in self.rows]

    def rewrite(self, words: Mapping[ClauseRow, Marked]) -> None:
        """Put other words into these clauses, in one step."""
        if not words:
            return
        for row, marked in words.items():
            clause = replace(row.line().clause, text=marked.text, marks=marked.marks)
            row.show_line(replace(row.line(), clause=clause))
        self._note(0)

    def show_notes(self, notes: Mapping[int, str]) -> None:
        """Show at the stored clauses what later resolutions did to them; in a draft nothing."""
        for row in () if self._editable else self.rows:
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

    def _go_to(self, row: ClauseRow, place: int = -1) -> None:
        row.text.put_cursor(place)
        self._enter(row)
        self._reveal(row)

    def _reveal(self, row: ClauseRow) -> None:
        # The rows take their places when the layout is next laid out.
        QTimer.singleShot(0, row, lambda: self.revealed.emit(row))

    def _lines(self) -> list[Line]:
        return [row.line() for row in self.rows]

    def _put(self, lines: Sequence[Line]) -> None:
        """Show these lines; the rows go where their lines are, those without a line go away."""
        former = {row.line().key: row for row in self.rows}
        self.rows = [self._shown(line, former.pop(line.key, None)) for line in lines]
        for row in former.values():
            self._drop(row)
        for at, row in enumerate(self.rows):
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)

    def _shown(self, line: Line, row: ClauseRow | None) -> ClauseRow:
        if row is None:
            return self._made(line if line.key else replace(line, key=next(_KEYS)))
        row.show_line(line)
        return row

    def _drop(self, row: ClauseRow) -> None:
        if self._here is row:
            self._here = None
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _made(self, shown: Line) -> ClauseRow:
        row = ClauseRow(shown, self._day, editable=self._editable, decides=self._correct is not None)
        text = row.text
        text.edited.connect(lambda: self._typed(row))
        text.entered.connect(lambda: self._enter(row))
        text.split.connect(lambda place: self._split(row, place))
        text.told.connect(lambda key: self._do(row, key))
        text.removed.connect(lambda: self._remove(row))
        text.pasted.connect(lambda clauses: self._paste(row, clauses))
        text.left_up.connect(lambda: self._step(row, -1))
        text.left_down.connect(lambda: self._step(row, 1))
        if self._phrases:
            self._phrases.serve(text)
        row.asked.connect(lambda part: self._ask(row, part))
        row.recast.connect(lambda role: self._recast(row, role))
        if isinstance(row.marker, Grip):
            row.marker.pulled.connect(lambda start, here: self._pull(row, start, here))
            row.marker.landed.connect(lambda: self._land(row))
            row.marker.given_up.connect(self.dragging.end)
        return row

    def _enter(self, row: ClauseRow) -> None:
        if self._here is not row:
            if self._here:
                self._here.show_here(False)
            self._here = row
            row.show_here(True)
        self.revealed.emit(row)

    def _do(self, row: ClauseRow, key: OutlineKey) -> None:
        """Do what a key asks."""
        match key:
            case OutlineKey.DEEPER:
                self._deepen(row)
            case OutlineKey.HIGHER:
                self._raise(row)
            case OutlineKey.EARLIER:
                self._move_to(row, outline.place_above(self._lines(), self.rows.index(row)))
            case OutlineKey.LATER:
                self._move_to(row, outline.place_below(self._lines(), self.rows.index(row)))
            case OutlineKey.BACK:
                self._steps.back()
            case OutlineKey.FORTH:
                self._steps.forth()
            case OutlineKey.TO_CHIPS:
                row.go_to_chips()

    def _typed(self, row: ClauseRow) -> None:
        """Note what was typed: one word is one step."""
        key, text = row.line().key, row.line().clause.text
        grown = len(text) - len(self._noted[self.rows.index(row)].clause.text)
        words = len(text[: row.text.place()].split())
        self._note(key, (key, grown, words) if abs(grown) == 1 else None)

    def _split(self, row: ClauseRow, place: int) -> None:
        lines, at = self._lines(), self.rows.index(row)
        if place == 0 and row.line().clause.text:
            self._reshape(outline.put_before(lines, at), row)
            row.text.put_cursor(0)
            return
        first, rest = outline.parted(row.line().clause, place)
        lines[at] = replace(lines[at], clause=first)
        self._reshape(outline.added(lines, at, rest), row)
        self.rows[at + 1].text.put_cursor(0)

    def _paste(self, row: ClauseRow, clauses: tuple[Clause, ...]) -> None:
        with self._steps.as_one():
            row.text.textCursor().removeSelectedText()
            at = self.rows.index(row)
            lines, put = outline.put_in(self._lines(), at, row.text.place(), clauses)
            self._reshape(lines, row)
        self._offer_what_is_read(put)
        self._go_to(self.rows[put[-1]])

    def _offer_what_is_read(self, pasted: range) -> None:
        """Offer the decisions that a reader sees in the pasted clauses; each waits to be confirmed."""
        if self._correct:
            read = lines_of(understood(self.clauses(), self._day or date.today()))
            for at in pasted:
                self.rows[at].offer(read[at].clause)

    def _append(self) -> None:
        self._reshape([*self._lines(), self._further()])
        self.rows[-1].text.put_cursor(0)

    def _deepen(self, row: ClauseRow) -> None:
        lines, at = self._lines(), self.rows.index(row)
        if outline.may_deepen(lines, at):
            self._reshape(outline.deepened(lines, at), row)

    def _raise(self, row: ClauseRow) -> None:
        lines, at = self._lines(), self.rows.index(row)
        if outline.may_raise(lines, at):
            self._reshape(outline.raised(lines, at), row)

    def _move_to(self, row: ClauseRow, to: int | None) -> None:
        if to is not None:
            at = self.rows.index(row)
            self._reshape(outline.moved(self._lines(), at, to, row.line().depth), row)
            self._reveal(row)

    def _moved(self, place: Place) -> list[Line]:
        """Return how the lines would be numbered if one of them were moved."""
        return self._numbered(outline.moved(self._lines(), *place))

    def _pull(self, row: ClauseRow, start: QPoint, here: QPoint) -> None:
        self.dragging.pull(self.rows, row, start, here)
        self.revealed.emit(self.dragging.line)

    def _land(self, row: ClauseRow) -> None:
        if place := self.dragging.end():
            self._reshape(outline.moved(self._lines(), *place), row)
            self._go_to(row)

    def _remove(self, row: ClauseRow) -> None:
        at = self.rows.index(row)
        self._reshape(outline.removed(self._lines(), at), row)
        if self.rows:
            self.rows[max(at - 1, 0)].text.put_cursor(-1)

    def _numbered(self, lines: Sequence[Line]) -> list[Line]:
        numbered = lines_of(self._count(lines))
        after = [replace(line, clause=new.clause) for line, new in zip(lines, numbered, strict=True)]
        return renumbered(self._lines(), after) if self._correct else after

    def _count(self, lines: Sequence[Line]) -> tuple[Clause, ...]:
        return (inserted if self._numbers_stay else renumber)(tree_of(lines), self._style)

    def _reshape(self, lines: Sequence[Line], at: ClauseRow | None = None) -> None:
        """Show the lines numbered anew."""
        self._put(self._numbered(lines))
        self._tell_next()
        self._note(at.line().key if at else 0)

    def _take_note(self) -> None:
        self._noted = self._lines()
        self._ids = {line.key: line.clause.id for line in self._noted}

    def _note(self, key: int, group: Hashable = None) -> None:
        """Note a step done in the clause of this key, and tell that something was changed."""
        before, after = self._noted, self._lines()
        if before != after:
            self._noted = after
            self._steps.note(
                lambda: self._show_again(before, key), lambda: self._show_again(after, key), group
            )
        self.changed.emit()

    def _show_again(self, lines: Sequence[Line], key: int) -> None:
        """Show the lines as they were at another step; whatever is stored since stays in its row."""
        shown = {line.key: line.clause.text for line in self._noted}
        self._put([replace(line, clause=replace(line.clause, id=self._ids.get(line.key))) for line in lines])
        self._noted = self._lines()
        self._tell_next()
        changed = (row for row in self.rows if shown.get(row.line().key) != row.line().clause.text)
        same = (row for row in self.rows if row.line().key == key)
        if row := next(changed, None) or next(same, None):
            self._go_to(row, _end_of_change(shown.get(row.line().key, ""), row.line().clause.text))
        self.changed.emit()

    def _tell_next(self) -> None:
        self.next.say(self._count([*self._lines(), self._further()])[-1].marker)

    def _tell_rows(self) -> None:
        """Let each row know what hangs below it, and point out the references that lead nowhere."""
        if self._correct and self._editable:
            lines = self._lines()
            for row, clause, lost in zip(self.rows, walk(tree_of(lines)), troubles(lines), strict=True):
                row.show_below(clause.children)
                row.show_note(lost)

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

    def _recast(self, row: ClauseRow, role: ClauseRole) -> None:
        self._reshape(outline.recast(self._lines(), self.rows.index(row), role), row)
        row.text.setFocus()

    def _ask(self, row: ClauseRow, part: Part) -> None:
        assert self._correct is not None
        corrected = row.confirmed() if part == OFFERED else self._correct(row.whole(), part)
        if corrected is not None:
            row.show_line(replace(row.line(), clause=replace(corrected, children=())))
            self._note(row.line().key)
        row.text.setFocus()


def _end_of_change(former: str, text: str) -> int:
    """Return where the text begins to be what it was before."""
    common = 0
    while common < min(len(former), len(text)) and former[-1 - common] == text[-1 - common]:
        common += 1
    return len(text) - common

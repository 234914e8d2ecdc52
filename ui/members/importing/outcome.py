"""The last step: what becomes of each row, group by group."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QSplitter, QStackedWidget, QWidget

from app.members.importing import Outcome, Plan
from ui import theme
from ui.members.importing.field_grid import FieldGrid
from ui.members.importing.known import side_of
from ui.members.importing.lines import GROUPS, Line, columns, lines
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.scroll import TallScroll
from ui.widgets.table import Table

DETAIL_WIDTH, DETAIL_HEIGHT = 340, 130
HUGE = 10_000  # all the room there is


class Outcomes(QWidget):
    """A chip for each group that has rows, its table, and all that is said of the chosen row."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._chips = QButtonGroup(self)
        self._row = line()
        self._stack = QStackedWidget()
        self.tables: dict[Outcome, Table[Line]] = {}
        self._detail = column(gap=theme.MIDDLE_GAP)
        inside = QWidget()
        inside.setObjectName("cardBody")
        inside.setLayout(column(self._detail, 0, margin=theme.WIDE_GAP))
        self._beside = TallScroll(inside, "Выбранная строка")
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self._beside)
        self._splitter.setStretchFactor(0, 1)
        made = column(self._row, self._splitter, gap=theme.MIDDLE_GAP)
        made.setStretch(1, 1)
        self.setLayout(made)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Begin with the table that is shown."""
        if table := self._stack.currentWidget():
            table.setFocus()  # no focus proxy: Tab would leap over the chips

    def show_plan(self, plan: Plan) -> None:
        """Show the plan, the first group that has rows open."""
        self._plan = plan
        self._clear()
        groups = self.groups()
        for outcome in groups:
            self._add_chip(outcome, plan.counts()[outcome])
        self._row.addStretch(1)
        if groups:
            self.show_group(groups[0])

    def groups(self) -> list[Outcome]:
        """Return the outcomes that have rows, in the order shown."""
        counts = self._plan.counts() if self._plan else {}
        return [outcome for outcome in GROUPS if counts.get(outcome)]

    def show_group(self, outcome: Outcome) -> None:
        """Show the rows of one outcome; its table is filled when it is first wanted."""
        if outcome not in self.tables:
            self.tables[outcome] = self._table(outcome)
            self._stack.addWidget(self.tables[outcome])
        table = self.tables[outcome]
        self._stack.setCurrentWidget(table)
        self._chips.button(list(GROUPS).index(outcome)).setChecked(True)
        self._lay_out(wide=outcome is Outcome.CHANGED)
        self._show_line(table.current())

    def _table(self, outcome: Outcome) -> Table[Line]:
        assert self._plan is not None
        found = columns(outcome)
        table: Table[Line] = Table(found, GROUPS[outcome], key=lambda each: each)
        table.show_rows(lines(self._plan, outcome))
        table.chosen.connect(self._show_line)
        table.selectRow(0)
        return table

    def _show_line(self, chosen: Line | None) -> None:
        clear(self._detail)
        if chosen is None:
            return
        row = chosen.row
        self._detail.addWidget(PlainLabel(row.name or f"Строка {row.line}", "strong").wrapping())
        for problem in row.problems:
            sentence = f"Лист «{problem.sheet}», ячейка {problem.cell}: {problem.message}"
            self._detail.addWidget(PlainLabel(sentence, "attention").wrapping())
        if row.outcome is Outcome.CHANGED:
            turn = (chosen.what, (chosen.before, chosen.after))
            self._detail.addWidget(FieldGrid(("Было", "Станет"), [turn]))
        else:
            self._detail.addWidget(FieldGrid(("",), side_of(row)))

    def _lay_out(self, *, wide: bool) -> None:
        """Put what is said of the chosen row below a table with long cells, beside any other."""
        self._splitter.setOrientation(Qt.Orientation.Vertical if wide else Qt.Orientation.Horizontal)
        self._splitter.setSizes([HUGE, DETAIL_HEIGHT if wide else DETAIL_WIDTH])

    def _add_chip(self, outcome: Outcome, count: int) -> None:
        chip = button(f"{GROUPS[outcome]}: {count}", lambda: self.show_group(outcome), "chip")
        chip.setCheckable(True)
        chip.setProperty("tone", "attention" if outcome in (Outcome.QUESTION, Outcome.PROBLEM) else "")
        self._chips.addButton(chip, list(GROUPS).index(outcome))
        self._row.addWidget(chip)

    def _clear(self) -> None:
        for chip in self._chips.buttons():
            self._chips.removeButton(chip)
        clear(self._row)
        for table in self.tables.values():
            self._stack.removeWidget(table)
            table.deleteLater()
        self.tables = {}

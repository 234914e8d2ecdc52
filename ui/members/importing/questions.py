"""The second step: likely duplicates, one pair after another, each with three answers."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.members.importing import Answer, Plan, SheetReading
from app.members.rows import RegistryRow
from app.russian.typography import quoted
from ui import theme
from ui.members.importing.field_grid import FieldGrid
from ui.members.importing.known import Known, in_registry, in_sheet, side_by_side
from ui.members.importing.pairs import Key, Pair, Verdict, answers, is_settled, pairs
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.scroll import TallScroll

ANSWERS = {
    Verdict.SAME: "Это одна организация",
    Verdict.DIFFERENT: "Это разные организации",
    Verdict.LEFT_OUT: "Не вносить",
}

Card = Callable[[int], RegistryRow]


class Questions(QWidget):
    """Shows a pair field by field; what was answered stays, also when the file is planned anew."""

    answered = Signal()
    all_answered = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        self._pairs: list[Pair] = []
        self._readings: tuple[SheetReading, ...] = ()
        self._verdicts: dict[Key, Verdict] = {}
        self._place = 0
        self._progress = PlainLabel(role="strong")
        self._why = PlainLabel(role="quiet").wrapping()
        self._former = button("‹ Предыдущий", lambda: self._show(self._place - 1), "link")
        self._next = button("Следующий ›", lambda: self._show(self._place + 1), "link")
        self._beside = column(gap=0)
        self.buttons = {verdict: self._button(verdict) for verdict in ANSWERS}
        self.setLayout(self._arranged())

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Begin with the first answer."""
        self.buttons[Verdict.SAME].setFocus()  # no focus proxy: Tab would leap over what stands before it

    def ask(self, plan: Plan) -> None:
        """Ask about the pairs of the plan, beginning with the first that is not answered."""
        self._pairs = pairs(plan)
        self._readings = plan.readings
        if self._pairs:
            self._show(self._first_open())

    def answers(self) -> dict[tuple[str, int], Answer]:
        """Return what was answered so far."""
        return answers(self._pairs, self._verdicts)

    def has_pairs(self) -> bool:
        """Return whether there is anything to ask."""
        return bool(self._pairs)

    def left(self) -> int:
        """Return how many pairs are not answered."""
        return sum(not is_settled(pair, self._verdicts) for pair in self._pairs)

    def _answer(self, verdict: Verdict) -> None:
        self._verdicts[self._pairs[self._place].key] = verdict
        self.answered.emit()
        if self.left():
            self._show(self._first_open(self._place))
        else:
            self._show(self._place)
            self.all_answered.emit()

    def _first_open(self, after: int = 0) -> int:
        """Return the next pair that is not answered, from this one round to it again."""
        total = len(self._pairs)
        places = [(after + step) % total for step in range(total)]
        return next((n for n in places if not is_settled(self._pairs[n], self._verdicts)), 0)

    def _show(self, place: int) -> None:
        self._place = place
        pair = self._pairs[place]
        self._progress.setText(f"{place + 1} из {len(self._pairs)}")
        self._why.setText(f"{pair.alike.why[:1].upper()}{pair.alike.why[1:]}")
        for step in (self._former, self._next):
            step.setVisible(len(self._pairs) > 1)
        self._former.setEnabled(place > 0)
        self._next.setEnabled(place + 1 < len(self._pairs))
        clear(self._beside)
        self._beside.addWidget(self._compared(pair))
        for verdict, made in self.buttons.items():
            made.setChecked(self._verdicts.get(pair.key) is verdict)

    def _compared(self, pair: Pair) -> FieldGrid:
        alike, row = pair.alike, pair.row
        if alike.organization_id is None:
            head, known = self._line(alike.sheet, alike.line)
        else:
            head, known = "В реестре", in_registry(self._card(alike.organization_id))
        own_head, own = self._line(row.sheet, row.line)
        return FieldGrid((head, own_head), side_by_side(known, own))

    def _line(self, sheet: str, line: int) -> tuple[str, Known]:
        """Return the head over a line of the file, and what stands in it."""
        head = f"В файле: лист {quoted(sheet)}, строка {line}"
        return head, in_sheet(self._readings, sheet, line)

    def _button(self, verdict: Verdict) -> QPushButton:
        number = list(ANSWERS).index(verdict) + 1
        made = button(f"{number}   {ANSWERS[verdict]}", lambda: self._answer(verdict))
        made.setAccessibleName(ANSWERS[verdict])
        made.setCheckable(True)
        made.setAutoDefault(True)  # Enter gives the answer that has the focus
        QShortcut(QKeySequence(str(number)), self).activated.connect(made.click)
        return made

    def _arranged(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setObjectName("pageBody")
        inside.setLayout(column(self._beside, 0))
        head = line(self._progress, self._why, self._former, self._next, gap=theme.MIDDLE_GAP)
        head.setStretch(1, 1)
        scroll = TallScroll(inside, "Сравнение")
        choices = line(*self.buttons.values(), gap=theme.MIDDLE_GAP)
        made = column(head, scroll, choices, gap=theme.MIDDLE_GAP)
        made.setStretch(1, 1)
        return made

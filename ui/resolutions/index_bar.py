"""The row under the header: documents or their clauses; of clauses, which ones."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from app.resolutions.clause_index import ALL_CLAUSES, ClauseFilter, ClauseIndex
from ui import theme
from ui.resolutions.index_words import CONDITIONS, told, value_words
from ui.widgets.button import button
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.choice_popup import ChoicePopup
from ui.widgets.flow import Flow
from ui.widgets.layout import line

_NOTHING = "В принятых пунктах этого пока нет."


class IndexBar(QFrame):
    """Two tabs, and beside «Пункты» a chip for each condition."""

    turned = Signal()  # to the other view
    picked = Signal()  # other clauses are wanted

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filters")
        self.documents, self.clauses = _tab("Документы"), _tab("Пункты")
        self._index = ClauseIndex((), {})
        self._wanted = ALL_CLAUSES
        self._chips = {
            name: ChoiceButton(words, partial(self.open, name)) for name, words in CONDITIONS.items()
        }
        self.reset = button("Сбросить", lambda: self.take(ALL_CLAUSES), "link")
        self.conditions = QWidget()
        self._arrange()
        self._show(ALL_CLAUSES)

    def shows_clauses(self) -> bool:
        """Return whether clauses are looked for, not documents."""
        return self.clauses.isChecked()

    def turn_to(self, tab: QPushButton) -> None:
        """Show this tab as the one turned to."""
        tab.setChecked(True)
        self.conditions.setVisible(self.shows_clauses())

    def wanted(self) -> ClauseFilter:
        """Return which clauses are wanted."""
        return self._wanted

    def know(self, index: ClauseIndex) -> None:
        """Offer what there is in this index."""
        self._index = index
        self._show(self._wanted)

    def take(self, wanted: ClauseFilter) -> None:
        """Show what is wanted and ask for it."""
        self._show(wanted)
        self.picked.emit()

    def chip(self, condition: str) -> ChoiceButton:
        """Return the chip of the condition."""
        return self._chips[condition]

    def open(self, condition: str) -> None:
        """Let the values of the condition be ticked under its chip."""
        held, below = getattr(self._wanted, condition), self._chips[condition]
        entries = [
            (value_words(self._index, condition, value), value, value in held)
            for value in getattr(self._index, condition)()
        ]
        popup = ChoicePopup(below, CONDITIONS[condition].capitalize(), entries, _NOTHING)
        # Qt would give an enumeration back as a text: the list itself still has the values.
        popup.ticked.connect(lambda _: self._take_ticked(condition, popup.list.values()))
        popup.open_below(below)

    def _take_ticked(self, condition: str, values: list[object]) -> None:
        self.take(replace(self._wanted, **{condition: frozenset(values)}))  # type: ignore[arg-type]

    def _show(self, wanted: ClauseFilter) -> None:
        self._wanted = wanted
        for condition, chip in self._chips.items():
            chip.say(told(self._index, wanted, condition))
        self.reset.setVisible(wanted != ALL_CLAUSES)

    def _arrange(self) -> None:
        self._group = QButtonGroup(self)
        for tab in (self.documents, self.clauses):
            self._group.addButton(tab)
            tab.clicked.connect(lambda _checked=False, tab=tab: self._turn(tab))
        self.documents.setChecked(True)
        flow = Flow()
        for part in (*self._chips.values(), self.reset):
            flow.addWidget(part)
        self.conditions.setLayout(flow)
        self.conditions.hide()
        row = line(self.documents, self.clauses, theme.MIDDLE_GAP, self.conditions, 0, gap=theme.GAP)
        row.setStretchFactor(self.conditions, 1000)
        for tab in (self.documents, self.clauses):
            row.setAlignment(tab, Qt.AlignmentFlag.AlignTop)
        row.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)

    def _turn(self, tab: QPushButton) -> None:
        self.turn_to(tab)
        self.turned.emit()


def _tab(words: str) -> QPushButton:
    made = button(words, lambda: None, "tab")
    made.setCheckable(True)
    return made

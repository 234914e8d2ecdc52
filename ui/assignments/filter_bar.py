"""The row of chips under the header: which assignments are shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.assignments.rows import Standing
from app.assignments.wanted import CURRENT, NOT_CLOSED, Wanted
from app.assignments.words import STANDING
from app.russian.dates import short_date
from app.russian.numerals import plural
from ui import theme
from ui.widgets.button import button
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.choice_popup import ChoicePopup
from ui.widgets.day_popup import DayPopup
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.menu import menu

_STANDINGS: Final = (
    ("не снятые с контроля", NOT_CLOSED),
    *((STANDING[each], frozenset({each})) for each in Standing),
    ("все", frozenset(Standing)),
)

# Known responsibles, and resolutions with their names: read when the chip is opened.
Known = Callable[[], Sequence[tuple[str, object]]]


class FilterBar(QFrame):
    """Each chip stands for a condition; its menu or list is made when it is opened."""

    picked = Signal()

    def __init__(self, responsibles: Known, resolutions: Known) -> None:
        super().__init__()
        self.setObjectName("filters")
        self._wanted = CURRENT
        self.standing = ChoiceButton("состояние", self._open_standings)
        self.responsible = ChoiceButton(
            "ответственный", partial(self._open_ticks, "responsible", "Ответственный", responsibles)
        )
        self.due_by = ChoiceButton("срок до…", self._open_day)
        self.resolution = ChoiceButton(
            "решение", partial(self._open_ticks, "resolutions", "Решение", resolutions)
        )
        self.reset = button("Сбросить", lambda: self.take(CURRENT), "link")
        self._arrange()
        self._say()

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        return self._wanted

    def take(self, wanted: Wanted) -> None:
        """Show the choice and ask for it."""
        self._wanted = wanted
        self._say()
        self.picked.emit()

    def _say(self) -> None:
        wanted = self._wanted
        self.standing.say(next((words for words, each in _STANDINGS if each == wanted.standings), ""))
        people = sorted(wanted.responsible)
        self.responsible.say(", ".join(people))
        self.due_by.say(f"срок до {short_date(wanted.due_by)}" if wanted.due_by else "")
        documents = len(wanted.resolutions)
        self.resolution.say(plural(documents, "решение", "решения", "решений") if documents else "")
        self.reset.setVisible(wanted != CURRENT)

    def _open_standings(self) -> None:
        choices = ((words, partial(self._set, "standings", each)) for words, each in _STANDINGS)
        menu(self, *choices).popup(self.standing.mapToGlobal(self.standing.rect().bottomLeft()))

    def _open_ticks(self, condition: str, name: str, known: Known) -> None:
        held = getattr(self._wanted, condition)
        entries = [(words, value, value in held) for words, value in known()]
        popup = ChoicePopup(self, name, entries, "Поручений пока нет.")
        popup.ticked.connect(lambda ticked: self._set(condition, frozenset(ticked)))
        popup.open_below(self.responsible if condition == "responsible" else self.resolution)

    def _open_day(self) -> None:
        popup = DayPopup(self.due_by, self._wanted.due_by or date.today())
        popup.picked.connect(partial(self._set, "due_by"))
        popup.open_below(self.due_by)

    def _set(self, condition: str, value: Any) -> None:
        self.take(replace(self._wanted, **{condition: value}))

    def _arrange(self) -> None:
        flow, words = Flow(), PlainLabel("Показать:", "quiet")
        words.setIndent(0)
        for part in (words, self.standing, self.responsible, self.due_by, self.resolution, self.reset):
            flow.addWidget(part)
        frame = line(theme.PAGE_GAP, flow, theme.PAGE_GAP, gap=0)
        frame.setContentsMargins(0, theme.SMALL_GAP, 0, theme.SMALL_GAP)
        self.setLayout(frame)

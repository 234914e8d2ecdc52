"""The row of chips under the header: which organisations are shown, and why not the others."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.members.filters import Filter
from app.office import Office
from ui import theme
from ui.members import filters
from ui.widgets.button import button
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line

# Asked seldom: such a chip is seen while it asks something, otherwise it waits under «Ещё».
_SELDOM = ("forms", filters.SUSPENDED_UNTIL, "without_leader")
_OFTEN = ("regions", "cities", "fields", filters.SILENT_YEARS, "without_email")


class FilterBar(QFrame):
    """Each chip stands for a condition; its menu or list is made when it is opened."""

    picked = Signal()
    saved_asked = Signal(object)  # the choices kept under a name, to be offered below this chip

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("filters")
        self._office = office
        self._choice = filters.USUAL
        self._chips = {name: self._chip(name) for name in (filters.STATUSES, *_OFTEN, *_SELDOM)}
        self.more = ChoiceButton("Ещё", self._open_more)
        self.saved = ChoiceButton("Мои отборы", lambda: self.saved_asked.emit(self.saved))
        self.reset = button("Сбросить", lambda: self.take(filters.USUAL), "link")
        self._arrange()
        self.choose(filters.USUAL)

    def choice(self) -> Filter:
        """Return what is chosen."""
        return self._choice

    def choose(self, choice: Filter) -> None:
        """Show the choice without asking for it."""
        self._choice = choice
        for name, chip in self._chips.items():
            asked = filters.told(choice, name)
            chip.say(asked)
            chip.setVisible(name not in _SELDOM or bool(asked))
        self.reset.setVisible(choice != filters.USUAL)

    def take(self, choice: Filter) -> None:
        """Show the choice and ask for it."""
        self.choose(choice)
        self.picked.emit()

    def chip(self, condition: str) -> QPushButton:
        """Return the chip of the condition."""
        return self._chips[condition]

    def open(self, condition: str) -> None:
        """Ask for the condition as its chip does; a plain one is only turned on or off."""
        if condition in filters.FLAGS:
            self._set(condition, not getattr(self._choice, condition))
            return
        from ui.members.filter_popups import open_condition  # not needed before it is opened

        chip = self._chips[condition]
        below = self.more if chip.isHidden() else chip
        open_condition(self._office, self._choice, condition, below, partial(self._set, condition))

    def _open_more(self) -> None:
        from ui.members.filter_popups import open_menu  # not needed before it is opened

        open_menu([(filters.WORDS[name], None, partial(self.open, name)) for name in _SELDOM], self.more)

    def _set(self, condition: str, value: object) -> None:
        self.take(replace(self._choice, **{condition: value}))  # type: ignore[arg-type]

    def _chip(self, condition: str) -> ChoiceButton:
        return ChoiceButton(filters.WORDS.get(condition, ""), partial(self.open, condition))

    def _arrange(self) -> None:
        flow, words = Flow(), PlainLabel("Показать:", "quiet")
        words.setIndent(0)
        for part in (
            words,
            *self._chips.values(),
            self.more,
            self.saved,
            self.reset,
        ):
            flow.addWidget(part)
        frame = line(theme.PAGE_GAP, flow, theme.PAGE_GAP, gap=0)
        frame.setContentsMargins(0, theme.SMALL_GAP, 0, theme.SMALL_GAP)
        self.setLayout(frame)

"""The panel on the right while several organisations are chosen: how many, which, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.members.rows import RegistryRow
from app.russian.numerals import plural
from ui import theme
from ui.actions import ACTIONS, Actions
from ui.members.columns import called
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel, plain_caption
from ui.widgets.layout import clear, column, hairline, line
from ui.widgets.scroll import TallScroll

NAMED = 6  # so many of the chosen ones are named, the others counted
_GROUPS = {
    "Отметить": ("contacted", "give-field", "draft-about"),
    "Написать и позвонить": ("copy-emails", "copy-phones"),
    "Напечатать и сохранить": ("print", "export-xlsx", "export-vcard"),
}


class ChosenPanel(QFrame):
    """Says calmly what is chosen; its buttons are the actions of the menus."""

    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = PlainLabel(role="name").wrapping()
        self._names: QVBoxLayout = column(gap=theme.GAP)
        close = icon_button("x", "Закрыть панель", self.closed.emit)
        top = line(self._title, close)
        top.setStretch(0, 1)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        body.setObjectName("cardBody")
        groups = [_group(title, ids, actions) for title, ids in _GROUPS.items()]
        layout = column(top, self._names, *groups, 0, gap=theme.WIDE_GAP)
        layout.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.PAGE_GAP)
        body.setLayout(layout)
        self.setLayout(column(TallScroll(body, "Выбранные организации")))

    def show_chosen(self, number: int, rows: Sequence[RegistryRow]) -> None:
        """Say how many are chosen, and name the first ones."""
        self._title.setText(f"Выбрано: {plural(number, 'организация', 'организации', 'организаций')}")
        clear(self._names)
        for row in rows[:NAMED]:
            self._names.addWidget(PlainLabel(called(row)).wrapping())
        if number > NAMED:
            self._names.addWidget(PlainLabel(f"и ещё {number - NAMED}", "quiet"))


def _group(title: str, action_ids: Sequence[str], actions: Actions) -> QVBoxLayout:
    group: QVBoxLayout = column(PlainLabel(title, "section"), hairline(), gap=theme.SMALL_GAP)
    known = {row.id for row in ACTIONS}
    for action_id in filter(known.__contains__, action_ids):
        group.addLayout(line(_act(action_id, actions), 0))
    return group


def _act(action_id: str, actions: Actions) -> QPushButton:
    """Return the button of an action; it can be pressed while the action can be done."""
    action = actions[action_id]
    made = button(plain_caption(action.text()), action.trigger)
    action.enabledChanged.connect(made.setEnabled)  # the action outlives the button
    made.setEnabled(action.isEnabled())
    return made

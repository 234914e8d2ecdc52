"""The card panel: everything about the organisation chosen in the table."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.members.rows import Card
from app.members.words import ACT
from db.vocabulary import EventKind
from ui import theme
from ui.actions import Actions
from ui.members.facts import Facts, facts, facts_grid, former_leaders, former_names
from ui.members.history import full_status, history_grid, since_words, spans
from ui.widgets.button import button, icon_button, more_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, hairline, line
from ui.widgets.mark import STATUS_MARK
from ui.widgets.scroll import TallScroll
from ui.widgets.status_label import StatusLabel
from ui.widgets.timeline import Timeline

# The step offered beside «Связались сегодня», the first one that may be taken; the rest is under «Ещё».
_NEXT = (EventKind.RESTORED, EventKind.SUSPENDED, EventKind.ADMITTED)
_MORE = ("edit-member", "rename-member", "new-leader", "annul-entry", "card-history")


class CardPanel(QFrame):
    """The panel on the right: name, status, the bar, what may be done, what is known, the history."""

    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("card")
        self._actions = actions
        self._name = PlainLabel(role="name").wrapping()
        self._status = StatusLabel()
        self._since = PlainLabel(role="quiet").wrapping()
        self._bar = Timeline()
        self._step = button("", self._take_step)
        self._step_action: QAction | None = None
        self._changing = QVBoxLayout()
        self._arrange()

    def show_card(self, card: Card, day: date) -> None:
        """Show an organisation as of the day."""
        self._name.setText(card.row.name)
        self._status.say(STATUS_MARK[card.row.status], full_status(card))
        since = since_words(card)
        self._since.setText(since)
        self._since.setVisible(bool(since))
        self._bar.show_spans(spans(card.events), day)
        self._offer(card)
        clear(self._changing)
        self._changing.addLayout(facts_grid(facts(card)))
        if card.events:
            self._section("История членства")
            self._changing.addLayout(history_grid(card.events, day))
        self._list("Прежние руководители", former_leaders(card))
        self._list("Прежние названия", former_names(card))

    def _offer(self, card: Card) -> None:
        step = next((kind for kind in _NEXT if kind in card.may), None)
        self._step.setVisible(step is not None)
        if step:
            self._step_action = self._actions[f"step-{step}"]
            self._step.setText(f"{ACT[step]}…")
            self._step.setProperty("kind", "attention" if step is EventKind.RESTORED else "")
            self._step.style().polish(self._step)

    def _take_step(self) -> None:
        if self._step_action:
            self._step_action.trigger()

    def _section(self, title: str) -> None:
        self._changing.addSpacing(theme.SMALL_GAP)
        self._changing.addLayout(column(PlainLabel(title, "section"), hairline(), gap=theme.GAP))

    def _list(self, title: str, rows: Facts) -> None:
        if rows:
            self._section(title)
            self._changing.addLayout(facts_grid(rows))

    def _buttons(self) -> list[QPushButton]:
        steps = [self._actions[f"step-{kind}"] for kind in ACT]
        more = [self._actions[name] for name in _MORE]
        contacted = button("Связались сегодня", self._actions["contacted"].trigger)
        return [contacted, self._step, more_button([*steps, *more], "об организации")]

    def _arrange(self) -> None:
        close = icon_button("x", "Закрыть карточку", self.closed.emit)
        top = line(self._name, close)
        top.setStretch(0, 1)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        status = column(self._status, self._since, gap=theme.GAP)
        self._changing.setSpacing(theme.MIDDLE_GAP)
        parts = (top, status, self._bar, line(*self._buttons(), 0), self._changing)
        body = QWidget()
        body.setObjectName("cardBody")
        layout = column(*parts, 0, gap=theme.WIDE_GAP)
        layout.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.PAGE_GAP)
        body.setLayout(layout)
        self.setLayout(column(TallScroll(body, "Карточка организации")))

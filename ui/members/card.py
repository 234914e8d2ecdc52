"""The card panel: everything about the organisation chosen in the table."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.members.rows import Card
from app.members.words import ACT
from db.vocabulary import EventKind
from ui import theme
from ui.actions import Actions
from ui.members.fact_sheet import FactSheet
from ui.members.history import coming_words, full_status, since_words, spans
from ui.members.records import Records
from ui.widgets.button import button, icon_button, more_button
from ui.widgets.file_drop import files_in
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.mark import STATUS_MARK
from ui.widgets.scroll import TallScroll
from ui.widgets.status_label import StatusLabel
from ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from ui.members.acts import MemberActs

# The step offered beside «Связались сегодня», the first one that may be taken; the rest is under «Ещё».
_NEXT = (EventKind.RESTORED, EventKind.SUSPENDED, EventKind.ADMITTED)
_MORE = (
    (*(f"step-{kind}" for kind in ACT), "annul-entry"),
    ("edit-member", "rename-member", "new-leader", "contact", "attach"),
    ("certificate", "notice", "print-card", "card-history"),
)


class CardPanel(QFrame):
    """The panel on the right: name, status, the bar, what may be done, what is known, the history."""

    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAcceptDrops(True)
        self._actions = actions
        self._acts: MemberActs | None = None
        self._card: Card | None = None
        self._name = PlainLabel(role="name").wrapping()
        self._status = StatusLabel()
        self._since = PlainLabel(role="quiet").wrapping()
        self._coming = PlainLabel(role="quiet").wrapping()
        self._bar = Timeline()
        self._step = button("", self._take_step)
        self._step_action: QAction | None = None
        self.facts = FactSheet(actions)
        self.records = Records(actions)
        self._arrange()

    def serve(self, acts: MemberActs) -> None:
        """Let what is clicked on the card be done by these acts."""
        self._acts = acts
        self.facts.serve(acts)
        self.records.serve(acts)

    def show_card(self, card: Card, day: date) -> None:
        """Show an organisation as of the day."""
        self._card = card
        self._name.setText(card.row.name)
        self._status.say(STATUS_MARK[card.row.status], full_status(card))
        for label, words in ((self._since, since_words(card)), (self._coming, coming_words(card, day))):
            label.setText(words)
            label.setVisible(bool(words))
        self._bar.show_spans(spans(card.events, day), day)
        self._offer(card)
        self.facts.show_card(card, day)
        self.records.show_card(card, day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files to be attached."""
        if self._card and files_in(event.mimeData()):
            event.acceptProposedAction()
            self._welcome(welcome=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._welcome(welcome=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files that were dropped."""
        self._welcome(welcome=False)
        files = files_in(event.mimeData())
        if files and self._card and self._acts:
            event.acceptProposedAction()
            self._acts.agreed(partial(self._acts.attaching.take_in, self._card, files))()

    def _welcome(self, *, welcome: bool) -> None:
        self.setProperty("welcome", welcome)
        self.style().polish(self)

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

    def _buttons(self) -> list[QPushButton]:
        more = ([self._actions[name] for name in group] for group in _MORE)
        contacted = button("Связались сегодня", self._actions["contacted"].trigger)
        return [contacted, self._step, more_button(*more, about="об организации")]

    def _arrange(self) -> None:
        close = icon_button("x", "Закрыть карточку", self.closed.emit)
        top = line(self._name, close)
        top.setStretch(0, 1)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        status = column(self._status, self._since, self._coming, gap=theme.GAP)
        parts = (top, status, self._bar, line(*self._buttons(), 0), self.facts, self.records)
        body = QWidget()
        body.setObjectName("cardBody")
        layout = column(*parts, 0, gap=theme.WIDE_GAP)
        layout.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.PAGE_GAP)
        body.setLayout(layout)
        self.setLayout(column(TallScroll(body, "Карточка организации")))

"""What both watch lists have in common: organisations to tick, and a draft about the ticked ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QPushButton, QStackedWidget

from db.vocabulary import DecisionKind
from ui.members.grounds import Grounds
from ui.widgets.check_table import CheckTable
from ui.widgets.dialog import Dialog
from ui.widgets.empty import Empty
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline
from ui.widgets.table_model import Column

if TYPE_CHECKING:
    from ui.members.page import MembersPage

WIDTH, LIST_HEIGHT = 1300, 360


class Watched(Protocol):
    """Whatever is on a watch list is an organisation."""

    @property
    def id(self) -> int:
        """Return its card."""


Row = TypeVar("Row", bound=Watched)


class WatchDialog(Dialog, Generic[Row]):
    """Accepted with `draft`: the resolution that was drafted about the ticked organisations."""

    def __init__(
        self, page: MembersPage, title: str, note: str, columns: Sequence[Column[Row]], ground: str = ""
    ) -> None:
        super().__init__(page, title, note, WIDTH)
        self.page = page
        self.draft: int | None = None
        self.table: CheckTable[Row] = CheckTable(columns, title, key=lambda row: row.id)
        self.empty = Empty()
        self.grounds = Grounds(page, ground)
        self.summary = PlainLabel(role="quiet").wrapping()
        self._told = ""
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(LIST_HEIGHT)
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        self._needing: list[QPushButton] = []
        self.table.ticks_changed.connect(self._count)

    def show_list(self, rows: Sequence[Row], told: str) -> None:
        """Show the organisations with what is to be told of them all, or kindly that there are none."""
        self._told = told
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.grounds.setVisible(bool(rows))
        self.table.show_rows(rows)

    def add_list(self) -> None:
        """Put the list and the grounds of a draft under what stands in the body already."""
        self.body.addWidget(self.summary)
        self.body.addLayout(column(hairline(), self._stack, hairline(), gap=0))
        self.body.addWidget(self.grounds)

    def needing_ticks(self, button: QPushButton) -> None:
        """Let the button work only while something is ticked."""
        self._needing.append(button)

    def offer_draft(self, words: str, kind: DecisionKind, look: str = "") -> None:
        """Add the button that drafts this decision about each of the ticked ones."""
        made = self.offer(words, lambda: self.attempt(lambda: self._propose(kind)), look)
        made.setDefault(False)  # Enter ends the typing of years and grounds; it must not draft anything
        made.setToolTip("Подготовить проект резолюции с пунктом о каждой отмеченной организации")
        self.needing_ticks(made)

    def _propose(self, kind: DecisionKind) -> None:
        self.draft = self.grounds.draft(self.table.ticked(), kind)

    def _count(self) -> None:
        ticked = len(self.table.ticked())
        chosen = f"Выбрано: {ticked}." if ticked else "Отметьте нужные."
        self.summary.setText(f"{self._told}. {chosen}" if self._told else "")
        self.summary.setVisible(bool(self._told))
        for each in self._needing:
            each.setEnabled(ticked > 0)

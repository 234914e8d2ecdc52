"""What a draft about memberships has to be told besides whom it is about: until when, on what ground."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.resolutions.proposing import draft_about
from db.vocabulary import DecisionKind
from ui import theme
from ui.members.term import Kind, TermField
from ui.widgets.form import field, line_edit
from ui.widgets.layout import column

if TYPE_CHECKING:
    from ui.widgets.page import Page

WITH_TERM = (DecisionKind.SUSPEND, DecisionKind.EXTEND)


class Grounds(QWidget):
    """The term of a suspension, the coming conference if one is planned, and the ground of any decision."""

    def __init__(self, page: Page, ground: str = "") -> None:
        super().__init__()
        self._page = page
        self.term = TermField(page.office, date.today())
        _suggest_conference(self.term)
        self.ground = line_edit(ground, placeholder="в связи с…")
        parts = (self.term, field("На каком основании, словами пункта", self.ground))
        self.setLayout(column(*parts, gap=theme.MIDDLE_GAP))

    def draft(self, organizations: Sequence[int], kind: DecisionKind) -> int:
        """Draft a resolution that decides this about each of them, and return its id."""
        until = self.term.term().words if kind in WITH_TERM else ""
        chosen = [(organization_id, kind) for organization_id in organizations]
        changes = self._page.carry_out(draft_about, chosen, until=until, reason=self.ground.text())
        return changes.ids[0]


def _suggest_conference(term: TermField) -> None:
    coming = term.meeting.findText("конференции", Qt.MatchFlag.MatchContains)
    if coming >= 0:
        term.meeting.setCurrentIndex(coming)
    else:
        term.kind.setCurrentIndex(Kind.OPEN)

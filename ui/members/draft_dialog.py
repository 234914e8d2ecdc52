"""«Проект резолюции»: what is to be decided about the chosen organisations, until when, on what ground."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.members.rows import RegistryRow
from app.russian.numerals import plural
from db.vocabulary import DecisionKind, Status
from ui.members.grounds import WITH_TERM, Grounds
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field

if TYPE_CHECKING:
    from ui.widgets.page import Page

_KINDS: tuple[tuple[str, object], ...] = (
    ("приостановить членство", DecisionKind.SUSPEND),
    ("продлить приостановление", DecisionKind.EXTEND),
    ("исключить", DecisionKind.EXCLUDE),
    ("возобновить членство", DecisionKind.RESTORE),
)
_MOST_NAMES = 4


class DraftDialog(Dialog):
    """Accepted with `draft`: a resolution with a clause for each of the organisations."""

    def __init__(self, page: Page, chosen: Sequence[RegistryRow]) -> None:
        super().__init__(page, "Проект резолюции", _about(chosen), width=840)
        self.draft: int | None = None
        self._ids = [row.id for row in chosen]
        self.kind = choice(list(_KINDS), _usual(chosen))
        self.grounds = Grounds(page)
        self.body.addLayout(field("Что решить", self.kind))
        self.body.addWidget(self.grounds)
        self.kind.currentIndexChanged.connect(lambda _: self._suit_kind())
        self._suit_kind()
        self.offer_cancel()
        self.offer("Подготовить проект", lambda: self.attempt(self._propose), "filled")

    def decided(self) -> DecisionKind:
        """Return what is to be decided."""
        return DecisionKind(self.kind.currentData())

    def _propose(self) -> None:
        self.draft = self.grounds.draft(self._ids, self.decided())

    def _suit_kind(self) -> None:
        self.grounds.term.setVisible(self.decided() in WITH_TERM)
        self._fit()


def _usual(chosen: Sequence[RegistryRow]) -> DecisionKind:
    resting = all(row.status is Status.SUSPENDED for row in chosen)
    return DecisionKind.RESTORE if resting else DecisionKind.SUSPEND


def _about(chosen: Sequence[RegistryRow]) -> str:
    """Return «3 организации: ОО «Наш двор», …», not all of many."""
    names = [row.short_name or row.name for row in chosen]
    shown = ", ".join(names[:_MOST_NAMES]) + (" и другие" if len(names) > _MOST_NAMES else "")
    return f"{plural(len(names), 'организация', 'организации', 'организаций')}: {shown}"

"""«Сроки приостановления»: whose term has passed with nothing decided, whose is near, and the next step."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from app.members.terms import NEARNESS, Nearness, TermRow, terms
from app.russian.dates import short_date
from db.vocabulary import DecisionKind
from ui.members.watch_dialog import WatchDialog
from ui.widgets.mark import Mark, Shape
from ui.widgets.table_model import Column

if TYPE_CHECKING:
    from ui.members.page import MembersPage

_NOTE = "Приостановление кончается только решением: возобновить членство, продлить срок или исключить."
_MARKS = {
    Nearness.PAST: Mark(Shape.FULL, "overdue"),
    Nearness.NEAR: Mark(Shape.HALF, "attention"),
    Nearness.LATER: Mark(Shape.EMPTY, "quiet"),
    Nearness.UNKNOWN: Mark(Shape.DOTTED, "quiet"),
}
_ORDER = list(Nearness)


def columns(day: date) -> tuple[Column[TermRow], ...]:
    """Return what the table shows on the day."""
    return (
        Column("Организация", lambda row: row.short_name or row.name, least=34),
        Column(
            "Срок",
            lambda row: NEARNESS[row.nearness(day)],
            chars=21,
            mark=lambda row: _MARKS[row.nearness(day)],
            sort_key=lambda row: _ORDER.index(row.nearness(day)),
        ),
        Column("Когда", TermRow.days, chars=18, sort_key=lambda row: row.last or date.max),
        Column("До чего", lambda row: row.until or row.meeting or "без срока", chars=38, droppable=True),
        Column(
            "Приостановлено",
            lambda row: short_date(row.since) if row.since else "",
            chars=13,
            droppable=True,
        ),
    )


class TermsDialog(WatchDialog[TermRow]):
    """Accepted with `draft`."""

    def __init__(self, page: MembersPage) -> None:
        day = page.day.day()
        super().__init__(page, "Сроки приостановления", _NOTE, columns(day))
        rows = page.office.read(terms, day)
        self._arrange()
        self.show_list(rows, _counted(rows, day))

    def _arrange(self) -> None:
        self.empty.say("Приостановленных нет", "Следить не за чем.")
        self.add_list()
        self.offer_cancel("Закрыть")
        self.offer_draft("Проект: исключить", DecisionKind.EXCLUDE)
        self.offer_draft("Проект: продлить", DecisionKind.EXTEND)
        self.offer_draft("Проект: возобновить", DecisionKind.RESTORE, "filled")


def _counted(rows: list[TermRow], day: date) -> str:
    """Return «Срок прошёл, решения нет: 2. Близко: 1.»"""
    counts = Counter(row.nearness(day) for row in rows)
    said = ", ".join(f"{NEARNESS[each]}\u00a0— {counts[each]}" for each in Nearness if counts[each])
    return f"Срок {said}" if said else ""

"""What the table of delegates shows."""

from datetime import date
from typing import Final

from app.delegates.rows import Came, DelegateRow
from app.delegates.words import came_words, sender_words
from ui.widgets.mark import Mark, Shape
from ui.widgets.table import Column

_MARK: Final = {
    Came.YES: Mark(Shape.TICK, "active"),
    Came.NO: Mark(Shape.EMPTY, "quiet"),
    Came.AHEAD: Mark(Shape.DOTTED, "accent"),
    Came.UNKNOWN: Mark(Shape.EMPTY, "quiet"),
}

COLUMNS: tuple[Column[DelegateRow], ...] = (
    Column("Делегат", lambda row: row.person, chars=20, most=27),
    Column("Куда", lambda row: row.event, least=26, most=40),
    Column(
        "Когда", lambda row: row.when, chars=18, sort_key=lambda row: row.first or date.min, droppable=True
    ),
    Column("От кого", sender_words, chars=16, most=36),
    Column("Участие", came_words, chars=13, mark=lambda row: _MARK[row.came], sort_key=lambda row: row.came),
    Column("Основание", lambda row: row.basis, chars=18, most=40, droppable=True),
)

"""What the table of assignments shows."""

from datetime import date
from typing import Final

from app.assignments.rows import AssignmentRow, Standing
from app.assignments.words import STANDING, due_words, responsible_words
from ui.widgets.mark import Mark, Shape
from ui.widgets.table import RIGHT, Column

STANDING_MARK: Final = {
    Standing.NOT_YET: Mark(Shape.DOTTED, "accent"),
    Standing.OPEN: Mark(Shape.FULL, "active"),
    Standing.OVERDUE: Mark(Shape.TRIANGLE, "overdue"),
    Standing.CLOSED: Mark(Shape.TICK, "quiet"),
}

COLUMNS: tuple[Column[AssignmentRow], ...] = (
    Column("Поручение", lambda row: " ".join(row.text.split()), least=22),
    Column("Ответственные", responsible_words, chars=22, droppable=True),
    Column("Срок", due_words, chars=13, align=RIGHT, sort_key=lambda row: row.deadline or date.max),
    Column(
        "Состояние",
        lambda row: STANDING[row.standing],
        chars=17,
        mark=lambda row: STANDING_MARK[row.standing],
        sort_key=lambda row: list(Standing).index(row.standing),
        droppable=True,
    ),
    Column("Основание", lambda row: row.source, chars=24, droppable=True),
)

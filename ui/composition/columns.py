"""What the table of the council's composition shows."""

from datetime import date
from typing import Final

from app.composition.rows import CouncilPostRow
from app.composition.words import BODY
from app.members.words import imprecise_day
from ui.widgets.mark import Mark, Shape
from ui.widgets.table import RIGHT, Column

_HOLDS: Final = Mark(Shape.FULL, "active")
_ENDS_SOON: Final = Mark(Shape.HALF, "attention")


def since(row: CouncilPostRow) -> str:
    """Return the first day of the post, as precise as it is known."""
    return imprecise_day(row.since, row.since_precision) if row.since else ""


def until(row: CouncilPostRow) -> str:
    """Return the first day without the post, as precise as it is known."""
    return imprecise_day(row.until, row.until_precision) if row.until else ""


def standing(row: CouncilPostRow) -> str:
    """Return whether the term goes on, or is nearly over."""
    return "на исходе" if row.ends_soon else "идёт"


COLUMNS: tuple[Column[CouncilPostRow], ...] = (
    Column("Фамилия, имя, отчество", lambda row: row.person, least=22, most=28),
    Column("Должность", lambda row: row.title, chars=22, most=32),
    Column("Орган", lambda row: BODY[row.body], chars=19, droppable=True),
    Column("С дня", since, chars=9, align=RIGHT, sort_key=lambda row: row.since or date.min, droppable=True),
    Column("До дня", until, chars=9, align=RIGHT, sort_key=lambda row: row.until or date.max),
    Column(
        "Срок",
        standing,
        chars=12,
        mark=lambda row: _ENDS_SOON if row.ends_soon else _HOLDS,
        sort_key=lambda row: not row.ends_soon,
    ),
    Column("Основание", lambda row: row.basis, chars=18, most=60, droppable=True),
)

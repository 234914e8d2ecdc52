"""What the table of the history shows."""

from app.history import OperationRow, moment
from app.russian.numerals import plural
from ui.widgets.table import Column

COLUMNS: tuple[Column[OperationRow], ...] = (
    Column("Когда", moment, chars=18, sort_key=lambda row: row.id),
    Column("Что сделано", lambda row: row.name),
    Column("Кто", lambda row: row.user, chars=12, droppable=True),
)


def counted(rows: int, *, more: bool) -> str:
    """Return how many acts are shown: «последние 500 действий»."""
    words = plural(rows, "действие", "действия", "действий")
    return f"последние {words}" if more else words

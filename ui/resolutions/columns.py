"""What the list of resolutions shows."""

from datetime import date

from app.resolutions.queries import ResolutionRow
from app.russian.dates import short_date
from db.vocabulary import DocumentKind, ResolutionState
from ui.widgets.mark import Mark, Shape
from ui.widgets.table import RIGHT, Column

STATE = {
    ResolutionState.DRAFT: "проект",
    ResolutionState.BASIS: "принята за основу",
    ResolutionState.ADOPTED: "принята",
}
_OF_MINUTES = {ResolutionState.BASIS: "принят за основу", ResolutionState.ADOPTED: "принят"}
STATE_MARK = {
    ResolutionState.DRAFT: Mark(Shape.DOTTED, "accent"),
    ResolutionState.BASIS: Mark(Shape.HALF, "accent"),
    ResolutionState.ADOPTED: Mark(Shape.FULL, "active"),
}


def state_words(kind: DocumentKind, state: ResolutionState) -> str:
    """Return «проект», «принята», of minutes «принят»."""
    return (_OF_MINUTES if kind is DocumentKind.MINUTES else STATE).get(state, STATE[state])


COLUMNS: tuple[Column[ResolutionRow], ...] = (
    Column("Решение", lambda row: row.name, least=42, most=48),
    Column("Тема", lambda row: row.theme, chars=22, most=60, droppable=True),
    Column(
        "Дата",
        lambda row: short_date(row.day) if row.day else "",
        chars=11,
        align=RIGHT,
        sort_key=lambda row: row.day or date.max,
    ),
    Column("Место", lambda row: row.place, chars=14, droppable=True),
    Column(
        "Состояние",
        lambda row: row.signing.signed() or state_words(row.kind, row.state),
        chars=21,
        mark=lambda row: STATE_MARK[row.state],
        sort_key=lambda row: STATE[row.state],
    ),
    Column("Подлинник", lambda row: row.signing.original(), chars=14, droppable=True),
)


def counted(rows: list[ResolutionRow]) -> str:
    """Return how many there are: «4, из них в работе 1»."""
    open_drafts = sum(row.state is not ResolutionState.ADOPTED for row in rows)
    return f"{len(rows)}, из них в работе {open_drafts}" if open_drafts else str(len(rows))

"""What the list of meetings shows."""

import re
from datetime import date

from app.meetings.queries import expected
from app.meetings.rows import MeetingRow
from app.meetings.rules import MeetingState, state
from app.meetings.words import when_words
from ui.widgets.mark import Mark, Shape
from ui.widgets.table import RIGHT, Column

STATE = {
    MeetingState.PLANNED: "планируется",
    MeetingState.LATE: "срок прошёл",
    MeetingState.APPOINTED: "назначено",
    MeetingState.NOW: "идёт",
    MeetingState.HELD: "проведено",
    MeetingState.CALLED_OFF: "отменено",
}
STATE_MARK = {
    MeetingState.PLANNED: Mark(Shape.DOTTED, "accent"),
    MeetingState.LATE: Mark(Shape.DOTTED, "attention"),
    MeetingState.APPOINTED: Mark(Shape.HALF, "accent"),
    MeetingState.NOW: Mark(Shape.FULL, "accent"),
    MeetingState.HELD: Mark(Shape.FULL, "active"),
    MeetingState.CALLED_OFF: Mark(Shape.EMPTY, "quiet"),
}
_MISSED = Mark(Shape.HALF, "attention")


def state_of(row: MeetingRow) -> MeetingState:
    """Return how the meeting stands today."""
    window_end = row.period.end if row.period else None
    return state(row.date_from, row.date_to, window_end, row.cancelled, date.today())


def state_words(row: MeetingRow) -> str:
    """Return «проведено», and that a standing item was missed there."""
    words = STATE[state_of(row)]
    return f"{words}, пропущен постоянный вопрос" if row.missed else words


def state_mark(row: MeetingRow) -> Mark:
    """Return the mark of the state; a missed standing item asks for attention."""
    return _MISSED if row.missed else STATE_MARK[state_of(row)]


def when(row: MeetingRow) -> str:
    """Return the day or days, or the period while they are not known."""
    return when_words(row.date_from, row.date_to, row.period)


def counted(rows: list[MeetingRow]) -> str:
    """Return how many there are: «12, впереди 3»."""
    coming = sum(state_of(row) in _COMING for row in rows)
    return f"{len(rows)}, впереди {coming}" if coming else str(len(rows))


_COMING = (MeetingState.PLANNED, MeetingState.LATE, MeetingState.APPOINTED, MeetingState.NOW)


def _state_in_short(row: MeetingRow) -> str:
    return "пропущен вопрос" if row.missed else STATE[state_of(row)]


def _named(row: MeetingRow) -> str:
    """Return the name without what nearly every row of the list would repeat."""
    name = row.name.replace("страновая ", "")
    return name[:1].upper() + name[1:]


def _town(row: MeetingRow) -> str:
    return row.place.removeprefix("г.").lstrip(" \u00a0")


def _when_in_short(row: MeetingRow) -> str:
    return re.sub(r"\s+года$", "\u00a0г.", when(row))


COLUMNS: tuple[Column[MeetingRow], ...] = (
    Column("Заседание", _named, least=26, most=33),
    Column("Когда", _when_in_short, chars=17, most=24, sort_key=lambda row: expected(row) or date.max),
    Column("Место", _town, chars=13, droppable=True),
    Column("Тема", lambda row: row.theme, chars=15, most=70, droppable=True),
    Column(
        "Повестка",
        lambda row: str(row.items or ""),
        chars=7,
        align=RIGHT,
        sort_key=lambda row: row.items,
        droppable=True,
    ),
    Column(
        "Документы",
        lambda row: str(row.documents or ""),
        chars=9,
        align=RIGHT,
        sort_key=lambda row: row.documents,
        droppable=True,
    ),
    Column("Состояние", _state_in_short, chars=15, mark=state_mark, sort_key=lambda row: state_of(row)),
)

"""What is said of a delegate: who sends, whether taking part was noted."""

from collections.abc import Sequence

from app.delegates.rows import Came, DelegateRow
from app.russian.numerals import plural

CAME = {
    Came.YES: "отмечено",
    Came.NO: "не отмечено",
    Came.AHEAD: "ожидается",
    Came.UNKNOWN: "—",
}
OF_COUNCIL = "совет"


def came_words(row: DelegateRow) -> str:
    """Return whether the delegate was there; a dash where nobody can know."""
    return CAME[row.came]


def sender_words(row: DelegateRow) -> str:
    """Return who sends: the organisation, or the council."""
    return row.organization or OF_COUNCIL


def counted(rows: Sequence[DelegateRow]) -> str:
    """Return «14 делегатов, ожидаются 3»."""
    ahead = sum(row.came is Came.AHEAD for row in rows)
    all_ = plural(len(rows), "делегат", "делегата", "делегатов")
    return f"{all_}, {plural(ahead, 'ожидается', 'ожидаются', 'ожидаются')}" if ahead else all_

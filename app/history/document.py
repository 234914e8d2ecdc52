"""The history on paper: who did what and when, and what stood there before and after."""

from collections.abc import Iterator, Sequence

from app.documents.tree import Column, Document, Heading, Properties, Run, Table
from app.history.rows import ChangeRow, HistoryEntry, OperationRow

_OPERATION = (Column("Когда", 2), Column("Кто", 2), Column("Что сделано", 5))
_CHANGE = (Column("Что изменено", 5), Column("Было", 4), Column("Стало", 4))


def compose_history(
    entries: Sequence[HistoryEntry], *, title: str = "История изменений", council: str = ""
) -> Document:
    """Return the history as a landscape table; without any changes told, the operations alone."""
    told = any(entry.changes for entry in entries)
    rows = [row for entry in entries for row in _rows(entry)]
    table = Table(
        _OPERATION + _CHANGE if told else _OPERATION,
        tuple(row if told else row[: len(_OPERATION)] for row in rows),
    )
    return Document(
        (Heading((Run(title),)), table),
        Properties(title, author=council),
        letterhead=(council,) if council else (),
        landscape=True,
    )


def moment(row: OperationRow) -> str:
    """Return when the operation was done, by the office's clock: «19.06.2026 14:32»."""
    return f"{row.at.astimezone():%d.%m.%Y %H:%M}"


def _rows(entry: HistoryEntry) -> Iterator[tuple[str, ...]]:
    """Yield a row for each change, so that a long operation may go over to the next page; all named once."""
    operation = (moment(entry.operation), entry.operation.user, entry.operation.name)
    if not entry.changes:
        yield (*operation, "", "", "")
    before: ChangeRow | None = None
    for change in entry.changes:
        same = before and (before.noun, before.subject) == (change.noun, change.subject)
        told = (change.field if same else change.place, change.before, change.after)
        yield ("", "", "", *told) if before else (*operation, *told)
        before = change

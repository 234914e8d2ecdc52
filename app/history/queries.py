"""The history of changes: what was done, by whom, when; of the whole file, or of one card."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby, islice

from sqlalchemy import JSON, ColumnElement, Select, func, literal, or_, select, type_coerce
from sqlalchemy.orm import Session

from app.history.changes import worded
from app.history.rows import ChangeRow, HistoryEntry, OperationRow
from app.history.words import PART_OF
from app.russian.folding import fold
from db.models import JournalEntry, Operation
from db.vocabulary import OperationKind


def operations(
    session: Session,
    search: str = "",
    day_from: date | None = None,
    day_to: date | None = None,
    limit: int | None = None,
) -> list[OperationRow]:
    """Return the acts of these days whose sentence or user has all the words, the newest first, no more."""
    query = _operations().order_by(Operation.id.desc())
    if day_from:
        query = query.where(Operation.at >= _midnight(day_from))
    if day_to:
        query = query.where(Operation.at < _midnight(day_to + timedelta(days=1)))
    rows = (OperationRow(*row) for row in session.execute(query))
    return list(islice((row for row in rows if _says(search, row.name, row.user)), limit))


def changes_of(session: Session, operation_id: int) -> tuple[ChangeRow, ...]:
    """Return what the operation changed, field by field."""
    entries = select(JournalEntry).where(JournalEntry.operation_id == operation_id).order_by(JournalEntry.id)
    return worded(session, operation_id, session.scalars(entries))


def with_changes(session: Session, rows: Iterable[OperationRow]) -> list[HistoryEntry]:
    """Return the operations with all that they changed."""
    return [HistoryEntry(row, changes_of(session, row.id)) for row in rows]


def history_of(session: Session, table: str, row_id: int, search: str = "") -> list[HistoryEntry]:
    """Return all that was done to a card, the newest first, and of each operation what concerns the card."""
    of_card = or_(*_of_card(table, select(literal(row_id))))
    entries = session.scalars(
        select(JournalEntry)
        .where(of_card, JournalEntry.operation_id >= _opened(table, row_id))
        .order_by(JournalEntry.operation_id.desc(), JournalEntry.id)
    )
    history = [
        HistoryEntry(_operation(session, operation_id), worded(session, operation_id, touched))
        for operation_id, touched in groupby(entries, key=lambda entry: entry.operation_id)
    ]
    return [entry for entry in history if _says(search, *_texts(entry))]


def _of_card(table: str, ids: Select[int]) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for the journal's entries of these rows and of their parts, parts of parts too."""
    yield (JournalEntry.table_name == table) & JournalEntry.row_id.in_(ids)
    yield from _of_parts(table, ids)


def _of_parts(table: str, ids: Select[int]) -> Iterator[ColumnElement[bool]]:
    written = type_coerce(func.coalesce(JournalEntry.after, JournalEntry.before), JSON)
    for part, (whole, key) in PART_OF.items():
        if whole == table:
            belongs = (JournalEntry.table_name == part) & written[key].as_integer().in_(ids)
            yield belongs
            yield from _of_parts(part, select(JournalEntry.row_id).where(belongs))


def _opened(table: str, row_id: int) -> ColumnElement[int]:
    """Return the act that opened the card: an undone card leaves its number to the next one."""
    return (
        select(func.coalesce(func.max(JournalEntry.operation_id), 0))
        .join(Operation, Operation.id == JournalEntry.operation_id)
        .where(
            JournalEntry.table_name == table,
            JournalEntry.row_id == row_id,
            JournalEntry.before.is_(None),
            Operation.kind.in_((OperationKind.ACT, OperationKind.BEGINNING)),
        )
        .scalar_subquery()
    )


def _operations() -> Select[int, datetime, str, str, int | None, OperationKind, bool, int]:
    changed = select(func.count()).where(JournalEntry.operation_id == Operation.id).scalar_subquery()
    return select(
        Operation.id,
        Operation.at,
        Operation.user,
        Operation.name,
        Operation.undoes,
        Operation.kind,
        Operation.issued,
        changed,
    )


def _operation(session: Session, operation_id: int) -> OperationRow:
    return OperationRow(*session.execute(_operations().where(Operation.id == operation_id)).one())


def _midnight(day: date) -> datetime:
    """Return the beginning of the day where the office is."""
    return datetime.combine(day, time.min).astimezone()


def _says(search: str, *texts: str) -> bool:
    said = fold("\n".join(texts))
    return all(word in said for word in fold(search).split())


def _texts(entry: HistoryEntry) -> Iterator[str]:
    yield entry.operation.name
    yield entry.operation.user
    for change in entry.changes:
        yield from (change.place, change.before, change.after)

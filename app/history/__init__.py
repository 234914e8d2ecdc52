"""The history of changes: what was done, by whom, when, and what stood there before and after."""

from app.history.document import compose_history, moment
from app.history.queries import changes_of, history_of, operations, with_changes
from app.history.rows import ChangeRow, HistoryEntry, OperationRow

__all__ = [
    "ChangeRow",
    "HistoryEntry",
    "OperationRow",
    "changes_of",
    "compose_history",
    "history_of",
    "moment",
    "operations",
    "with_changes",
]

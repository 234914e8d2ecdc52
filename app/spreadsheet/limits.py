"""How large a table may be for a registry of organisations, and what is said of a larger one."""

from collections.abc import Iterable
from typing import Any

from app.errors import UserError

MOST_ROWS = 50_000  # with anything in them, on all sheets: those of 10 000 organisations and their past
MOST_MERGED = 20_000  # cells of a sheet


def refuse_too_many(rows: Iterable[list[Any]]) -> None:
    """Refuse more rows than can be compared with a registry while somebody waits."""
    if sum(map(bool, rows)) > MOST_ROWS:
        raise too_large("в ней слишком много строк")


def too_large(what: str) -> UserError:
    """Return the refusal of a table that is too large, with the reason."""
    return UserError(f"Таблицу прочитать нельзя: {what}. Удалите лишнее, сохраните её и выберите снова.")

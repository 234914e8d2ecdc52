"""A day with other words beside it."""

import re

from app.members.importing.days import Day, find_day, read_day
from app.members.importing.drafts import Draft
from app.members.importing.tellings import Cell


def day_and_rest(draft: Draft, cell: Cell) -> tuple[Day | None, str]:
    """Return the day of a cell and what stands beside it; a cell without any is refused."""
    day = read_day(cell.value)
    if day:
        return day, ""
    found = find_day(cell.text)
    if found is None or not isinstance(cell.value, str):
        draft.refuse(cell, f"Дата «{cell.text}» непонятна. Напишите её, например, так: 14.02.2011.")
        return None, ""
    beside = f"{cell.text[: found.start]} {cell.text[found.end :]}"
    return found.day, re.sub(r"[\s,;()]+", " ", beside).strip(" .:")

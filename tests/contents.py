"""What an office file holds, to be compared with what it held before."""

from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import journal

Contents: TypeAlias = dict[str, list[tuple[object, ...]]]


def contents(session: Session) -> Contents:
    """Return every journalled row of the file."""
    return {
        table.name: [tuple(row) for row in session.execute(select(table).order_by(table.c.id))]
        for table in journal.journalled()
    }

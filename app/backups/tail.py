"""What the newest copy remembers of the history."""

from pathlib import Path

from sqlalchemy.orm import Session

from db import journal
from db.backups.restoring import expected_head


def cut_tail(session: Session, path: Path) -> list[str]:
    """Return the sentence that the file lacks what its newest copy has; nothing where it lacks nothing."""
    if journal.contains_link(session.connection(), expected_head(path)):
        return []
    return [
        "В файле нет последних действий, которые есть в копии: он заменён более старым или обрезан. "
        "Посмотрите копии и вернитесь к последней: sekretariat restore."
    ]

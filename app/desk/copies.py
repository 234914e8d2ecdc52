"""The copies of the office file on the desk: the newest one is too old."""

from datetime import date
from pathlib import Path

from app.backups.standing import want_of_copy
from app.desk.items import Act, DeskItem, Kind, Urgency


def copies(path: Path, day: date) -> list[DeskItem]:
    """Return the row that asks for a copy; how copies stood on another day nobody knows.

    A stick may be slow: not for the window's own thread.
    """
    sentence = want_of_copy(path) if day == date.today() else None
    return [wanted_copy(sentence)] if sentence else []


def wanted_copy(sentence: str) -> DeskItem:
    """Return the row that says what the copies want."""
    return DeskItem(Kind.COPY, Urgency.NOW, "Копии файла секретариата", sentence, "", Act.BACK_UP)

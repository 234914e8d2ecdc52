"""The copy of the day, made before its first change."""

from datetime import date
from pathlib import Path

from app.backups.copies import back_up_before
from app.errors import UserError, refusals_said
from db.backups.contents import begun_on
from db.backups.copies import copies, folder_of, in_words
from db.backups.manifest import Why


class DailyCopy:
    """Sees to it that a day's changes begin with a copy; all but the first pay a comparison of dates."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._done_on: date | None = None
        self.trouble: str | None = None

    def before_change(self) -> None:
        """Make the copy where today has none; a failure stops no work: it is `trouble`, and tried again."""
        today = date.today()
        if self._done_on == today:
            return
        try:
            with refusals_said(), in_words("Ежедневную копию сделать не удалось"):
                due = _is_due(self._path, today)
            if due:
                back_up_before(self._path, Why.DAILY)
        except UserError as error:
            self.trouble = str(error)
        else:
            self._done_on, self.trouble = today, None


def _is_due(path: Path, today: date) -> bool:
    """Return whether today has no copy; what was begun today is nothing to copy yet."""
    made = (copy.manifest.day for copy in copies(path, folder_of(path)))
    return today not in made and begun_on(path) not in (None, today)

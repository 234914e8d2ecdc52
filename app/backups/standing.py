"""How the copies of the office stand: when the last one was made, and what asks for attention."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from app.backups.copies import tidy
from app.backups.place import reminder
from app.errors import UserError
from app.russian.dates import long_date, short_date
from db.backups.contents import begun_on
from db.backups.copies import copies, folder_of
from db.file import free_space_warning
from db.whereabouts import place_warning

_TOO_OLD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Standing:
    """When the newest copy beside the file was made, and one sentence of what must not be overlooked."""

    copied: datetime | None
    attention: str

    def words(self, today: date) -> str:
        """Return «копия сегодня в 9:05»."""
        if self.copied is None:
            return "копий ещё нет"
        match (today - self.copied.date()).days:
            case 0:
                return f"копия сегодня в\u00a0{self.copied:%H:%M}"
            case 1:
                return f"копия вчера в\u00a0{self.copied:%H:%M}"
            case _:
                return f"копия от\u00a0{short_date(self.copied.date())}"


def urgent(path: Path, trouble: str | None) -> str | None:
    """Return what cannot wait: no copy of the day, a disk nearly full, an unsafe place. Quick to ask."""
    return trouble or free_space_warning(path) or place_warning(path)


def care(path: Path, trouble: str | None = None) -> Standing:
    """Put the copies in order and return how they stand.

    A stick may be slow: not for the window's own thread.
    """
    try:
        tidy(path)
        failed = None
    except UserError as error:
        failed = str(error)
    newest = next(iter(copies(path, folder_of(path))), None)
    copied = newest.manifest.moment if newest else None
    attention = urgent(path, trouble) or failed or reminder(path) or _too_old(path, copied)
    return Standing(copied, attention or "")


def want_of_copy(path: Path) -> str | None:
    """Return why a copy should be made now; it puts nothing in order. A stick may be slow."""
    newest = next(iter(copies(path, folder_of(path))), None)
    return reminder(path) or _too_old(path, newest.manifest.moment if newest else None)


def _too_old(path: Path, copied: datetime | None) -> str | None:
    """Return the sentence that the file has changed since a copy of long ago; what rests needs no new one."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:  # the next operation says more about a file that is gone
        return None
    # A clock that went back must not hide the age: a copy from the future is no fresh one.
    if copied and (abs(datetime.now().astimezone() - copied) <= _TOO_OLD or changed <= copied):
        return None
    if copied:
        return f"Последняя копия — от {long_date(copied.date())} Сделайте копию сейчас."
    begun = begun_on(path)
    if begun and date.today() - begun > _TOO_OLD:
        return "Копий файла ещё нет. Сделайте первую сейчас."
    return None

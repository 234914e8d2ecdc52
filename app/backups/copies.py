"""The copies of the office file as the secretary sees them: listed, made, put in order."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.backups.words import WHY
from app.errors import refusals_said
from db.backups import copies as files
from db.backups.copies import Copy, folder_of
from db.backups.local import local
from db.backups.manifest import Why
from db.durable import sweep


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy that can be restored: where it lies, when and why it was made, what it holds."""

    path: Path
    number: int
    moment: datetime
    why: str
    name: str
    council: str
    organizations: int
    last: tuple[str, ...]
    size: int


def copies(path: Path) -> list[CopyRow]:
    """Return the whole copies of the office, the newest first; one that lies in both places once.

    Reads each of them to the end: not for the window's own thread.
    """
    found: dict[tuple[int, str], CopyRow] = {}
    for copy in (copy for folder in _folders(path) for copy in files.copies(path, folder)):
        key = (copy.manifest.sequence, copy.manifest.sha256)
        if key not in found and copy.is_whole():
            found[key] = copy_row(copy)
    return sorted(found.values(), key=lambda row: row.number, reverse=True)


def back_up(path: Path, folder: Path | None = None, name: str = "") -> CopyRow:
    """Return the copy made now on demand, in a folder of one's choice; one with a name is kept for ever."""
    return _make(path, folder or folder_of(path), Why.BY_HAND, name.strip())


def back_up_before(path: Path, why: Why) -> CopyRow:
    """Return the copy made before a great change, which must not begin where the copy cannot be made."""
    return _make(path, folder_of(path), why, "")


def tidy(path: Path) -> None:
    """Bring the newest copy to the second place, thin both, and sweep out what a crash left unfinished.

    A stick may be slow: not for the window's own thread.
    """
    near = folder_of(path)
    with refusals_said():
        place = second_folder(path)
        newest = next((copy for copy in files.copies(path, near) if copy.is_whole()), None)
        if place and place.is_dir():
            if newest and newest.manifest not in (copy.manifest for copy in files.copies(path, place)):
                files.carry(newest, place)
            files.thin(path, place)
        files.thin(path, near)
    for folder in (path.absolute().parent, *_folders(path)):
        sweep(folder)


def second_folder(path: Path) -> Path | None:
    """Return the folder of copies in the second place; it exists while the place is at hand."""
    place = local(path).place
    return Path(place) / files.FOLDER if place else None


def copy_row(copy: Copy) -> CopyRow:
    """Return the copy as it is listed."""
    manifest, held = copy.manifest, copy.manifest.contents
    return CopyRow(
        copy.path,
        manifest.sequence,
        manifest.moment,
        WHY[manifest.why],
        manifest.name,
        held.council,
        held.organizations,
        held.last,
        manifest.size,
    )


def _make(path: Path, folder: Path, why: Why, name: str) -> CopyRow:
    with refusals_said():
        return copy_row(files.make(path, folder, why, name, beside=_folders(path)))


def _folders(path: Path) -> list[Path]:
    place = second_folder(path)
    return [folder_of(path), *([place] if place else [])]

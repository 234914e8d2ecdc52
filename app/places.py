"""Where the office file and its copies lie on this computer."""

from dataclasses import dataclass
from pathlib import Path

from app.backups.copies import second_folder
from db.backups.copies import folder_of


@dataclass(frozen=True, slots=True)
class Places:
    """The office file, the folder of its copies, and the second folder of them, where one was chosen."""

    file: Path
    copies: Path
    second: Path | None


def places_of(path: Path) -> Places:
    """Return the places of an office file; a folder may not exist yet, or not be at hand."""
    return Places(path.absolute(), folder_of(path.absolute()), second_folder(path))

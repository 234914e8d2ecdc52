"""What concerns the copies on this computer alone, and so is kept beside them, not in the office."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from db.backups.copies import folder_of
from db.durable import private_folder, write_private


@dataclass(frozen=True, slots=True)
class Local:
    """The second place for copies, and the number of the last copy made before the file was replaced."""

    place: str = ""
    replaced_after: int = 0


def local(office: Path) -> Local:
    """Return what is kept of the office; where nothing readable is kept, the beginning."""
    try:
        facts = json.loads(_file(office).read_bytes())
        return Local(str(facts["place"]), int(facts["replaced_after"]))
    except (OSError, LookupError, TypeError, ValueError):
        return Local()


def keep_local(office: Path, facts: Local) -> None:
    """Keep it for the next time."""
    path = _file(office)
    private_folder(path.parent)
    write_private(path, json.dumps(asdict(facts), ensure_ascii=False, indent=1).encode())


def _file(office: Path) -> Path:
    return folder_of(office) / f"{office.stem}.json"

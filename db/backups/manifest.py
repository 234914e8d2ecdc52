"""What lies beside each copy of the office file: the seal without which it is no copy."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.backups.contents import Contents
from db.durable import write_private

SUFFIX = ".json"
_LARGEST = 1 << 20  # bytes; ours have a few hundred


class Why(StrEnum):
    """What a copy was made for."""

    DAILY = "daily"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy is: of which office, the how manieth, why and when made, its bytes, its contents.

    Copies are ordered by their sequence; the moment is what a clock said that may have been wrong.
    """

    office: str
    sequence: int
    why: Why
    name: str
    moment: datetime
    sha256: str
    size: int
    contents: Contents

    @property
    def day(self) -> date:
        """Return the day on which it was made, where it was made."""
        return self.moment.date()


def seal(copy: Path, manifest: Manifest) -> None:
    """Lay the manifest beside the copy; from then on it counts."""
    facts = {**asdict(manifest), "moment": manifest.moment.isoformat()}
    write_private(seal_of(copy), json.dumps(facts, ensure_ascii=False, indent=1).encode())


def seal_of(copy: Path) -> Path:
    """Return where the manifest of a copy lies."""
    return copy.with_name(copy.name + SUFFIX)


def manifest_of(copy: Path) -> Manifest | None:
    """Return the manifest beside a copy, or None where there is none that can be understood."""
    try:
        with seal_of(copy).open("rb") as stream:
            written = stream.read(_LARGEST)
        return _manifest(json.loads(written))
    except (OSError, LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError):
        return None


def _manifest(facts: dict[str, Any]) -> Manifest:
    moment = datetime.fromisoformat(facts["moment"])
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone")
    return Manifest(
        office=str(facts["office"]),
        sequence=int(facts["sequence"]),
        why=Why(facts["why"]),
        name=str(facts["name"]),
        moment=moment,
        sha256=str(facts["sha256"]),
        size=int(facts["size"]),
        contents=_contents(facts["contents"]),
    )


def _contents(facts: dict[str, Any]) -> Contents:
    return Contents(
        schema=int(facts["schema"]),
        council=str(facts["council"]),
        counts={table: int(rows) for table, rows in facts["counts"].items()},
        operation=int(facts["operation"]),
        head=str(facts["head"]),
        last=tuple(map(str, facts["last"])),
    )

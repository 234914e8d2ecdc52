"""Files that survive a power cut and are nobody else's business: whole or not at all, 0600 in 0700."""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

_DAY = 24 * 60 * 60


def private_folder(folder: Path) -> Path:
    """Return the folder; where there was none it is made, for its owner alone."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextlib.contextmanager
def part_in(folder: Path) -> Iterator[Path]:
    """Yield an empty private file of that folder to be filled and renamed; what is left of it goes."""
    part = folder / f".{token_hex(8)}.part"
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def sweep(folder: Path) -> None:
    """Remove the parts that a killed program left there; one of today may still be written."""
    with contextlib.suppress(OSError):
        for part in folder.glob(f".{'[0-9a-f]' * 16}.part"):
            if abs(time.time() - part.stat().st_mtime) > _DAY:
                part.unlink()


def write_private(path: Path, content: bytes) -> None:
    """Write the file anew, whole or not at all."""
    with part_in(path.parent) as part:
        part.write_bytes(content)
        put_in_place(part, path)


def copy_private(source: Path, target: Path) -> None:
    """Write a copy, to the byte, whole or not at all."""
    with part_in(target.parent) as part:
        shutil.copyfile(source, part)
        put_in_place(part, target)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, so that neither its bytes nor its name are lost by a power cut."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Make new and removed names survive a power cut, where the system lets a folder be synced."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

"""A disk without room: whatever is written to it must leave the old files whole."""

import errno
import os
import resource
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from app.check import problems
from app.errors import UserError
from app.office import Office
from db.errors import FileRefused
from tests.torture.tally import Tally, Verdict
from tests.torture.work import Secretary, new_office

Room: TypeAlias = Callable[[int], AbstractContextManager[None]]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let every write past so many bytes of a file fail; Python ignores the signal that comes with it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(mount: Path) -> Iterator[Path]:
    """Mount a disk of 8 MB for the while, as only the superuser can; return an empty folder on it."""
    mount.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(mount)], check=True)
    try:
        (mount / "office").mkdir()
        yield mount / "office"
    finally:
        subprocess.run(["umount", str(mount)], check=True)


def filling(folder: Path) -> Room:
    """Return how to leave only so many bytes on the small disk that the folder is on."""
    filler = folder.parent / "filler"

    @contextmanager
    def left(size: int) -> Iterator[None]:
        free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
        filler.write_bytes(bytes(max(free - size, 0)))
        try:
            yield
        finally:
            filler.unlink()

    return left


@contextmanager
def failing(owner: Any, name: str, call: int) -> Iterator[None]:
    """Let one call of a function, counted from 0, find the disk full; those before and after it work."""
    work: Callable[..., Any] = getattr(owner, name)
    calls = iter(range(1 << 30))

    def perhaps(*args: Any, **kwargs: Any) -> Any:
        if next(calls) == call:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return work(*args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, perhaps)
        yield


def attempts(
    fault: str,
    folder: Path,
    act: Callable[[], object],
    rooms: Iterable[AbstractContextManager[None]],
    afterwards: Callable[[], object] = lambda: None,
) -> Tally:
    """Try the act in each room; a sentence that refuses it must leave all files of the folder as before."""
    tally = Tally(fault)
    for room in rooms:
        before = files_in(folder)
        try:
            with room:
                act()
        except (UserError, FileRefused) as refusal:
            afterwards()
            whole = files_in(folder) == before
            tally.count(Verdict.NOTICED if whole else Verdict.CORRUPT, "" if whole else str(refusal))
        else:
            tally.count(Verdict.WHOLE)
    return tally


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file of the folder with its bytes; locks, which hold nothing, aside."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def full_disks(
    folder: Path, times: int, room: Room = room_for, fault: str = "files may not grow"
) -> Iterator[Tally]:
    """Yield what became of the office's acts, each tried so many times with ever more room."""
    path = new_office(folder / "office.sovet")
    with Office.open(path) as office:
        secretary = Secretary(office, seed=3)
        acts = (secretary.add, secretary.edit, secretary.decide, secretary.undo)
        for name, act in zip(("add", "edit", "take in and adopt", "undo"), acts, strict=True):
            rooms = (room(path.stat().st_size * number // times) for number in range(times))
            tally = attempts(f"{fault}: {name}", folder, act, rooms, lambda: office.read(problems))
            act()  # there is room again
            secretary.settle()
            if found := office.read(problems):
                tally.count(Verdict.CORRUPT, "; ".join(found))
            yield tally

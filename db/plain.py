"""Opens a path only where a plain file lies: no device, no pipe that would wait for ever, no endless file."""

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NotPlain(OSError):
    """The path leads to something that is no plain file."""


def open_plain(path: Path) -> BinaryIO:
    """Return the plain file, open for reading; links are followed to where they lead."""
    _refuse_other(path, path.stat().st_mode)  # opening a device may already do something
    # A pipe put there meanwhile must not wait for its writer.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        _refuse_other(path, os.fstat(handle).st_mode)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def content_of(path: Path, largest: int) -> bytes:
    """Return the bytes of the plain file as many as it says it has; OverflowError where that is too many."""
    with open_plain(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > largest:
            raise OverflowError
        return file.read(size)  # never to the end: that of a kernel's file may not come


def _refuse_other(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(str(path))
    if not stat.S_ISREG(mode):
        raise NotPlain(str(path))

"""The log: what went wrong in the program, for whoever looks after it, and never a word of the register."""

import logging
import os
from collections.abc import Iterator
from functools import partial
from io import TextIOWrapper
from itertools import islice
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from typing import cast

from platformdirs import user_log_path

from db.durable import private_folder

_LARGEST = 512 * 1024
_KEPT = 4  # besides the newest
_DEEPEST = 60  # places of one error; an endless recursion says the same in each
# Only these say nothing but names of the program itself; any other message may quote what was typed.
_TELLING = (AttributeError, ImportError, NameError)


def log_file() -> Path:
    """Return where errors are written."""
    return user_log_path("sekretariat", appauthor=False) / "ошибки.log"


def write_down(path: Path, error: BaseException) -> None:
    """Add where in the program the error arose to the log, the oldest of which go; the log is its owner's."""
    private_folder(path.parent)
    handler = _PrivateHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    handler.emit(logging.LogRecord("sekretariat", logging.ERROR, "", 0, "\n".join(told(error)), None, None))
    handler.close()


def told(error: BaseException) -> Iterator[str]:
    """Yield the lines of the error and of those behind it: their kinds and places, no values."""
    for cause in _causes(error):
        yield f"{type(cause).__module__}.{type(cause).__qualname__}{_detail(cause)}"
        places = list(walk_tb(cause.__traceback__))
        for frame, line in islice(places, _DEEPEST):
            yield f"  {frame.f_globals.get('__name__')}:{line} {frame.f_code.co_name}"
        if len(places) > _DEEPEST:
            yield f"  … {len(places) - _DEEPEST}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the error and what led to it, each once."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _detail(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f" {error.errno}"
    code = getattr(error, "sqlite_errorname", None)
    if code:
        return f" {code}"
    return f": {error}" if isinstance(error, _TELLING) else ""


class _PrivateHandler(RotatingFileHandler):
    """Writes files that only their owner may read, from the moment they are there."""

    def _open(self) -> TextIOWrapper:
        opener = partial(os.open, mode=0o600)  # only open() lets a file be made with its mode
        return cast(TextIOWrapper, open(self.baseFilename, self.mode, encoding=self.encoding, opener=opener))

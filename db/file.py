"""The office file: what it is, who may write it, and how it is brought up to date. Loads no ORM."""

import shutil
import struct
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from db.errors import FileRefused, NewerFile
from db.failures import reason
from db.plain import NotPlain, open_plain

SUFFIX = ".sovet"
APPLICATION_ID = 0x534F5654  # «SOVT», at byte 68 of the file
SCHEMA = 4  # the newest migration; at byte 60 of the file (user_version)

_HEADER = struct.Struct(">16s44xI4xI28x")
_MAGIC = b"SQLite format 3\x00"
_ROOM = 200 << 20  # bytes that are to stay free on the disk
_COPIES = 5  # or as many times the file: its journal, its copies, its documents
_WAIT = 0.2  # seconds; a second start must answer at once


def schema_of(path: Path) -> int:
    """Return the schema version of an office file; refuse what is none or comes from a newer program."""
    try:
        with open_plain(path) as file:
            header = file.read(_HEADER.size)
    except FileNotFoundError:
        raise FileRefused(
            f"Файла «{path}» нет. Проверьте имя или создайте новый файл секретариата."
        ) from None
    except IsADirectoryError:
        raise FileRefused(f"«{path}» — это папка. Укажите файл секретариата ({SUFFIX}).") from None
    except NotPlain:
        raise FileRefused(
            f"«{path}» — не обычный файл, а устройство или канал. Укажите файл секретариата ({SUFFIX})."
        ) from None
    except OSError as error:
        raise FileRefused(
            f"Файл «{path}» не открывается ({error.strerror}). Проверьте, доступна ли папка."
        ) from error
    magic, schema, application = _HEADER.unpack(header.ljust(_HEADER.size, b"\0"))
    if magic != _MAGIC or application != APPLICATION_ID:
        raise FileRefused(f"Файл «{path.name}» — не файл секретариата. Выберите файл с окончанием {SUFFIX}.")
    if path.with_name(f"{path.name}-journal").exists():
        schema = _schema_after_recovery(path, schema)
    if schema > SCHEMA:
        raise NewerFile(
            f"Файл «{path.name}» создан более новой версией программы. "
            "Обновите программу на этом компьютере и откройте файл снова."
        )
    return int(schema)


def _schema_after_recovery(path: Path, claimed: int) -> int:
    """Return what the header says once SQLite has taken back what a crash left unfinished."""
    # The header is read before the window is painted; the engine is needed for that only after a crash.
    import sqlcipher3.dbapi2

    try:
        with _lock_of(path), closing(sqlcipher3.dbapi2.connect(path)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except Timeout:  # not unfinished, but being written just now
        return claimed
    except (OSError, sqlcipher3.dbapi2.DatabaseError) as error:
        raise FileRefused(
            f"Файл «{path.name}» не дописан из-за сбоя, и довести его до порядка не удалось: {reason(error)}"
        ) from error


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells the file from another one that later bears its name; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def free_space_warning(path: Path) -> str | None:
    """Return the sentence that the disk of the file is nearly full, or None while there is room."""
    try:
        free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    except OSError:  # the next operation says more about a disk that does not answer
        return None
    if free >= max(_ROOM, _COPIES * size):
        return None
    left = f"{free >> 20}\u00a0МБ"
    return f"На диске осталось {left}. Освободите место: скоро изменения будет некуда записать."


def _lock_of(path: Path) -> FileLock:
    return FileLock(path.with_name(f".{path.name}.lock"), timeout=_WAIT)


class WriterLock:
    """Held by the one program that may write the file; it falls with its process, however that ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=_WAIT, mode=0o600)

    def acquire(self) -> None:
        """Take the lock or refuse with a sentence."""
        try:
            self._lock.acquire()
        except Timeout:
            raise FileRefused(
                f"Файл «{self._path.name}» уже открыт в другом окне программы. "
                "Закройте то окно и повторите: изменения возможны только из одного."
            ) from None
        except OSError as error:
            raise FileRefused(f"В папку «{self._path.parent}» нельзя записать: {reason(error)}") from error

    def release(self) -> None:
        """Let others write."""
        self._lock.release()

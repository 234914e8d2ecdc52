"""Writing a file the office asked for: whole or not at all, and a plain sentence when it cannot be done."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from app.errors import UserError
from db.durable import settle

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}


def with_ending(name: str, ending: str) -> Path:
    """Return the path with this ending; a name that ends in a day («… 20.11.2026») keeps it."""
    path = Path(name)
    return path if path.suffix.lower() == ending else Path(f"{name}{ending}")


def save(path: Path, content: bytes) -> None:
    """Write the file anew; on any failure the old one stays whole and the UserError says what to do."""
    with saving(path) as stream:
        stream.write(content)


@contextlib.contextmanager
def saving(path: Path) -> Iterator[BinaryIO]:
    """Yield the stream of a file that gets its name when all is written; until then the old one stays."""
    with _in_words(path):
        _refuse_what_cannot_work(path)
        part = path.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            _replace(part, path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink()
        settle(path.parent)


def _refuse_what_cannot_work(path: Path) -> None:
    if path.is_dir():
        raise UserError(f"«{path}» – это папка: добавьте к ней имя файла.")
    if not path.parent.is_dir():
        raise UserError(f"Папки «{path.parent}» нет: создайте её или выберите другую.")
    if _is_open(path):
        raise UserError(
            f"Файл «{path.name}» открыт в другой программе: закройте его там и повторите"
            " или сохраните под другим именем."
        )


def _is_open(path: Path) -> bool:
    """Return whether an office program left its mark that it is working on the file."""
    return path.exists() and any(path.with_name(name).exists() for name in _lock_names(path))


def _lock_names(path: Path) -> Iterator[str]:
    """Yield the marks of LibreOffice, Excel and Word; Word's lacks the first two letters of a long name."""
    yield f".~lock.{path.name}#"
    yield f"~${path.name}"
    dropped = min(max(len(path.stem) - 6, 0), 2)
    owner = f"~${path.name[dropped:]}"
    owned = {other.name for other in path.parent.iterdir() if other.name[dropped:] == path.name[dropped:]}
    if owned <= {path.name, owner}:  # two files with the same ending share one mark: then it tells nothing
        yield owner


def _replace(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:  # so Windows answers while another program holds the file
        raise UserError(
            f"Файл «{path.name}» занят другой программой или защищён от записи: закройте его и повторите"
            " или сохраните под другим именем."
        ) from error


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return f"Для файла «{path.name}» не хватает места: освободите место или выберите другой диск."
    if error.errno == errno.ENAMETOOLONG:
        return "Имя файла слишком длинное: сохраните под более коротким."
    if error.errno in _NO_ACCESS:
        return f"В папку «{path.parent}» нельзя записывать: выберите другую."
    return f"Файл «{path}» не удалось записать: выберите другое имя, другую папку или другой диск."

"""Copies of the office file: made, proved, sealed, listed, carried elsewhere, thinned."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db import file
from db.backups.contents import Contents, contents, examine, sha256
from db.backups.manifest import SUFFIX, Manifest, Why, manifest_of, seal, seal_of
from db.backups.thinning import superfluous
from db.durable import part_in, private_folder, put_in_place, settle
from db.engine import open_engine
from db.errors import FileRefused
from db.failures import reason

FOLDER = "Копии"
_ATTEMPTS = 20  # to find a moment in which nobody writes


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of an office file with its seal."""

    path: Path
    manifest: Manifest

    def is_whole(self) -> bool:
        """Return whether its bytes are those that were sealed."""
        try:
            return sha256(self.path) == self.manifest.sha256
        except OSError:
            return False


def folder_of(office: Path) -> Path:
    """Return where the copies of an office lie: a folder beside it."""
    return office.absolute().parent / FOLDER


def copies(office: Path, folder: Path) -> list[Copy]:
    """Return the sealed copies of the office in a folder, the newest first; an absent folder has none."""
    try:
        seals = list(folder.glob(f"*{file.SUFFIX}{SUFFIX}"))
        found = [copy for seal in seals if (copy := _copy(seal.with_suffix("")))]
    except OSError:  # a stick pulled out meanwhile
        return []
    ours = (copy for copy in found if copy.manifest.office == office.stem)
    return sorted(ours, key=lambda copy: copy.manifest.sequence, reverse=True)


def _copy(path: Path) -> Copy | None:
    manifest = manifest_of(path)
    if manifest and path.is_file() and path.stat().st_size == manifest.size:
        return Copy(path, manifest)
    return None


def make(office: Path, folder: Path, why: Why, name: str = "", *, beside: Iterable[Path] = ()) -> Copy:
    """Return a new proved and sealed copy in the folder, numbered after those beside; or leave nothing.

    The office may be open here: it is read through SQLite alone, for closing any other handle of the file
    would drop the locks that SQLite holds for this process.
    """
    with in_words(f"Копию файла «{office.name}» в папке «{folder}» сделать не удалось"):
        with part_in(private_folder(folder)) as part:
            held = _vacuum(office, part)
            found, digest = _examined(part, office)
            if found != held:
                raise FileRefused(
                    f"Копия файла «{office.name}» вышла неполной. Освободите место на диске и повторите."
                )
            number = _next_number(office, held, {folder, folder_of(office), *beside})
            moment = datetime.now().astimezone().replace(microsecond=0)
            size = part.stat().st_size
            manifest = Manifest(office.stem, number, why, name, moment, digest, size, held)
            made = Copy(
                folder / f"{office.stem} {moment:%Y-%m-%d %H-%M-%S} ({number}){file.SUFFIX}", manifest
            )
            put_in_place(part, made.path)
        _seal(made)
    return made


def _seal(copy: Copy) -> None:
    try:
        seal(copy.path, copy.manifest)
    except OSError:
        copy.path.unlink()
        raise


def _examined(part: Path, office: Path) -> tuple[Contents, str]:
    try:
        return examine(part)
    except FileRefused as refusal:
        raise FileRefused(
            f"Копия файла «{office.name}» не прошла проверку: повреждён сам файл или диск. "
            "Восстановите файл из прежней копии."
        ) from refusal


def _vacuum(office: Path, part: Path) -> Contents:
    """Write the office into the part; return what it held all the while."""
    engine = open_engine(office)
    try:
        with engine.connect() as connection:
            for _ in range(_ATTEMPTS):
                before = _version(connection)
                held = contents(connection)
                connection.rollback()
                _vacuum_into(connection, part)
                if _version(connection) == before:
                    return held
    finally:
        engine.dispose()
    raise FileRefused(f"Файл «{office.name}» всё время меняется. Повторите немного позже.")


def _version(connection: Connection) -> int:
    """Return a number that is another one once somebody else has changed the file."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def _vacuum_into(connection: Connection, part: Path) -> None:
    # Outside a transaction, as it must be, it keeps no writer waiting longer than it reads.
    part.write_bytes(b"")
    connection.connection.driver_connection.execute("VACUUM INTO ?", (str(part),))  # type: ignore[union-attr]


def _next_number(office: Path, held: Contents, folders: Iterable[Path]) -> int:
    taken = (copy.manifest.sequence for folder in folders for copy in copies(office, folder))
    return max([held.operation, *taken]) + 1


def carry(copy: Copy, folder: Path) -> Copy:
    """Return the same copy in another folder, proved by its bytes."""
    with in_words(f"Копию в папку «{folder}» перенести не удалось"):
        with part_in(private_folder(folder)) as part:
            shutil.copyfile(copy.path, part)
            if sha256(part) != copy.manifest.sha256:
                raise FileRefused(
                    f"Копия в папке «{folder}» вышла неполной. Возьмите другой диск и повторите."
                )
            carried = Copy(folder / copy.path.name, copy.manifest)
            put_in_place(part, carried.path)
        _seal(carried)
    return carried


def thin(office: Path, folder: Path) -> None:
    """Remove the copies that others stand in for; only whole ones stand in, only sealed ones go."""
    listed = copies(office, folder)
    if not superfluous(copy.manifest for copy in listed):
        return
    whole = [copy for copy in listed if copy.is_whole()]
    going = {manifest.sequence for manifest in superfluous(copy.manifest for copy in whole)}
    for copy in whole:
        if copy.manifest.sequence in going:
            with suppress(OSError):  # held by another program: next time
                copy.path.unlink()
                seal_of(copy.path).unlink()
    settle(folder)


@contextmanager
def in_words(what: str) -> Iterator[None]:
    """Turn the failures of disk and file into a sentence that begins so."""
    try:
        yield
    except (OSError, DBAPIError, sqlcipher3.dbapi2.Error, UnicodeError) as error:
        raise FileRefused(f"{what}: {reason(error)}") from error

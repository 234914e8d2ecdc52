"""Puts a copy in the place of the office file; what stood there is kept first."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from db.backups.contents import Contents, examine
from db.backups.copies import Copy, copies, folder_of, in_words, make
from db.backups.local import keep_local, local
from db.backups.manifest import Why, manifest_of
from db.durable import copy_private, part_in, private_folder, put_in_place, settle
from db.errors import FileRefused
from db.file import SUFFIX, WriterLock, schema_of


@dataclass(frozen=True, slots=True)
class Kept:
    """What stood in the place of the restored file: a copy, or the bytes of what could not be copied."""

    copy: Copy | None
    damaged: Path | None


def prove(copy: Path) -> Contents:
    """Return what a copy holds; refuse one that is foreign, damaged, or not what its seal says."""
    held, digest = examine(copy)
    return _as_sealed(copy, held, digest)


def _as_sealed(copy: Path, held: Contents, digest: str) -> Contents:
    manifest = manifest_of(copy)
    if manifest and (manifest.sha256, manifest.contents) != (digest, held):
        raise FileRefused(
            f"Файл «{copy.name}» изменился после того, как был сделан: это уже не копия. Выберите другую."
        )
    return held


def restore(office: Path, copy: Path) -> Kept:
    """Put the copy in the place of the office, whole or not at all; return what is kept of that."""
    schema_of(copy)
    if office.exists() and office.samefile(copy):
        raise FileRefused("Это и есть открытый файл секретариата. Выберите одну из его копий.")
    with (
        _locked(office),
        in_words(f"Восстановить файл «{office.name}» не удалось"),
        part_in(office.parent) as part,
    ):
        shutil.copyfile(copy, part)
        # Proved is what will stand there, not what a stick may answer a second time.
        _as_sealed(copy, *examine(part))
        kept = _keep(office)
        _forget_replaced(office)
        # The unfinished changes of the former file would be played into the new one.
        office.with_name(f"{office.name}-journal").unlink(missing_ok=True)
        settle(office.parent)
        put_in_place(part, office)
    return kept


@contextmanager
def _locked(office: Path) -> Iterator[None]:
    lock = WriterLock(office)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _keep(office: Path) -> Kept:
    """Keep the former file: as a copy where it is sound, else byte for byte with its unfinished changes."""
    if not office.exists():
        return Kept(None, None)
    try:
        schema_of(office)
        return Kept(make(office, folder_of(office), Why.BEFORE_RESTORE), None)
    except FileRefused:
        return Kept(None, _keep_damaged(office))


def _keep_damaged(office: Path) -> Path:
    aside = (
        private_folder(folder_of(office))
        / f"{office.stem} повреждён {datetime.now():%Y-%m-%d %H-%M-%S}{SUFFIX}"
    )
    for tail in ("", "-journal"):
        former = office.with_name(office.name + tail)
        if former.exists():
            copy_private(former, aside.with_name(aside.name + tail))
    return aside


def _forget_replaced(office: Path) -> None:
    """Note up to which copy the file's history may run ahead of the file."""
    newest = max((copy.manifest.sequence for copy in copies(office, folder_of(office))), default=0)
    keep_local(office, replace(local(office), replaced_after=newest))


def expected_head(office: Path) -> str:
    """Return the link that the file's chain must go through, by its newest copy; empty where none says."""
    newest = next(iter(copies(office, folder_of(office))), None)
    if newest is None or newest.manifest.sequence <= local(office).replaced_after:
        return ""
    return newest.manifest.contents.head

"""A folder of an archive: what lies in it, what each file is, which are held already."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.resolutions import store
from app.resolutions.operations import import_resolution
from app.resolutions.plan import resolution_name
from app.resolutions.reading import read_file
from app.resolutions.text import Clause, LetterText, ResolutionText, walk
from app.russian.folding import search_fold
from app.russian.numerals import plural
from db.models import Resolution

SUFFIXES: Final = (".txt", ".docx", ".pdf")
MOST_FILES: Final = 5000
_TOUCHED: Final = frozenset({Noun.RESOLUTIONS, Noun.MEETINGS})


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of the folder as it was read; without a text it says what is in the way."""

    path: Path
    text: ResolutionText | None
    problem: str = ""

    @property
    def mark(self) -> str:
        """Return what tells this document from every other, however its file is made."""
        return mark_of(self.text) if self.text else ""


@dataclass(frozen=True, slots=True)
class Held:
    """A document that the office holds already."""

    resolution_id: int
    name: str


def files_in(folder: Path) -> list[Path]:
    """Return the files below the folder that may be read, by name; links out of it are not followed."""
    found = sorted(_below(folder))
    if not found:
        raise UserError("В этой папке нет файлов Word, PDF или текста. Выберите папку с решениями.")
    if len(found) > MOST_FILES:
        raise UserError(
            f"В этой папке больше {MOST_FILES} файлов. Выберите в ней папку поменьше, например за один год."
        )
    return found


def read_archived(path: Path) -> ArchiveFile:
    """Return what the file says, or why it is not taken in."""
    try:
        read = read_file(path)
    except UserError as error:
        return ArchiveFile(path, None, str(error))
    if isinstance(read, LetterText):
        return ArchiveFile(path, None, "Это письмо: здесь хранятся только решения.")
    if not read.clauses:
        return ArchiveFile(path, None, "Это не решение: в файле не нашлось ни одного пункта.")
    return ArchiveFile(path, read)


def mark_of(text: ResolutionText) -> str:
    """Return a mark that two documents share only if the same words stand in the same order in both."""
    parts = (text.preamble, text.clauses, *(appendix.blocks for appendix in text.appendices))
    words = [text.title, text.meeting, text.theme, *(line for part in parts for line in _lines(part))]
    bare = "".join(sign for sign in search_fold(" ".join(words)) if sign.isalnum())
    return sha256(bare.encode()).hexdigest()


def held(session: Session) -> dict[str, Held]:
    """Return the documents that the office holds, by their marks."""
    texts = [(each.id, store.load(session, each)) for each in session.scalars(select(Resolution))]
    return {mark_of(text): Held(id_, resolution_name(text)) for id_, text in texts}


def import_archive(session: Session, texts: Sequence[ResolutionText]) -> Changes:
    """Take the documents in as drafts, the earliest first; what is held already is passed by."""
    known = set(held(session))
    ids: list[int] = []
    for text in sorted(texts, key=lambda each: each.date_to or date.max):
        if mark_of(text) not in known:
            known.add(mark_of(text))
            ids += import_resolution(session, text).ids
    if not ids:
        raise UserError("Всё, что отмечено, уже внесено. Отметьте то, чего ещё нет, или закройте список.")
    counted = plural(len(ids), "проект", "проекта", "проектов")
    return Changes(f"Внесено из папки: {counted}", _TOUCHED, tuple(ids))


def _below(folder: Path) -> Iterator[Path]:
    for at, _, names in os.walk(folder):
        for name in names:
            path = Path(at, name)
            # «~$…» is what Word leaves beside a file that is open.
            if path.suffix.lower() in SUFFIXES and not name.startswith((".", "~$")) and not path.is_symlink():
                yield path


def _lines(clauses: tuple[Clause, ...]) -> Iterator[str]:
    for clause in walk(clauses):
        yield f"{clause.marker or ''} {clause.text}"

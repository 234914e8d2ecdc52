"""Files kept on a card: taken in, named, opened as a private copy, given out, taken off again."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.contents import keep, kept
from app.documents import files
from app.errors import UserError
from app.members.cards import said_of, the_card
from app.russian.typography import quoted
from db.models import Attachment
from db.plain import NotPlain, content_of

LARGEST_MB = 25
_LARGEST = LARGEST_MB * 1_000_000
_LONGEST_NAME = 120  # letters; a path has room for it in every system
_LONGEST_ENDING = 20  # what is longer is a part of the name
_UNFIT = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)  # devices of Windows

# A program, a script, a link to one: it would run when opened, so it does not even come in.
_RUNS = frozenset(
    """
    app appimage application bash bat bin chm cmd com command cpl csh deb desktop dll dmg elf exe gadget hta
    inf ins iso isp jar js jse jnlp ksh lnk msc msh msi msix msp mst out pif pkg pl ps1 psm1 py pyc pyw pyz rb
    reg rpm run scf scr sct sh so sys tcsh url vb vbe vbs ws wsc wsf wsh xbap zsh
    """.split()
)
# What a viewer shows without running anything of it; the rest is saved, and opened by whoever knows it.
_SHOWN = frozenset(
    """
    bmp csv doc docx djvu eml epub gif heic jpeg jpg m4a mp3 mp4 odp ods odt ogg pdf png ppt pptx rtf tif tiff
    txt wav webp xls xlsx
    """.split()
)


@dataclass(frozen=True, slots=True)
class FileToKeep:
    """A file as it was read, before it is taken in."""

    name: str
    data: bytes


def read_file(path: Path) -> FileToKeep:
    """Return the file to be attached; refuse what is none, is empty, too large, or would run."""
    name = tidy_name(path.name)
    try:
        data = content_of(path, _LARGEST)
    except OverflowError:
        raise UserError(
            f"Файл {quoted(name)} больше {LARGEST_MB}\u00a0МБ. Отсканируйте его с меньшим качеством "
            "(200–300 точек на дюйм) или вложите по частям."
        ) from None
    except IsADirectoryError:
        raise UserError(f"{quoted(name)} — папка. Вложите файлы из неё по одному.") from None
    except NotPlain:
        raise UserError(f"{quoted(name)} — не обычный файл: вложить его нельзя.") from None
    except OSError as error:
        raise UserError(
            f"Файл {quoted(name)} не удалось прочитать. Проверьте, что он на месте и открывается."
        ) from error
    if not data:
        raise UserError(f"Файл {quoted(name)} пуст. Проверьте, тот ли это файл.")
    return FileToKeep(name, data)


def attach(
    session: Session, organization_id: int, file: FileToKeep, note: str = "", *, day: date | None = None
) -> Changes:
    """Keep the file on the card; the same bytes are kept there only once."""
    the_card(session, organization_id)
    digest = keep(session, file.data)
    _refuse_second(session, organization_id, digest)
    attachment = Attachment(
        organization_id=organization_id,
        name=tidy_name(file.name),
        note=note.strip(),
        added_on=day or date.today(),
        content_sha256=digest,
    )
    session.add(attachment)
    session.flush()
    return said_of(session, organization_id, f"вложен файл {quoted(attachment.name)}", attachment.id)


def describe_attachment(session: Session, attachment_id: int, name: str, note: str) -> Changes:
    """Give the file another name, its ending kept, and say what it is."""
    attachment = _get(session, attachment_id)
    ending = Path(attachment.name).suffix
    attachment.name = tidy_name(name.strip().removesuffix(ending) + ending)
    attachment.note = note.strip()
    return said_of(session, attachment.organization_id, f"вложение {quoted(attachment.name)}")


def remove_attachment(session: Session, attachment_id: int) -> Changes:
    """Take the file off the card; its bytes stay in the office file, and undo brings it back."""
    attachment = _get(session, attachment_id)
    session.delete(attachment)
    return said_of(session, attachment.organization_id, f"убрано вложение {quoted(attachment.name)}")


def attached(session: Session, attachment_id: int) -> FileToKeep:
    """Return the file as it was taken in."""
    attachment = _get(session, attachment_id)
    return FileToKeep(attachment.name, kept(session, attachment.content_sha256))


def put_aside(file: FileToKeep, folder: Path) -> Path:
    """Return a read-only copy in the private folder for a viewer; refuse what no viewer merely shows."""
    name = tidy_name(file.name)
    if _ending(name) not in _SHOWN:
        raise UserError(
            f"Файл {quoted(name)} не открывается отсюда: неизвестно, что с ним сделает система. "
            "Выберите «Сохранить как…» и откройте его сами, если знаете, от кого он."
        )
    path = Path(mkdtemp(dir=folder), name)  # a copy opened before may still be in its viewer
    files.save(path, file.data)
    path.chmod(0o400)
    return path


def tidy_name(name: str) -> str:
    """Return a file name that means the same in every system, or refuse one that would run."""
    visible = "".join(each for each in name if unicodedata.category(each)[0] != "C")
    tidy = " ".join(_UNFIT.sub("_", visible).split()).strip(". ")
    if _ending(tidy) in _RUNS:
        raise UserError(
            f"Файл {quoted(tidy)} — программа или ссылка на неё, а не документ: такие файлы не вкладываются."
        )
    if not tidy or _RESERVED.fullmatch(tidy):
        tidy = f"файл {tidy}".strip()
    stem, ending = Path(tidy).stem, Path(tidy).suffix
    if len(ending) > _LONGEST_ENDING:
        return tidy[:_LONGEST_NAME]
    return f"{stem[: _LONGEST_NAME - len(ending)]}{ending}"


def _ending(name: str) -> str:
    return Path(name).suffix.removeprefix(".").casefold()


def _refuse_second(session: Session, organization_id: int, digest: str) -> None:
    same = select(Attachment.name).where(
        Attachment.organization_id == organization_id, Attachment.content_sha256 == digest
    )
    if name := session.scalars(same).first():
        raise UserError(f"Этот файл уже вложен в карточку: {quoted(name)}.")


def _get(session: Session, attachment_id: int) -> Attachment:
    attachment = session.get(Attachment, attachment_id)
    if attachment is None:
        raise UserError("Этого вложения больше нет: оно убрано или его добавление отменено.")
    return attachment

"""A damaged office file: the copy to go back to, and what could be saved of the file itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.backups.copies import CopyRow, copies
from app.backups.words import moment_words, table_word
from app.errors import UserError, refusals_said
from app.russian.numerals import plural
from app.russian.typography import quoted
from db.backups import copies as files
from db.backups.contents import examine_office
from db.backups.copies import folder_of, in_words
from db.backups.salvage import Difference, compare, salvage
from db.durable import private_folder
from db.errors import FileRefused, NewerFile
from db.file import SUFFIX


@dataclass(frozen=True, slots=True)
class Offer:
    """The ways out of a damage: the newest whole copy, the salvaged file, and in what they differ."""

    sentence: str
    copy: CopyRow | None
    salvaged: Path | None
    differences: tuple[str, ...]


def is_damaged(path: Path) -> bool:
    """Return whether the file of an office cannot be trusted; reads it to the end."""
    try:
        examine_office(path)
    except NewerFile:
        return False
    except FileRefused:
        return True
    return False


def was_ours(path: Path) -> bool:
    """Return whether a file that cannot be opened is a broken one of ours: copies of it lie beside it."""
    return path.is_file() and bool(files.copies(path, folder_of(path))) and is_damaged(path)


def offer(path: Path) -> Offer:
    """Return what can be done about a damaged file, which itself is only read."""
    copy = next(iter(copies(path)), None)
    try:
        salvaged: Path | None = save_readable(path)
    except UserError:
        salvaged = None
    differences = _lines(copy.path, salvaged) if copy and salvaged else ()
    return Offer(_sentence(path, copy, salvaged), copy, salvaged, differences)


def save_readable(path: Path) -> Path:
    """Return a sound file of the rows that can still be read in the damaged one; it lies among the copies."""
    moment = datetime.now().strftime("%Y-%m-%d %H-%M-%S")
    with refusals_said(), in_words("Папку для копий создать не удалось"):
        salvaged = private_folder(folder_of(path)) / f"{path.stem} спасённое {moment}{SUFFIX}"
        salvage(path, salvaged)
    return salvaged


def _sentence(path: Path, copy: CopyRow | None, salvaged: Path | None) -> str:
    damaged = f"Файл {quoted(path.name)} повреждён."
    match copy, salvaged:
        case None, None:
            return f"{damaged} Целых копий рядом нет: подключите диск или флешку, где они могли остаться."
        case None, _:
            return f"{damaged} Целых копий рядом нет, но часть записей прочитана: можно продолжить с ними."
        case CopyRow(moment=moment), None:
            return f"{damaged} Есть целая копия от {moment_words(moment)}: можно вернуться к ней."
        case CopyRow(moment=moment), _:
            return (
                f"{damaged} Есть целая копия от {moment_words(moment)}; кроме того, часть записей прочитана "
                "из самого файла. Сравните и выберите, с чем продолжить."
            )


def _lines(copy: Path, salvaged: Path) -> tuple[str, ...]:
    return tuple(_line(difference) for difference in compare(copy, salvaged))


def _line(difference: Difference) -> str:
    return f"{table_word(difference.table)}: {', '.join(_parts(difference))}"


def _parts(difference: Difference) -> Iterator[str]:
    yield f"в копии {difference.in_copy}, спасено {difference.salvaged}"
    for rows, words in (
        (
            difference.missing,
            ("запись есть только в копии", "записи есть только в копии", "записей есть только в копии"),
        ),
        (difference.newer, ("запись новее копии", "записи новее копии", "записей новее копии")),
        (difference.changed, ("запись изменилась", "записи изменились", "записей изменилось")),
    ):
        if rows:
            yield plural(len(rows), *words)

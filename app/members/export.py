"""The roll written to a file of the kind that its name asks for."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from sqlalchemy.orm import Session

from app.documents import files
from app.documents.export import export
from app.documents.style import COUNCIL, Style
from app.errors import UserError
from app.members.columns import ALL
from app.members.document import cell_text, compose
from app.members.roll import Roll, reading

Progress: TypeAlias = Callable[[int, int], None]  # told how much is done, and of how much

_CHOICE: Final = ".xlsx, .pdf, .docx или .csv"
# A cell that begins so would be calculated by a spreadsheet; a telephone number would not.
_FORMULA: Final = re.compile(r"[=@\t\r]|[+-](?![\d ()\-,;\n]*$)")


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def export_roll(
    session: Session,
    path: Path,
    day: date,
    *,
    ids: Sequence[int] | None = None,
    style: Style = COUNCIL,
    progress: Progress = _silent,
) -> None:
    """Write the roll of the day, or of these organisations in this order, as .xlsx, .pdf, .docx or .csv."""
    if path.suffix.lower() not in _WRITERS:
        raise UserError(f"Имя файла «{path.name}» должно кончаться на {_CHOICE}: исправьте его и повторите.")
    steps, write = _WRITERS[path.suffix.lower()]
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        progress(done, steps * read.count)

    read = reading(session, day, ids, tell)
    write(read, path, style)
    progress(steps * read.count, steps * read.count)


def _save_workbook(roll: Roll, path: Path, _style: Style) -> None:
    # openpyxl loads only when Excel is asked for.
    from app.members.workbook import write_workbook

    with files.saving(path) as stream:
        write_workbook(roll, stream)


def _save_csv(roll: Roll, path: Path, _style: Style) -> None:
    with files.saving(path) as stream:
        write_csv(roll, stream)


def _save_document(roll: Roll, path: Path, style: Style) -> None:
    export(compose(roll), path, style)


def write_csv(roll: Roll, stream: BinaryIO) -> None:
    """Write the table as Russian Excel opens it: semicolons, UTF-8 with its mark, no formulas."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(column.title for column in ALL)
    for told in chain.from_iterable(part.rows for part in roll.parts):
        writer.writerow(_harmless(cell_text(column.cell(told))) for column in ALL)
    text.detach()


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


# Each kind of file: how many times the length of the roll it takes, and what writes it. A workbook reads
# every organisation for three sheets; pages are read once and then laid out, which takes longer.
_WRITERS: Final[dict[str, tuple[int, Callable[[Roll, Path, Style], None]]]] = {
    ".xlsx": (3, _save_workbook),
    ".csv": (1, _save_csv),
    ".pdf": (4, _save_document),
    ".docx": (4, _save_document),
}

"""The roll written to a file of the kind that its name asks for."""

import csv
import io
import re
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.documents import files
from app.documents.export import export
from app.errors import UserError
from app.members.document import cell_text, compose
from app.members.roll import COLUMNS, Roll, roll

_CHOICE = ".xlsx, .pdf, .docx или .csv"
# A cell that begins so would be calculated by a spreadsheet; a telephone number would not.
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d ()\-,;\n]*$)")


def export_roll(session: Session, path: Path, day: date) -> None:
    """Write the roll of the day as .xlsx, .pdf, .docx or .csv; anything else is refused."""
    match path.suffix.lower():
        case ".xlsx":
            # openpyxl loads only when Excel is asked for.
            from app.members.workbook import render_workbook

            files.save(path, render_workbook(roll(session, day)))
        case ".csv":
            files.save(path, render_csv(roll(session, day)))
        case ".pdf" | ".docx":
            export(compose(roll(session, day)), path)
        case _:
            raise UserError(
                f"Имя файла «{path.name}» должно кончаться на {_CHOICE}: исправьте его и повторите."
            )


def render_csv(of_day: Roll) -> bytes:
    """Return the table as Russian Excel opens it: semicolons, UTF-8 with its mark, no formulas."""
    content = io.StringIO(newline="")
    writer = csv.writer(content, delimiter=";")
    writer.writerow(column.title for column in COLUMNS)
    for row in of_day.rows:
        writer.writerow(_harmless(cell_text(column.cell(row))) for column in COLUMNS)
    return content.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text

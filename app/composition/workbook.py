"""The composition as an Excel workbook: one table to filter, ready to print."""

import io
from datetime import date

from app.composition.document import CouncilList
from app.composition.rows import CouncilPostRow
from app.composition.words import BODY, counted
from app.documents.book import write_book
from app.documents.book_sheet import Sheet, SheetColumn, Value
from app.members.words import imprecise_day
from db.vocabulary import Precision

_COLUMNS = (
    SheetColumn("№", 5),
    SheetColumn("Орган", 20),
    SheetColumn("Фамилия, имя, отчество", 34),
    SheetColumn("Должность", 28),
    SheetColumn("С какого дня", 14),
    SheetColumn("До какого дня", 14),
    SheetColumn("Основание", 44),
)


def render_composition(told: CouncilList) -> bytes:
    """Return the .xlsx: the title with the day, how many there are, a row for each post."""
    content = io.BytesIO()
    lines = (told.title, counted(told.rows))
    rows = ((number, *_cells(row)) for number, row in enumerate(told.rows, 1))
    signature = (told.signature.position, told.signature.name)
    sheet = Sheet("Состав", lines, _COLUMNS, rows, len(told.rows), frozen=3, signature=signature)
    write_book(content, told.title, told.council, [sheet])
    return content.getvalue()


def _cells(row: CouncilPostRow) -> tuple[Value, ...]:
    since = _day(row.since, row.since_precision)
    until = _day(row.until, row.until_precision)
    return BODY[row.body], row.person, row.title, since, until, row.basis


def _day(day: date | None, precision: Precision) -> Value:
    """Return the day as Excel sorts it; one known only roughly in words."""
    return day if day is None or precision is Precision.DAY else imprecise_day(day, precision)

"""The control list as an Excel workbook: one table to filter, ready to print."""

import io
from collections.abc import Iterator

from app.assignments.control_list import ControlList
from app.assignments.rows import AssignmentRow
from app.assignments.words import NO_TERM, RECURRENCE, parts_words, responsible_words, standing_words
from app.documents.book import write_book
from app.documents.book_sheet import Sheet, SheetColumn, Value

_COLUMNS = (
    SheetColumn("№", 5),
    SheetColumn("Поручение", 44),
    SheetColumn("Ответственные", 22),
    SheetColumn("Срок", 22),
    SheetColumn("Последний день", 11),
    SheetColumn("Контроль", 11),
    SheetColumn("Состояние", 16),
    SheetColumn("Ход исполнения, результат", 26),
    SheetColumn("Организации", 14),
    SheetColumn("Повторяется", 12),
    SheetColumn("Основание", 26),
)


def render_control_list(told: ControlList) -> bytes:
    """Return the .xlsx: the title with the day, the count, a row for each assignment in a group."""
    content = io.BytesIO()
    count = sum(len(rows) for _, rows in told.groups)
    lines = (told.title, told.council, told.summary)
    signature = (told.signature.position, told.signature.name)
    sheet = Sheet("Поручения", lines, _COLUMNS, _rows(told), count, frozen=2, signature=signature)
    write_book(content, told.title, told.council, [sheet])
    return content.getvalue()


def _rows(told: ControlList) -> Iterator[tuple[Value, ...]]:
    in_groups = (row for _, rows in told.groups for row in rows)
    for number, row in enumerate(in_groups, 1):
        yield number, *_cells(row)


def _cells(row: AssignmentRow) -> tuple[Value, ...]:
    return (
        row.text,
        responsible_words(row),
        row.term or NO_TERM,
        row.deadline,
        row.control,
        standing_words(row),
        ", ".join(filter(None, (row.result, row.result_name))) or row.progress,
        parts_words(row),
        RECURRENCE[row.recurrence] if row.recurrence else "",
        row.source,
    )

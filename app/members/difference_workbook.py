"""What changed in the registry as an Excel workbook: one table to filter, ready to print."""

import io
from collections.abc import Iterator

from app.documents.book import write_book
from app.documents.book_sheet import Sheet, SheetColumn, Value
from app.members.comparison import TITLE
from app.members.difference import Difference
from app.members.difference_document import events, summary, title

_COLUMNS = (
    SheetColumn("№", 5),
    SheetColumn("Организация", 32),
    SheetColumn("Что изменилось", 18),
    SheetColumn("Было", 22),
    SheetColumn("Стало", 22),
    SheetColumn("Когда и на каком основании", 42),
)


def render_difference(told: Difference) -> bytes:
    """Return the .xlsx: the title with both days, the totals, a row for each change."""
    lines = (title(told), told.council, *summary(told))
    content = io.BytesIO()
    write_book(
        content,
        title(told),
        told.council,
        [Sheet("Изменения", lines, _COLUMNS, _rows(told), len(told.changes))],
    )
    return content.getvalue()


def _rows(told: Difference) -> Iterator[tuple[Value, ...]]:
    for number, change in enumerate(told.changes, 1):
        yield number, change.name, TITLE[change.group], change.before, change.after, events(change)

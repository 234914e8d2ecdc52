"""The roll as a document: landscape tables, for paper and Word."""

from collections.abc import Iterator
from datetime import date

from app.documents.book_sheet import Value
from app.documents.tree import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Numbering,
    Paragraph,
    Properties,
    Run,
    Signatures,
    Table,
)
from app.members.columns import NUMBER, PRINTED, PRINTED_SUSPENDED, RollColumn
from app.members.roll import Part, Roll
from app.members.signing import on_paper
from app.russian.dates import short_date
from db.vocabulary import Status


def compose(roll: Roll) -> Document:
    """Return the roll: its title, a line of totals, a table for each status that there is, a signature."""
    return Document(
        (
            Heading((Run(roll.title),)),
            Paragraph((Run(roll.summary),), align=Align.CENTRE, indented=False),
            *(block for part in roll.parts if part.ids for block in _part(part)),
            Signatures((on_paper(roll.signature),)),
        ),
        Properties(roll.title, author=roll.council),
        letterhead=(roll.council,),
        landscape=True,
        numbering=Numbering.COUNTED,
    )


def _part(part: Part) -> Iterator[Block]:
    shown = PRINTED_SUSPENDED if part.status is Status.SUSPENDED else PRINTED
    yield Heading((Run(f"{part.title}: {len(part.ids)}"),), level=2)
    yield Table(
        tuple(Column(column.title, column.width, _align(column)) for column in shown),
        tuple(tuple(cell_text(column.cell(told)) for column in shown) for told in part.rows),
    )


def _align(column: RollColumn) -> Align:
    return Align.RIGHT if column is NUMBER else Align.LEFT


def cell_text(value: Value) -> str:
    """Return the cell as text, a day as 19.06.2026."""
    if value is None:
        return ""
    return short_date(value) if isinstance(value, date) else str(value)

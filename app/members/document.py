"""The roll as a document: a landscape table, for paper and Word."""

from datetime import date

from app.documents.tree import Align, Column, Document, Heading, Paragraph, Properties, Run, Table
from app.members.roll import COLUMNS, Roll
from app.russian.dates import short_date


def compose(roll: Roll) -> Document:
    """Return the roll with its title, a line of totals and the table."""
    table = Table(
        tuple(Column(column.title, column.width) for column in COLUMNS),
        tuple(tuple(cell_text(column.cell(row)) for column in COLUMNS) for row in roll.rows),
    )
    return Document(
        (
            Heading((Run(roll.title),)),
            Paragraph((Run(roll.summary),), align=Align.CENTRE, indented=False),
            table,
        ),
        Properties(roll.title, author=roll.council),
        letterhead=(roll.council,),
        landscape=True,
    )


def cell_text(value: str | date | None) -> str:
    """Return the cell as text, a day as 19.06.2026."""
    return short_date(value) if isinstance(value, date) else value or ""

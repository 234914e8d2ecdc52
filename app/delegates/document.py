"""«Делегаты»: a table for each event, who is sent there and whether taking part was noted."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from app.council import council_details
from app.delegates.queries import delegates
from app.delegates.rows import DelegateRow
from app.delegates.words import came_words, counted, sender_words
from app.documents.tree import Align, Block, Column, Document, Heading, Paragraph, Properties, Run, Table
from app.errors import UserError
from app.members.certificate import letterhead_lines
from app.russian.dates import long_date

_COLUMNS = (
    Column("№", 0.8, Align.RIGHT),
    Column("Делегат", 5),
    Column("От кого", 5),
    Column("Участие", 2.6),
    Column("Основание", 5),
)


def compose_delegates(session: Session, day: date, *, search: str = "") -> Document:
    """Return the delegates that are found, event by event."""
    rows = delegates(session, day, search=search)
    if not rows:
        raise UserError(
            "Делегатов пока нет: их вносит решение «Делегировать…» или лист участников конференции."
        )
    council, title = council_details(session), f"Делегаты на {long_date(day)}"
    return Document(
        (
            Heading((Run(title),)),
            Paragraph((Run(counted(rows)),), Align.CENTRE, indented=False, keep_with_next=True),
            *_events(rows),
        ),
        Properties(title, author=council.name),
        letterhead=tuple(letterhead_lines(council)),
        running=title,
    )


def _events(rows: Sequence[DelegateRow]) -> Iterator[Block]:
    for event, sent in groupby(rows, key=_event):
        yield Heading((Run(event),), level=2)
        yield Table(_COLUMNS, tuple(_cells(number, row) for number, row in enumerate(sent, 1)))


def _event(row: DelegateRow) -> str:
    """Return «XX страновая тематическая конференция, 19 июня 2026 г.»."""
    told = ", ".join(filter(None, (row.event, row.when)))
    return told[:1].upper() + told[1:]


def _cells(number: int, row: DelegateRow) -> tuple[str, ...]:
    return str(number), row.person, sender_words(row), came_words(row), row.basis

"""The desk on paper: what needs attention, and the days to come."""

from collections.abc import Sequence
from datetime import date

from app.desk.items import URGENCY, DayEntry, DeskItem
from app.desk.words import between, capital, weekday
from app.documents.tree import Align, Column, Document, Heading, Paragraph, Properties, Requisites, Run, Table
from app.russian.dates import long_date
from app.russian.stops import unstopped

_MATTERS = (Column("Что", 5), Column("Подробности", 6), Column("Когда", 3), Column("Срочность", 2.6))
_DAYS = (Column("Когда", 2), Column("Что", 6), Column("Подробности", 6))
_NOTHING = "Ничего не просрочено, ни один срок не подошёл."


def compose_desk(items: Sequence[DeskItem], coming: Sequence[DayEntry], day: date, council: str) -> Document:
    """Return the desk of the day as a sheet to lay beside the telephone."""
    matters = Table(_MATTERS, tuple(_matter(item) for item in items))
    days = Table(_DAYS, tuple(_entry(entry) for entry in coming))
    return Document(
        (
            Heading((Run("Сегодня"),)),
            Requisites(((Run(f"{weekday(day)}, {long_date(day)}"),),), Align.CENTRE),
            matters if items else Paragraph((Run(_NOTHING),), Align.CENTRE, indented=False),
            *((Heading((Run("Ближайшее"),), level=2), days) if coming else ()),
        ),
        Properties("Сегодня", author=council),
        letterhead=(council,),
    )


def _matter(item: DeskItem) -> tuple[str, ...]:
    return unstopped(item.title), item.detail, item.when, URGENCY[item.urgency]


def _entry(entry: DayEntry) -> tuple[str, ...]:
    return between(entry.day, entry.until), capital(entry.title), entry.detail

"""What the table of organisations shows."""

from datetime import date

from app.members.rows import RegistryRow
from app.members.words import status_word
from app.russian.dates import short_date
from db.vocabulary import Status
from ui.widgets.mark import STATUS_MARK
from ui.widgets.table import RIGHT, Column

_ORDER = list(Status)


def called(row: RegistryRow) -> str:
    """Return the name for a line of a list: the short one where there is one."""
    return row.short_name or row.name


def short_status(row: RegistryRow) -> str:
    """Return the status in one word: «приостановлено»."""
    return status_word(row.status, row.ended_by).removeprefix("членство ")


def with_initials(name: str) -> str:
    """Return «Саблина П.Е.» for «Саблина Полина Егоровна»."""
    surname, *given = name.split() or [""]
    while given and given[0].islower():  # «Бакыт уулу»: the second word belongs to the first
        surname = f"{surname} {given.pop(0)}"
    return f"{surname} {''.join(f'{part[0]}.' for part in given[:2])}".strip()


def last_contact(row: RegistryRow) -> str:
    """Return the day the secretariat last heard from the organisation."""
    return short_date(row.last_contact) if row.last_contact else ""


COLUMNS: tuple[Column[RegistryRow], ...] = (
    Column("Организация", called),
    Column(
        "Членство",
        short_status,
        chars=16,
        mark=lambda row: STATUS_MARK[row.status],
        sort_key=lambda row: (_ORDER.index(row.status), short_status(row)),
    ),
    Column("Руководитель", lambda row: with_initials(row.leader), chars=15, droppable=True),
    Column("Город", lambda row: row.city, chars=13, droppable=True),
    Column(
        "Связь",
        last_contact,
        chars=10,
        align=RIGHT,
        sort_key=lambda row: row.last_contact or date.min,
        droppable=True,
    ),
)

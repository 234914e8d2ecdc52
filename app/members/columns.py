"""The columns in which the roll goes out, by the words that a registry in Excel has over them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.documents.book_sheet import Value
from app.members.happenings import Happening
from app.members.roll import RollRow
from app.members.words import EVENT, FORM, imprecise_day, status_word
from db.vocabulary import LegalForm, Precision, Status


@dataclass(frozen=True, slots=True)
class RollColumn:
    """A column of the roll: its title, what stands in it, its width in characters."""

    title: str
    cell: Callable[[RollRow], Value]
    width: float


def _known(day: date | None, precision: Precision) -> Value:
    """Return the day as precise as it is known: a date, or words."""
    return day if day is None or precision is Precision.DAY else imprecise_day(day, precision)


def _form(told: RollRow) -> str:
    return "" if told.row.form is LegalForm.OTHER else FORM[told.row.form]


def _basis(told: RollRow) -> str:
    return told.history[-1].basis if told.history else ""


NUMBER: Final = RollColumn("№", lambda told: told.number, 5)
NAME: Final = RollColumn("Организация", lambda told: told.row.name, 37)
SHORT: Final = RollColumn("Краткое название", lambda told: told.row.short_name, 20)
LEGAL_FORM: Final = RollColumn("Правовая форма", _form, 14)
STATUS: Final = RollColumn("Членство", lambda told: status_word(told.row.status, told.row.ended_by), 17)
SINCE: Final = RollColumn("С какого дня", lambda told: _known(told.row.since, told.row.since_precision), 13)
UNTIL: Final = RollColumn(
    "Приостановлено до", lambda told: told.row.until if told.row.status is Status.SUSPENDED else "", 21
)
BASIS: Final = RollColumn("Основание", _basis, 28)
LEADER: Final = RollColumn("Руководитель", lambda told: told.row.leader, 20)
POST: Final = RollColumn("Должность", lambda told: told.post, 15)
REGION: Final = RollColumn("Регион", lambda told: told.row.region, 14)
CITY: Final = RollColumn("Город", lambda told: told.row.city, 14)
ADDRESS: Final = RollColumn("Адрес", lambda told: told.row.address, 18)
PHONES: Final = RollColumn("Телефоны", lambda told: told.row.phones, 17)
EMAILS: Final = RollColumn("Эл. почта", lambda told: told.row.emails, 24)
SITES: Final = RollColumn("Сайты", lambda told: told.row.sites, 16)
FIELDS: Final = RollColumn("Направления деятельности", lambda told: "; ".join(told.row.fields), 19)
REGISTRATION: Final = RollColumn("Рег. №", lambda told: told.row.registration_number, 11)
REGISTERED: Final = RollColumn(
    "Дата регистрации",
    lambda told: _known(told.row.registered_on, told.row.registered_precision),
    12.5,
)
HEADCOUNT: Final = RollColumn("Численность", lambda told: told.row.headcount, 13)
CONTACT: Final = RollColumn("Последняя связь", lambda told: told.row.last_contact, 14)
NOTES: Final = RollColumn("Заметки", lambda told: told.row.notes, 24)

_CALLED = (NUMBER, NAME, SHORT, STATUS, SINCE)
_REACHED = (BASIS, LEADER, REGION, CITY, PHONES, EMAILS)
MEMBERS: Final = (*_CALLED, *_REACHED)
SUSPENDED: Final = (*_CALLED, UNTIL, *_REACHED)
CONTACTS: Final = (
    NAME,
    LEGAL_FORM,
    LEADER,
    POST,
    PHONES,
    EMAILS,
    SITES,
    ADDRESS,
    FIELDS,
    REGISTRATION,
    REGISTERED,
    HEADCOUNT,
    CONTACT,
    NOTES,
)
ALL: Final = (
    NAME,
    SHORT,
    LEGAL_FORM,
    STATUS,
    SINCE,
    UNTIL,
    BASIS,
    LEADER,
    POST,
    REGION,
    CITY,
    ADDRESS,
    PHONES,
    EMAILS,
    SITES,
    FIELDS,
    REGISTRATION,
    REGISTERED,
    HEADCOUNT,
    CONTACT,
    NOTES,
)
PRINTED: Final = (NUMBER, NAME, STATUS, SINCE, LEADER, CITY, PHONES, EMAILS)
PRINTED_SUSPENDED: Final = (NUMBER, NAME, SINCE, UNTIL, LEADER, CITY, PHONES, EMAILS)


@dataclass(frozen=True, slots=True)
class HistoryColumn:
    """A column of the history: what it says of an event of an organisation."""

    title: str
    cell: Callable[[RollRow, Happening], Value]
    width: float


HISTORY: Final = (
    HistoryColumn("Организация", lambda told, _: told.row.name, 50),
    HistoryColumn("Событие", lambda _, event: EVENT[event.kind], 27),
    HistoryColumn("День", lambda _, event: _known(event.effective, event.precision), 15),
    HistoryColumn("Срок", lambda _, event: event.until, 32),
    HistoryColumn("Основание", lambda _, event: event.basis, 50),
    HistoryColumn("Причина", lambda _, event: event.reason, 29),
)

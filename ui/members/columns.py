"""What the table of organisations can show, and by what it is sorted."""

from app.members.listing import Order
from app.members.rows import RegistryRow
from app.members.words import FORM, imprecise_day, status_word
from app.russian.dates import short_date
from app.russian.names import initials_after, parse_name
from ui.widgets.mark import STATUS_MARK
from ui.widgets.table import RIGHT, Column

NAME = "name"


def called(row: RegistryRow) -> str:
    """Return the name for a line of a list: the short one where there is one."""
    return row.short_name or row.name


def short_status(row: RegistryRow) -> str:
    """Return the status in one word: «приостановлено»."""
    return status_word(row.status, row.ended_by).removeprefix("членство ")


def last_contact(row: RegistryRow) -> str:
    """Return the day the secretariat last heard from the organisation."""
    return short_date(row.last_contact) if row.last_contact else ""


def since(row: RegistryRow) -> str:
    """Return the day the status goes back to, as precise as it is known."""
    return imprecise_day(row.since, row.since_precision) if row.since else ""


def registered(row: RegistryRow) -> str:
    """Return the day of the registration, as precise as it is known."""
    return imprecise_day(row.registered_on, row.registered_precision) if row.registered_on else ""


def headcount(row: RegistryRow) -> str:
    """Return how many people there are, in groups of three digits."""
    return "" if row.headcount is None else f"{row.headcount:,}".replace(",", "\u00a0")


COLUMNS: tuple[Column[RegistryRow], ...] = (
    Column("Организация", called, id=NAME),
    Column("Полное название", lambda row: row.name, id="full-name", offered=True),
    Column("Членство", short_status, chars=16, mark=lambda row: STATUS_MARK[row.status], id="status"),
    Column("С какого дня", since, chars=12, align=RIGHT, id="since", offered=True),
    Column("Приостановлено до", lambda row: row.until, chars=20, id="until", offered=True),
    Column(
        "Руководитель",
        lambda row: initials_after(parse_name(row.leader)),
        chars=14,
        droppable=True,
        id="leader",
    ),
    Column("Регион", lambda row: row.region, chars=15, id="region", offered=True),
    Column("Город", lambda row: row.city, chars=13, droppable=True, id="city"),
    Column("Форма", lambda row: FORM[row.form], chars=20, id="form", offered=True),
    Column("Направления", lambda row: ", ".join(row.fields), chars=20, id="fields", offered=True),
    Column("Телефон", lambda row: row.phones, chars=18, id="phones", offered=True),
    Column("Эл. почта", lambda row: row.emails, chars=20, id="emails", offered=True),
    Column("Сайт", lambda row: row.sites, chars=18, id="sites", offered=True),
    Column("Адрес", lambda row: row.address, chars=26, id="address", offered=True),
    Column("Рег.\u00a0№", lambda row: row.registration_number, chars=13, id="number", offered=True),
    Column("Дата регистрации", registered, chars=15, align=RIGHT, id="registered", offered=True),
    Column("Численность", headcount, chars=11, align=RIGHT, id="headcount", offered=True),
    Column("Связь", last_contact, chars=9, align=RIGHT, droppable=True, id="contact"),
    Column("Заметки", lambda row: row.notes, chars=26, id="notes", offered=True),
)

_ORDER = {
    NAME: Order.NAME,
    "full-name": Order.NAME,
    "status": Order.STATUS,
    "since": Order.SINCE,
    "until": Order.UNTIL,
    "leader": Order.LEADER,
    "region": Order.REGION,
    "city": Order.CITY,
    "form": Order.FORM,
    "fields": Order.FIELDS,
    "phones": Order.PHONES,
    "emails": Order.EMAILS,
    "sites": Order.SITES,
    "address": Order.ADDRESS,
    "number": Order.REGISTRATION_NUMBER,
    "registered": Order.REGISTERED,
    "headcount": Order.HEADCOUNT,
    "contact": Order.CONTACT,
    "notes": Order.NOTES,
}


def order_of(column_id: str, *, bare: bool) -> Order:
    """Return by what the column sorts, no column by the name; bare: legal forms and quotes left out."""
    order = _ORDER.get(column_id, Order.NAME)
    return Order.BARE_NAME if bare and order is Order.NAME else order

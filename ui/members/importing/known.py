"""What a card of the registry and a row of a file say of an organisation, field by field, in words."""

from collections.abc import Mapping, Sequence

from app.members.importing import TITLES, Field, PlanRow, SheetReading, in_words
from app.members.rows import RegistryRow
from app.members.words import FORM, imprecise_day, status_word
from app.russian.dates import short_date
from db.vocabulary import LegalForm
from ui.members.importing.sheet_model import shown

Known = Mapping[Field, str]


def in_registry(row: RegistryRow) -> Known:
    """Return what the card says."""
    registered = row.registered_on
    return {
        Field.NAME: row.name,
        Field.SHORT_NAME: row.short_name,
        Field.FORM: "" if row.form is LegalForm.OTHER else FORM[row.form],
        Field.STATUS: status_word(row.status, row.ended_by),
        Field.SINCE: imprecise_day(row.since, row.since_precision) if row.since else "",
        Field.UNTIL: row.until,
        Field.LEADER: row.leader,
        Field.PHONES: row.phones,
        Field.EMAILS: row.emails,
        Field.SITES: row.sites,
        Field.REGION: row.region,
        Field.CITY: row.city,
        Field.ADDRESS: row.address,
        Field.REGISTRATION_NUMBER: row.registration_number,
        Field.REGISTERED_ON: imprecise_day(registered, row.registered_precision) if registered else "",
        Field.HEADCOUNT: "" if row.headcount is None else str(row.headcount),
        Field.FIELDS: ", ".join(row.fields),
        Field.LAST_CONTACT: short_date(row.last_contact) if row.last_contact else "",
        Field.NOTES: row.notes,
    }


def in_file(row: PlanRow) -> Known:
    """Return what the row of the file says, or what would stand on the card after it."""
    said = {field: told[1] if isinstance(told, tuple) else told for field, told in row.fields.items()}
    return {field: in_words(told) for field, told in said.items() if told is not LegalForm.OTHER}


def in_sheet(readings: Sequence[SheetReading], sheet: str, line: int) -> Known:
    """Return what stands in a line of the file, in the words that stand there."""
    reading = next(
        reading
        for reading in readings
        if reading.name == sheet and reading.header.stop < line <= len(reading.sheet.rows)
    )
    row = reading.sheet.rows[line - 1]
    told: dict[Field, list[str]] = {}
    for column in reading.columns:
        if column.field and column.index < len(row) and (words := shown(row[column.index])):
            told.setdefault(column.field, []).append(words)
    return {field: ", ".join(words) for field, words in told.items() if field is not Field.ORDINAL}


def side_of(row: PlanRow) -> list[tuple[str, tuple[str]]]:
    """Return what the row of the file says, its name aside."""
    return [(TITLES[field], (words,)) for field, words in in_file(row).items() if field is not Field.NAME]


def side_by_side(one: Known, other: Known) -> list[tuple[str, tuple[str, str]]]:
    """Return the fields of which either side knows something."""
    return [
        (words, (one.get(field, ""), other.get(field, "")))
        for field, words in TITLES.items()
        if one.get(field) or other.get(field)
    ]

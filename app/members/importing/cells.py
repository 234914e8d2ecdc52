"""The cells of a row, each read as its column asks."""

import re
from collections.abc import Callable
from typing import TypeAlias

from app.members.importing import values
from app.members.importing.days import find_day, read_day
from app.members.importing.drafts import Draft
from app.members.importing.fields import TITLES, Field
from app.members.importing.leaders import read_leader
from app.members.importing.loose_days import day_and_rest
from app.members.importing.membership_cells import MEMBERSHIP_CELLS
from app.members.importing.tellings import Cell
from app.members.importing.titles import meanings
from app.members.importing.values import flat
from db.vocabulary import LegalForm, Precision

F = Field

Reader: TypeAlias = Callable[[Draft, Cell], None]


def _text(draft: Draft, cell: Cell) -> None:
    draft.values[cell.field] = " ".join(cell.text.split())


def _former_name(draft: Draft, cell: Cell) -> None:
    names = (" ".join(name.split()) for name in re.split(r"[;\n]", cell.text))
    draft.add(F.FORMER_NAME, list(filter(None, names)))


def _address(draft: Draft, cell: Cell) -> None:
    _add_address(draft, " ".join(cell.text.split()))


def _add_address(draft: Draft, told: str) -> None:
    known = draft.values.get(F.ADDRESS)
    draft.values[F.ADDRESS] = f"{known}; {told}" if known and known != told else told


def _means(cell: Cell, told: Field) -> bool:
    """Return whether the title of the cell may mean this field too."""
    return any(field is told for _, field in meanings(cell.title))


def _form(draft: Draft, cell: Cell) -> None:
    form = values.legal_form(cell.text)
    draft.values[F.FORM] = form
    if form is LegalForm.OTHER and flat(cell.text) not in ("иная форма", "иная", "другая", "прочее"):
        draft.note(TITLES[F.FORM], cell.text)


def _phones(draft: Draft, cell: Cell) -> None:
    found, rest = values.phones(cell.text)
    addresses, _ = values.emails(cell.text)
    for told, items in ((F.PHONES, found), (F.EMAILS, addresses)):
        if items:
            draft.add(told, items)
    if rest and _means(cell, F.ADDRESS):
        _add_address(draft, rest)
    else:
        draft.note(cell.title, rest)


def _emails(draft: Draft, cell: Cell) -> None:
    if _means(cell, F.PHONES):  # «Адрес, телефон, e-mail»
        _phones(draft, cell)
        return
    found, rest = values.emails(cell.text)
    draft.add(F.EMAILS, found)
    if "@" in rest or not found:
        draft.refuse(cell, f"Адрес эл. почты «{rest}» записан неверно. Исправьте его в таблице.")
    else:
        draft.note(cell.title, rest)


def _sites(draft: Draft, cell: Cell) -> None:
    draft.add(F.SITES, values.sites(cell.text))


def _fields(draft: Draft, cell: Cell) -> None:
    draft.add(F.FIELDS, values.listed(cell.text))


def _notes(draft: Draft, cell: Cell) -> None:
    draft.add(F.NOTES, [cell.text])


def _headcount(draft: Draft, cell: Cell) -> None:
    number = values.headcount(cell.value)
    if number is not None:
        draft.values[F.HEADCOUNT] = number
    if number is None or not values.is_plain_number(cell.value):
        draft.note(TITLES[F.HEADCOUNT], cell.text)


def _leader(draft: Draft, cell: Cell) -> None:
    told = read_leader(cell.text)
    if told.name:
        draft.values[F.LEADER] = told.name
    if told.post:
        draft.values.setdefault(F.LEADER_POST, told.post)
    found, rest = values.phones(told.rest)
    if found:
        draft.add(F.PHONES, found)
    draft.note(TITLES[F.LEADER], rest)


def _registration_number(draft: Draft, cell: Cell) -> None:
    """Read «№ 123 от 14.02.2011» too: the number and the day stand in one cell."""
    if day := read_day(cell.value if not isinstance(cell.value, int) else None):
        draft.values.setdefault(F.REGISTERED_ON, day)
        return
    if values.legal_form(cell.text) is LegalForm.UNREGISTERED:
        draft.values.setdefault(F.FORM, LegalForm.UNREGISTERED)
        return
    found = find_day(cell.text)
    number = cell.text
    if found and found.day.precision is Precision.DAY:
        draft.values.setdefault(F.REGISTERED_ON, found.day)
        number = f"{cell.text[: found.start]} {cell.text[found.end :]}"
    draft.values[F.REGISTRATION_NUMBER] = " ".join(number.strip(" ,;\n").removeprefix("№").split())


def _registered_on(draft: Draft, cell: Cell) -> None:
    day, rest = day_and_rest(draft, cell)
    if day:
        draft.values[F.REGISTERED_ON] = day
        draft.note(TITLES[F.REGISTERED_ON], cell.text if rest else "")


def _last_contact(draft: Draft, cell: Cell) -> None:
    day, rest = day_and_rest(draft, cell)
    if day and day.precision is Precision.DAY:
        draft.values[F.LAST_CONTACT] = day
    if day and (rest or day.precision is not Precision.DAY):
        draft.note(TITLES[F.LAST_CONTACT], cell.text)


READERS: dict[Field, Reader] = {
    F.NAME: _text,
    F.SHORT_NAME: _text,
    F.FORMER_NAME: _former_name,
    F.FORM: _form,
    F.LEADER: _leader,
    F.LEADER_POST: _text,
    F.PHONES: _phones,
    F.EMAILS: _emails,
    F.SITES: _sites,
    F.REGION: _text,
    F.CITY: _text,
    F.ADDRESS: _address,
    F.REGISTRATION_NUMBER: _registration_number,
    F.REGISTERED_ON: _registered_on,
    F.HEADCOUNT: _headcount,
    F.FIELDS: _fields,
    F.LAST_CONTACT: _last_contact,
    F.NOTES: _notes,
} | MEMBERSHIP_CELLS

"""What a row would change: of a new card everything it tells, of a known one field by field."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.members.importing.days import Day
from app.members.importing.drafts import Draft
from app.members.importing.fields import Field
from app.members.importing.held import COLUMNS, Held
from app.members.importing.leaders import same_person
from app.members.importing.planned import Fields, Said, Work
from app.members.importing.values import SHORTEST_PHONE, digits, flat, items_of, site_key
from app.russian.folding import fold
from db.vocabulary import LegalForm

F = Field

_ORDER = tuple(Field)

# By what two items of a list are the same.
_KEYS: dict[Field, Callable[[str], str]] = {
    F.PHONES: digits,
    F.EMAILS: fold,
    F.SITES: site_key,
    F.NOTES: flat,
    F.FIELDS: flat,
    F.FORMER_NAME: fold,
}


def of_new(draft: Draft) -> tuple[dict[Field, Said | tuple[Said, Said]], Work]:
    """Return all that the row tells, in the order of the fields, and what opens the card."""
    told = {each: _said(draft.values[each]) for each in _ORDER if draft.values.get(each)}
    return dict(told), _work(draft.values, told)


def of_held(draft: Draft, card: Held, today: date) -> tuple[dict[Field, Said | tuple[Said, Said]], Work]:
    """Return what the row changes on the card as (old, new); what is empty in the row erases nothing."""
    changed: dict[Field, tuple[Said, Said]] = {}
    added: dict[Field, Any] = {}
    for told, value in draft.values.items():
        new = _added(told, value, card) if isinstance(value, list) else _other(told, value, card, today)
        if new:
            old = _old(told, card)
            joined = told in COLUMNS and isinstance(new, list) and old
            added[told] = new
            changed[told] = old, f"{old}\n{_said(new)}" if joined else _said(new)
    after = {told: new for told, (_, new) in changed.items()}
    return {told: changed[told] for told in _ORDER if told in changed}, _work(added, after)


def _work(values: dict[Field, Any], said: Fields) -> Work:
    """Return what is written of the values; of a list on the card all its lines."""
    columns = {column: said[told] for told, column in COLUMNS.items() if told in said}
    if day := values.get(F.REGISTERED_ON):
        columns |= {"registered_on": day.day, "registered_precision": day.precision}
    if F.FORM in values:
        columns["form"] = values[F.FORM]
    contact = values.get(F.LAST_CONTACT)
    return Work(
        columns,
        tuple(values.get(F.FIELDS, ())),
        values.get(F.LEADER, ""),
        values.get(F.LEADER_POST, ""),
        contact=contact.day if contact else None,
        former_names=tuple(values.get(F.FORMER_NAME, ())),
    )


def _said(value: Any) -> Said:
    """Return the value as it is shown and kept: the items of a list one a line."""
    said: Said = "\n".join(value) if isinstance(value, list) else value
    return said


def _old(told: Field, card: Held) -> Said:
    match told:
        case F.FORM:
            return card.form
        case F.FIELDS:
            return "\n".join(card.fields)
        case F.FORMER_NAME:
            return "\n".join(name for name, _ in card.former)
        case F.REGISTERED_ON:
            return card.registered or ""
        case F.HEADCOUNT:
            known = card.said[told]
            return known if isinstance(known, int) else ""
        case F.LAST_CONTACT:
            last = card.said.get(told)
            return Day(last) if isinstance(last, date) else ""
        case _:
            return card.text(told)


def _added(told: Field, items: list[str], card: Held) -> list[str]:
    """Return the items that the card does not have yet."""
    key = _KEYS[told]
    if not _old(told, card):
        return items
    match told:
        case F.FORMER_NAME:
            known = {*card.keys, *(key for _, key in card.former)}
        case F.NOTES:
            whole = flat(card.text(told))
            return [item for item in items if flat(item) not in whole]
        case F.PHONES:
            numbers = [digits(item) for item in items_of(told, card.text(told))]
            return [item for item in items if not any(_is_same_phone(digits(item), each) for each in numbers)]
        case F.FIELDS:
            known = {key(item) for field in card.fields for item in items_of(F.FIELDS, field)}
        case _:
            known = {key(item) for item in items_of(told, card.text(told))}
    return [item for item in items if key(item) not in known]


def _is_same_phone(told: str, known: str) -> bool:
    """Return whether one number is the other, or the end of it: dialled within the city."""
    shorter, longer = sorted((told, known), key=len)
    return longer.endswith(shorter) and len(shorter) >= SHORTEST_PHONE


def _other(told: Field, value: Said, card: Held, today: date) -> Said | None:
    """Return the value where the card says something else, or None."""
    match told, value:
        case F.LAST_CONTACT, Day():
            last = card.said.get(told)
            newer = not isinstance(last, date) or last < value.day
            return value if newer and value.day <= today else None
        case F.REGISTERED_ON, Day():
            known = card.registered
            return None if known and _is_no_news(value, known) else value
        case F.FORM, LegalForm():
            return value if value not in (card.form, LegalForm.OTHER) else None
        case F.REGISTRATION_NUMBER, str():
            return None if _bare_number(value) == _bare_number(card.text(told)) else value
        case F.LEADER, str():
            return None if card.leader and same_person(value, card.leader.name) else value
        case F.LEADER_POST, str():
            led = card.leader is not None
            return value if led and flat(value) != flat(card.text(told)) else None
        case _:
            return value if value != card.said.get(told) else None


def _is_no_news(told: Day, known: Day) -> bool:
    """Return whether the day told is the known one, or only its month, its year, its limit."""
    if told.day == known.day or str(told) == str(known):
        return True
    return told.agrees(known) and told.precision is not known.precision and told.last >= known.last


def _bare_number(number: str) -> str:
    return "".join(filter(str.isalnum, fold(number))).lstrip("n0")

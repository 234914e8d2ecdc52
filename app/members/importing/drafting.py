"""A row read cell by cell; where a card is known to say the same, nothing needs to be read."""

from app.members.importing import values
from app.members.importing.cells import READERS
from app.members.importing.drafts import Draft
from app.members.importing.fields import Field
from app.members.importing.held import Held
from app.members.importing.leaders import same_person
from app.members.importing.statuses import read_status
from app.members.importing.tellings import Telling
from app.members.importing.values import flat, text_of
from app.russian.folding import fold
from app.spreadsheet.sheets import Value
from db.vocabulary import LegalForm

F = Field


def draft_of(telling: Telling, card: Held | None) -> Draft:
    """Return what the row tells; of a known card only what it does not say yet."""
    draft = Draft(telling)
    for cell in telling.cells:
        known = card is not None and says(card, cell.field, cell.value)
        if not known and (cell.field in (F.NAME, F.STATUS) or not values.says_nothing(cell.text)):
            READERS[cell.field](draft, cell)
    if card is None:
        _complete(draft)
    return draft


def says(card: Held, told: Field, value: Value) -> bool:
    """Return whether the card says what the cell says."""
    known = card.said.get(told)
    if value == known:
        return True
    if told in (F.NAME, F.SHORT_NAME) and value:
        return fold(text_of(value)) in (*card.keys, *(key for _, key in card.former))
    if told is F.FIELDS:
        fields, told_fields = "; ".join(card.fields), text_of(value)
        same = flat(told_fields) == flat(fields)
        return same or (bool(card.fields) and set(_items(told_fields)) <= set(_items(fields)))
    if not known:
        return False
    if told is F.LEADER:
        return same_person(text_of(value), str(known))
    return flat(text_of(value)) == flat(text_of(known))


def _items(text: str) -> list[str]:
    return [flat(item) for item in values.listed(text)]


def _complete(draft: Draft) -> None:
    """Add what follows for a new card: its names, the form in its name, what stands above the row."""
    telling, found = draft.telling, draft.values
    found[F.NAME] = telling.called
    if telling.name and telling.short_name:
        found[F.SHORT_NAME] = telling.short_name
    if found.get(F.FORM) in (None, LegalForm.OTHER):
        found[F.FORM] = values.form_in_name(telling.called)
    if telling.region:
        found.setdefault(F.REGION, telling.region)
    if telling.status:
        draft.membership.group = read_status(telling.status)

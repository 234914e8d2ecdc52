"""What is done to several organisations at once: one operation, one step of undo."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import contacts, search
from app.members.cards import ORGANIZATIONS, the_card
from app.members.rows import ContactRow
from app.russian.dates import short_date
from app.russian.folding import fold
from app.russian.numerals import plural
from app.russian.typography import quoted
from db.models import FieldOfWork


def contacted(session: Session, ids: Sequence[int], day: date) -> Changes:
    """Note that all these organisations were heard from on the day."""
    told = ContactRow(0, day, means="", from_whom="", answered=True, note="")
    for organization_id in ids:
        contacts.add_contact(session, organization_id, told)
    return Changes(f"Связались {short_date(day)}: {_counted(ids)}", ORGANIZATIONS, tuple(ids))


def give_field(session: Session, ids: Sequence[int], name: str) -> Changes:
    """Add a field of work to the cards that do not have it yet."""
    name = " ".join(name.split())
    if not name:
        raise UserError("Введите направление: например, «культура».")
    having = _working_in(session, fold(name))
    without = [id_ for id_ in ids if id_ not in having]
    if not without:
        raise UserError(f"Направление {quoted(name)} у выбранных организаций уже указано.")
    for organization_id in without:
        the_card(session, organization_id)
    session.add_all(FieldOfWork(organization_id=id_, name=name, key=fold(name)) for id_ in without)
    search.refresh(session, *without)
    return Changes(
        f"Направление {quoted(name)} добавлено: {_counted(without)}", ORGANIZATIONS, tuple(without)
    )


def _working_in(session: Session, key: str) -> set[int]:
    return set(session.scalars(select(FieldOfWork.organization_id).where(FieldOfWork.key == key)))


def _counted(ids: Sequence[int]) -> str:
    return plural(len(ids), "организация", "организации", "организаций")

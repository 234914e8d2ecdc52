"""The names an organisation bore before: entered by hand afterwards, corrected, taken out again."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import search
from app.members.cards import said_of, the_card
from app.members.days import check_day
from app.members.rows import FormerNameRow
from app.russian.dates import short_date
from app.russian.folding import fold
from app.russian.typography import quoted
from db.models import FormerName


def add_former_name(session: Session, organization_id: int, told: FormerNameRow) -> Changes:
    """Enter a name of the past, borne until its day; today's stays as it is."""
    the_card(session, organization_id)
    _enter(session, FormerName(organization_id=organization_id), told)
    search.refresh(session, organization_id)
    return said_of(session, organization_id, f"внесено прежнее название {quoted(told.name.strip())}")


def correct_former_name(session: Session, told: FormerNameRow) -> Changes:
    """Correct a name of the past, or the day it was replaced."""
    former = _get(session, told.id)
    _enter(session, former, told)
    search.refresh(session, former.organization_id)
    return said_of(session, former.organization_id, f"исправлено прежнее название {quoted(former.name)}")


def remove_former_name(session: Session, former_id: int) -> Changes:
    """Take out a name that was never borne."""
    former = _get(session, former_id)
    session.delete(former)
    search.refresh(session, former.organization_id)
    return said_of(session, former.organization_id, f"убрано прежнее название {quoted(former.name)}")


def keep_replaced(session: Session, organization_id: int, told: FormerNameRow) -> None:
    """Keep today's name as a former one; no other can have replaced it before it was borne itself."""
    last = session.scalar(
        select(func.max(FormerName.replaced_on)).where(FormerName.organization_id == organization_id)
    )
    if last and told.replaced_on <= last:
        raise UserError(
            f"Нынешнее название организация носит с {short_date(last)}: новое может начаться только позже. "
            "Проверьте день; название из прошлого вносится среди прежних."
        )
    _enter(session, FormerName(organization_id=organization_id), told)


def _enter(session: Session, former: FormerName, told: FormerNameRow) -> None:
    if not told.name.strip():
        raise UserError("Введите прежнее название.")
    check_day(told.replaced_on)
    _refuse_second(session, former, told.replaced_on)
    former.name, former.short_name = told.name.strip(), told.short_name.strip()
    former.name_key, former.short_name_key = fold(former.name), fold(former.short_name)
    former.replaced_on, former.replaced_precision = told.replaced_on, told.replaced_precision
    session.add(former)


def _refuse_second(session: Session, former: FormerName, replaced_on: date) -> None:
    """Refuse two names replaced on one day: which of them was borne until then, nobody could tell."""
    other = session.scalars(
        select(FormerName).where(
            FormerName.organization_id == former.organization_id,
            FormerName.replaced_on == replaced_on,
            FormerName.id != (former.id or 0),
        )
    ).first()
    if other:
        raise UserError(
            f"До этого же дня записано название {quoted(other.name)}. Проверьте, когда закончилось другое."
        )


def _get(session: Session, former_id: int) -> FormerName:
    former = session.get(FormerName, former_id)
    if former is None:
        raise UserError("Этого прежнего названия больше нет: оно убрано или его внесение отменено.")
    return former

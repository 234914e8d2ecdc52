"""Organisations without contact on the desk, all in one row."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.council import council_details
from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.words import called, longer_than, some
from app.members import as_of
from app.members.silence import lost
from app.russian.dates import short_date
from app.russian.numerals import plural
from db.models import Organization

_NAMED = 3


def without_contact(session: Session, day: date) -> list[DeskItem]:
    """Return the row of those who were heard from once, and not for years."""
    years = council_details(session).silent_years
    silent = lost(session, day, years)
    if not silent:
        return []
    ids, (_, oldest) = [id_ for id_, _ in silent], silent[0]
    counted = plural(len(ids), "организация", "организации", "организаций")
    return [
        DeskItem(
            Kind.SILENCE,
            Urgency.SOON,
            f"Нет связи {longer_than(years)}: {counted}",
            some(_names(session, day, ids[:_NAMED]), len(ids)),
            f"{'последняя' if len(ids) == 1 else 'самая давняя'} {short_date(oldest)}",
            Act.SHOW_SILENT,
            tuple(ids),
            oldest,
        )
    ]


def _names(session: Session, day: date, ids: list[int]) -> list[str]:
    query = select(Organization.id, as_of.name_on(day), as_of.short_name_on(day))
    named = {
        id_: called(name, short)
        for id_, name, short in session.execute(query.where(Organization.id.in_(ids)))
    }
    return [named[id_] for id_ in ids]

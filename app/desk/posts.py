"""Posts about to end on the desk: of the leaders, and in the council."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.composition.rules import SOON
from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.people import HolderRow, leaving
from app.members.words import to_day
from app.russian.names import initials_after, parse_name

_NOW = timedelta(days=14)


def posts(session: Session, day: date) -> list[DeskItem]:
    """Return the posts that end within the time, with nobody elected yet."""
    return [_item(row, day) for row in leaving(session, day, day + SOON)]


def _item(row: HolderRow, day: date) -> DeskItem:
    assert row.until is not None
    return DeskItem(
        Kind.POST,
        Urgency.NOW if row.until <= day + _NOW else Urgency.SOON,
        f"Срок полномочий: {initials_after(parse_name(row.name))}",
        row.post(),
        to_day(row.until, row.until_precision),
        Act.SHOW_COMPOSITION if row.organization_id is None else Act.SHOW_MEMBER,
        () if row.organization_id is None else (row.organization_id,),
        None,
        row.until,
    )

"""Keeps the stored keys by which an organisation is found and sorted."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.members import as_of
from app.members.queries import details_of
from app.members.rows import Details
from app.russian.folding import fold, sort_key
from db.models import FormerName, Organization


def keys(name: str, short_name: str) -> dict[str, object]:
    """Return the columns by which a name is matched and sorted."""
    return {
        "name_key": fold(name),
        "short_name_key": fold(short_name),
        "sort_key": sort_key(short_name.strip() or name),
    }


def folded(details: Details, *, leader: str = "", former: Iterable[str] = ()) -> str:
    """Return all that is searched of a card, folded; a telephone number also as bare digits."""
    digits = "".join(letter for letter in details.phones if letter.isdigit() or letter == "\n")
    searched = [
        details.name,
        details.short_name,
        *former,
        leader,
        details.region,
        details.city,
        details.phones,
        digits,
        details.emails,
        details.registration_number,
    ]
    return fold("\n".join(searched))


def refresh(session: Session, organization: Organization) -> None:
    """Write the folded text anew after a change of the card, its names or its leader."""
    session.flush()
    former = session.execute(
        select(FormerName.name, FormerName.short_name).where(FormerName.organization_id == organization.id)
    )
    leader = session.scalar(select(as_of.leader_on(date.today())).where(Organization.id == organization.id))
    names = [name for both in former for name in both]
    organization.folded = folded(details_of(session, organization.id), leader=leader or "", former=names)
    session.flush()

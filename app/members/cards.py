"""The card that an operation is about: found, called by its name, told of what was done."""

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from db.models import Organization

ORGANIZATIONS = frozenset({Noun.ORGANIZATIONS})


def the_card(session: Session, organization_id: int) -> Organization:
    """Return the organisation, or refuse where undo has taken it back meanwhile."""
    organization = session.get(Organization, organization_id)
    if organization is None:
        raise UserError("Этой карточки больше нет: её добавление было отменено.")
    return organization


def called(organization: Organization) -> str:
    """Return the name for a sentence: the short one where there is one."""
    return organization.short_name or organization.name


def said_of(session: Session, organization_id: int, words: str, *ids: int) -> Changes:
    """Return the changes of one card, as «ОО «Дом ремёсел»: связались 14.06.2024»."""
    return Changes(f"{called(the_card(session, organization_id))}: {words}", ORGANIZATIONS, ids)

"""What the office has written so far, offered when it writes the like again: cities, reasons, titles."""

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.russian.folding import sort_key
from db.models import ContactRecord, FieldOfWork, MembershipEvent, Organization, Post
from db.vocabulary import EventKind, LegalForm


def regions(session: Session) -> list[str]:
    """Return the regions of the cards in the order of the alphabet."""
    return _alphabetical(session, Organization.region)


def cities(session: Session) -> list[str]:
    """Return the cities of the cards in the order of the alphabet."""
    return _alphabetical(session, Organization.city)


def forms(session: Session) -> list[LegalForm]:
    """Return the legal forms that there are among the cards, in the order of their declaration."""
    found = set(session.scalars(select(Organization.form).distinct()))
    return [form for form in LegalForm if form in found]


def fields_of_work(session: Session) -> list[str]:
    """Return the fields of work in the order of the alphabet, each as it is written most often."""
    counted = (
        select(FieldOfWork.key, FieldOfWork.name)
        .group_by(FieldOfWork.key, FieldOfWork.name)
        .order_by(func.count(), FieldOfWork.name)
    )
    usual = dict(session.execute(counted).all())  # of several spellings the last one stays
    return sorted(usual.values(), key=sort_key)


def reasons(session: Session, kind: EventKind) -> list[str]:
    """Return the reasons given for such events, the usual ones first."""
    return _most_used(
        session, MembershipEvent.reason, MembershipEvent.kind == kind, ~MembershipEvent.annulled
    )


def post_titles(session: Session) -> list[str]:
    """Return the titles of the posts in organisations, the usual ones first."""
    return _most_used(session, Post.title, Post.organization_id.is_not(None))


def means(session: Session) -> list[str]:
    """Return by what the secretariat keeps in touch, the usual means first."""
    return _most_used(session, ContactRecord.means)


def _alphabetical(session: Session, column: InstrumentedAttribute[str]) -> list[str]:
    return sorted(session.scalars(select(column).where(column != "").distinct()), key=sort_key)


def _most_used(
    session: Session, column: InstrumentedAttribute[str], *conditions: ColumnElement[bool]
) -> list[str]:
    counted = select(column).where(column != "", *conditions).group_by(column)
    return list(session.scalars(counted.order_by(func.count().desc(), column)))

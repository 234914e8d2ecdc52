"""Who signs what the secretariat gives out."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.tree import Signature
from app.members import as_of
from app.russian.names import PersonName, initials_before
from db.models import Person, Post

_SIGN = ("секретар", "ответственный секретар", "председател")  # titles begin so; the first that is held
_UNKNOWN = "Секретарь-координатор"


def signatory(session: Session, day: date) -> Signature:
    """Return the council's secretary on the day, else its chairman; the name is empty where none is known."""
    held = session.execute(
        select(Post.title, Person.surname, Person.given, Person.patronymic)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id.is_(None), as_of.holds(day))
        .order_by(Post.since.desc(), Post.id.desc())
    ).all()
    for beginning in _SIGN:
        for title, *name in held:
            if title.lower().startswith(beginning):
                return Signature(title[:1].upper() + title[1:], initials_before(PersonName(*name)))
    return Signature(_UNKNOWN, "")


def on_paper(signature: Signature) -> Signature:
    """Return the signature with a rule to write on in place of a name not known."""
    return signature if signature.name else Signature(signature.position, "_" * 24)

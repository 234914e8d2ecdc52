"""People and their posts: one person is one row, however many organisations he or she leads."""

from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.russian.dates import short_date
from app.russian.folding import fold
from db.models import Person, Post

LEADER = "руководитель"


def appoint_leader(
    session: Session, organization_id: int, name: str, since: date | None, *, title: str = LEADER
) -> Post:
    """Return the new leader's post; the post of the one before ends on the same day."""
    person = the_person(session, name)
    for post in session.scalars(_current_posts(organization_id)):
        if since is None or (post.since is not None and post.since > since):
            raise UserError(
                "Укажите, с какого дня работает новый руководитель: день должен быть позже, "
                + (f"чем {short_date(post.since)}." if post.since else "чем начало работы прежнего.")
            )
        post.until = since
    post = Post(
        person_id=person.id, organization_id=organization_id, title=title, is_leader=True, since=since
    )
    session.add(post)
    session.flush()
    return post


def appoint_to_council(
    session: Session, name: str, title: str, since: date | None, until: date | None = None
) -> Post:
    """Return the post of a person in the council itself."""
    post = Post(person_id=the_person(session, name).id, title=title, since=since, until=until)
    session.add(post)
    session.flush()
    return post


def the_person(session: Session, name: str) -> Person:
    """Return the person of this full name (surname, given name, patronymic), known already or new."""
    parts = name.split()
    if not parts:
        raise UserError("Введите фамилию, имя и отчество.")
    folded = fold(" ".join(parts))
    known = session.scalars(select(Person).where(Person.folded == folded).order_by(Person.id)).first()
    if known:
        return known
    surname, given, patronymic = parts[0], "".join(parts[1:2]), " ".join(parts[2:])
    person = Person(surname=surname, given=given, patronymic=patronymic, folded=folded)
    session.add(person)
    session.flush()
    return person


def _current_posts(organization_id: int) -> Select[Post]:
    return select(Post).where(Post.organization_id == organization_id, Post.is_leader, Post.until.is_(None))

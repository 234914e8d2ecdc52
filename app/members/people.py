"""People: one person is one row, however many posts he or she holds."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import search
from app.members.cards import ORGANIZATIONS
from app.members.lines import check_emails
from app.members.rows import PersonCard, PersonDetails
from app.members.words import span_words
from app.russian.dates import short_date
from app.russian.folding import fold, sort_key
from app.russian.names import PersonName, guess_gender, parse_name
from db.models import Organization, Person, Post
from db.vocabulary import Gender

_EARLIEST_BIRTH = 1900
_OF_DETAILS = tuple(PersonDetails.__dataclass_fields__)


def the_person(session: Session, name: str, person_id: int | None = None) -> Person:
    """Return the person chosen, else the known one of this full name, else a new one."""
    if person_id is not None:
        return the_known(session, person_id)
    known = session.scalars(_named(name)).first()
    return known or new_person(session, name)


def new_person(session: Session, name: str) -> Person:
    """Return a new person (surname, given name, patronymic), though one of that name may be known."""
    parts = _parts(name)
    person = Person(
        surname=parts.surname, given=parts.first, patronymic=parts.patronymic, folded=fold(name.strip())
    )
    session.add(person)
    session.flush()
    return person


def known_as(session: Session, name: str) -> list[PersonCard]:
    """Return the people of this full name, who may or may not be the one meant now."""
    return [_person_card(session, person) for person in session.scalars(_named(name))] if name.strip() else []


def person_card(session: Session, person_id: int) -> PersonCard:
    """Return what is known of a person."""
    return _person_card(session, the_known(session, person_id))


def correct_person(session: Session, person_id: int, details: PersonDetails) -> Changes:
    """Write what is known of a person; a name put right is right in every organisation."""
    person = the_known(session, person_id)
    if not details.surname.strip():
        raise UserError("Введите фамилию.")
    if details.birthday and not _EARLIEST_BIRTH <= details.birthday.year <= date.today().year:
        raise UserError(f"День рождения {short_date(details.birthday)}: проверьте год.")
    check_emails(details.emails, person.emails)
    for column in _OF_DETAILS:
        value = getattr(details, column)
        setattr(person, column, value.strip() if type(value) is str else value)
    person.folded = fold(full_name(person))
    search.refresh(session, *organizations_of(session, person_id))
    return Changes(f"Сведения о человеке: {full_name(person)}", ORGANIZATIONS, (person_id,))


def others(session: Session, person_id: int) -> list[tuple[int, str]]:
    """Return the ids and names of all other people, those who may be the same person first."""
    person = the_known(session, person_id)
    known = session.scalars(select(Person).where(Person.id != person_id))
    likest = sorted(known, key=lambda each: (not _may_be(each, person), sort_key(full_name(each)), each.id))
    return [(each.id, full_name(each)) for each in likest]


def guessed_gender(details: PersonDetails) -> Gender | None:
    """Return the gender that was set, else the one that the name betrays."""
    return details.gender or guess_gender(PersonName(details.surname, details.given, details.patronymic))


def the_known(session: Session, person_id: int) -> Person:
    """Return the person, or refuse where undo has taken him or her back meanwhile."""
    person = session.get(Person, person_id)
    if person is None:
        raise UserError("Этого человека больше нет среди известных: его внесение отменено.")
    return person


def _may_be(one: Person, other: Person) -> bool:
    """Return whether the surname is the same, and the given names begin alike: «В.» and «Виктор»."""
    return fold(one.surname) == fold(other.surname) and fold(one.given)[:1] == fold(other.given)[:1]


def _named(name: str) -> Select[Person]:
    return select(Person).where(Person.folded == fold(name.strip())).order_by(Person.id)


def _parts(name: str) -> PersonName:
    """Return the name in parts, in the order in which it was written."""
    words = name.split()
    if not words:
        raise UserError("Введите фамилию, имя и отчество.")
    read = parse_name(name)  # knows that «уулу» belongs to the word before it
    if " ".join(filter(None, (read.surname, read.first, read.patronymic))) == " ".join(words):
        return read
    return PersonName(words[0], "".join(words[1:2]), " ".join(words[2:]))


def full_name(person: Person) -> str:
    """Return surname, given name and patronymic, as far as they are known."""
    return " ".join(filter(None, (person.surname, person.given, person.patronymic)))


def organizations_of(session: Session, person_id: int) -> list[int]:
    """Return the organisations in which the person has or had a post."""
    query = select(Post.organization_id).where(Post.person_id == person_id, Post.organization_id.is_not(None))
    return [id_ for id_ in session.scalars(query.distinct()) if id_ is not None]


def _person_card(session: Session, person: Person) -> PersonCard:
    details = PersonDetails(*(getattr(person, column) for column in _OF_DETAILS))
    seen = len(organizations_of(session, person.id))
    return PersonCard(person.id, full_name(person), details, tuple(_posts(session, person.id)), seen)


def _posts(session: Session, person_id: int) -> Iterator[str]:
    found = session.execute(
        select(Post, Organization)
        .outerjoin(Organization, Organization.id == Post.organization_id)
        .where(Post.person_id == person_id)
        .order_by(Post.since.desc(), Post.id.desc())
    )
    for post, organization in found:
        where = (organization.short_name or organization.name) if organization else "совет"
        span = span_words(post.since, post.since_precision, post.until, post.until_precision)
        yield ", ".join(filter(None, (post.title, where, span)))

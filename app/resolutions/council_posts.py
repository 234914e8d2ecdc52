"""The council's composition: who comes, who stays, who leaves when a resolution approves another one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.composition.words import MEMBER
from app.errors import UserError
from app.members.people import the_person
from app.resolutions.decisions.effects import PostsChanged
from app.resolutions.earlier import words_of
from app.russian.folding import fold
from app.russian.names import PersonName, parse_name
from db.models import Clause, Decision, Person, Post, Resolution
from db.vocabulary import Body, DecisionKind, Precision, ResolutionState


@dataclass(frozen=True, slots=True)
class Change:
    """Who is of the council newly, still, and no more."""

    coming: tuple[str, ...]
    staying: tuple[str, ...]
    leaving: tuple[str, ...]

    def __str__(self) -> str:
        """Return «войдут: …; останутся: …; выйдут: …»."""
        parts = (("войдут", self.coming), ("останутся", self.staying), ("выйдут", self.leaving))
        return "; ".join(f"{words}: {', '.join(names)}" for words, names in parts if names)


def change_by(session: Session, effect: PostsChanged) -> Change:
    """Return what the new composition changes, or refuse with a sentence."""
    if not effect.members:
        raise UserError("в составе совета не названо ни одного имени. Впишите, кто в него входит.")
    known = [(member.name, _known(session, member.name)) for member in effect.members]
    former = {post.person_id: None for post in _posts_on(session, effect.effective)}
    coming = [
        _name(person) if person else name for name, person in known if not person or person.id not in former
    ]
    staying = {person.id: _name(person) for _, person in known if person and person.id in former}
    leaving = [_name(session.get_one(Person, id_)) for id_ in former if id_ not in staying]
    return Change(tuple(dict.fromkeys(coming)), tuple(staying.values()), tuple(leaving))


def replace_posts(session: Session, effect: PostsChanged, clause_id: int) -> None:
    """End the posts of the former composition on the day, and begin those of the new one."""
    day, basis = effect.effective, words_of(session, clause_id)
    until = _next_composition(session, day)
    for post in _posts_on(session, day):
        if post.since == day:
            session.delete(post)  # it would have lasted no day
        else:
            post.until, post.until_precision = day, Precision.DAY
    # All are looked up before any is made, as the preview did.
    known = [_known(session, member.name) for member in effect.members]
    for member, found in zip(effect.members, known, strict=True):
        person = found or the_person(session, str(parse_name(member.name)))
        title = member.position or MEMBER[Body.COUNCIL]
        post = Post(person_id=person.id, title=title, since=day, until=until, basis=basis, body=Body.COUNCIL)
        session.add(post)
        session.flush()


def _posts_on(session: Session, day: date) -> list[Post]:
    """Return the posts in the council that are held at the end of the day; other bodies stay as they are."""
    query = select(Post).where(
        Post.organization_id.is_(None),
        Post.body == Body.COUNCIL,
        or_(Post.since.is_(None), Post.since <= day),
        or_(Post.until.is_(None), Post.until > day),
    )
    return list(session.scalars(query.order_by(Post.id)))


def _next_composition(session: Session, day: date) -> date | None:
    """Return when a later composition, adopted already, took over from the one of the day."""
    return session.scalars(
        select(Resolution.adopted_on)
        .join(Clause, Clause.resolution_id == Resolution.id)
        .join(Decision, Decision.clause_id == Clause.id)
        .where(
            Decision.kind == DecisionKind.COMPOSITION,
            Resolution.state == ResolutionState.ADOPTED,
            Resolution.adopted_on > day,
        )
        .order_by(Resolution.adopted_on)
    ).first()


def _known(session: Session, name: str) -> Person | None:
    """Return the known person of this name, initials matching full names; refuse where several match."""
    said = parse_name(name)
    alike = [person for person in _of_surname(session, said.surname) if _may_be(_parts(person), said)]
    exact = [person for person in alike if fold(_name(person)) == fold(str(said))]
    if exact or len(alike) <= 1:
        return next(iter(exact or alike), None)
    names = " и ".join(map(_name, alike))
    raise UserError(f"{name}: так могут звать нескольких: {names}. Впишите имя полностью.")


def _of_surname(session: Session, surname: str) -> Iterator[Person]:
    query = select(Person).where(Person.folded.startswith(fold(surname), autoescape=True))
    yield from session.scalars(query.order_by(Person.id))


def _may_be(known: PersonName, said: PersonName) -> bool:
    """Return whether the names are of one person, where one of them may have initials."""
    if fold(known.surname) != fold(said.surname):
        return False
    parts = ((known.first, said.first), (known.patronymic, said.patronymic))
    initials = any(part.endswith(".") for pair in parts for part in pair)
    return all(_agree(*pair, initials=initials) for pair in parts)


def _agree(one: str, other: str, *, initials: bool) -> bool:
    if one.endswith(".") or other.endswith("."):
        return fold(one[:1]) == fold(other[:1]) or not (one and other)
    return fold(one) == fold(other) or (initials and not (one and other))


def _parts(person: Person) -> PersonName:
    if "." in person.given:  # initials stand together
        return parse_name(f"{person.surname} {person.given}")
    return PersonName(person.surname, person.given, person.patronymic)


def _name(person: Person) -> str:
    return str(_parts(person))

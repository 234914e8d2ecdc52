"""Whom a paper to an organisation is addressed to: its leader on the day, in the dative."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.members.rows import Card, LeaderRow
from app.resolutions.bodies import Case, declined, is_abbreviation
from app.russian import names, posts
from app.russian.typography import quoted
from db.models import Person
from db.vocabulary import Gender

EVERYBODY: Final = "Уважаемые коллеги!"
_LEADER: Final = "руководителю"


@dataclass(frozen=True, slots=True)
class Addressee:
    """The leader's post and name in the dative, the name empty where it cannot be told; how one greets."""

    post: str = _LEADER
    name: str = ""
    greeting: str = EVERYBODY


def addressee(session: Session, shown: Card, day: date) -> Addressee:
    """Return whom one writes to when one writes to the organisation on the day."""
    leader = next((each for each in shown.leaders if _holds(each, day)), None)
    if leader is None:
        return Addressee()
    return written_to(session.get_one(Person, leader.person_id), posts.in_dative(leader.title) or _LEADER)


def written_to(person: Person, post: str) -> Addressee:
    """Return the person as an addressee under a post that stands in the dative already."""
    name = names.PersonName(person.surname, person.given, person.patronymic)
    gender = person.gender or names.guess_gender(name)
    if gender is None:
        return Addressee(post)
    dative = names.decline(name, names.Case.DATIVE, gender)
    return Addressee(post, names.initials_after(dative), _greeting(person, gender))


def of_organization(name: str) -> str:
    """Return «общественного объединения «Мост»»; a name that cannot be inflected after the word for it."""
    genitive = declined(name, Case.GENITIVE)
    if genitive != name or is_abbreviation(name.split(" ")[0]):
        return genitive
    return f"организации {quoted(name)}"


def _holds(leader: LeaderRow, day: date) -> bool:
    return (leader.since is None or leader.since <= day) and (leader.until is None or day < leader.until)


def _greeting(person: Person, gender: Gender) -> str:
    if not person.given or not person.patronymic:
        return EVERYBODY
    dear = "Уважаемый" if gender is Gender.MALE else "Уважаемая"
    return f"{dear} {person.given} {person.patronymic}!"

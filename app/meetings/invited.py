"""Whom a meeting is announced to: the member organisations, or the members of the body that sits."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.electorate import BODY, members_at, sitting
from app.meetings.finding import the_meeting
from app.meetings.rights import quorum_rule
from app.members.queries import card
from app.resolutions.addressee import Addressee, addressee, of_organization, written_to
from app.russian.folding import sort_key
from app.russian.names import PersonName, initials_after
from db.models import Attendance, Meeting, MembershipEvent, Organization, Person
from db.vocabulary import Body

_MEMBER = {Body.COUNCIL: "члену совета", Body.SECRETARIAT: "члену секретариата"}


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody to be invited: an organisation, or a person as a member of a body."""

    name: str
    organization_id: int | None = None
    person_id: int | None = None
    body: Body | None = None


def to_be_invited(session: Session, meeting_id: int) -> list[Invited]:
    """Return those who have a vote, those invited already, and those whose suspension is to be decided."""
    meeting = the_meeting(session, meeting_id)
    body = BODY.get(quorum_rule(session, meeting.kind).base)
    invited = [*_organizations(session, meeting, everybody=body is None)]
    if body:
        invited += _persons(session, meeting, body)
    return sorted(invited, key=lambda each: sort_key(each.name))


def addressed(session: Session, invited: Invited, day: date) -> tuple[tuple[str, ...], str]:
    """Return the lines of the address and the greeting."""
    if invited.organization_id is not None:
        shown = card(session, invited.organization_id, day)
        told = addressee(session, shown, day)
        return _lines(told, of_organization(shown.row.name)), told.greeting
    person = session.get_one(Person, invited.person_id)
    told = written_to(person, _MEMBER[invited.body] if invited.body else "")
    name = told.name or initials_after(_name(person))
    return _lines(told, name), told.greeting


def _lines(told: Addressee, named: str) -> tuple[str, ...]:
    post = told.post[:1].upper() + told.post[1:]
    return tuple(dict.fromkeys(filter(None, (post, named, told.name))))


def _organizations(session: Session, meeting: Meeting, *, everybody: bool) -> list[Invited]:
    listed = select(Attendance.organization_id).where(
        Attendance.meeting_id == meeting.id, Attendance.organization_id.is_not(None)
    )
    waiting = select(MembershipEvent.organization_id).where(
        MembershipEvent.until_meeting_id == meeting.id, ~MembershipEvent.annulled
    )
    ids = {*session.scalars(listed), *session.scalars(waiting)}
    if everybody:
        ids |= members_at(session, meeting)
    cards = session.scalars(select(Organization).where(Organization.id.in_(ids)))
    return [Invited(each.short_name or each.name, organization_id=each.id) for each in cards]


def _persons(session: Session, meeting: Meeting, body: Body) -> list[Invited]:
    ids = sitting(session, meeting, body)
    persons = session.scalars(select(Person).where(Person.id.in_(ids)))
    return [Invited(str(_name(each)), person_id=each.id, body=body) for each in persons]


def _name(person: Person) -> PersonName:
    return PersonName(person.surname, person.given, person.patronymic)

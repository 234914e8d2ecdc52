"""Readable beginnings for tests: organisations with a history, in one line each."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.members.contacts import add_contact
from app.members.operations import add_organization, enter_event
from app.members.posts import appoint_to_council
from app.members.rows import ContactRow, Details
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind

FOUNDING = "протокол учредительной конференции № 1"


def organization(office: Office, name: str, **details: str) -> int:
    """Return a new card without any membership."""
    return office.do(add_organization, Details(name, **details)).ids[0]


def member(office: Office, name: str, since: date = date(2012, 3, 15), **details: str) -> int:
    """Return a card admitted on a day."""
    admitted = Entry(EventKind.ADMITTED, since, basis=FOUNDING)
    return office.do(add_organization, Details(name, **details), admitted=admitted).ids[0]


def step(office: Office, organization_id: int, kind: EventKind, day: date, **entry: Any) -> int:
    """Return the event that records one more step of a membership."""
    return office.do(enter_event, organization_id, Entry(kind, day, basis="протокол", **entry)).ids[0]


def heard(office: Office, organization_id: int, day: date, *, answered: bool = True) -> None:
    """Note that an organisation was heard from on a day, or did not answer."""
    told = ContactRow(0, day, means="звонок", from_whom="", answered=answered, note="")
    office.do(add_contact, organization_id, told)


def secretary(office: Office, name: str, since: date = date(2017, 5, 20)) -> None:
    """Elect the secretary-coordinator of the council."""

    def elect(session: Session) -> Changes:
        appoint_to_council(session, name, "секретарь-координатор", since, None)
        return Changes("Избран секретарь", frozenset({Noun.COUNCIL}))

    office.do(elect)

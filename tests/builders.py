"""Readable beginnings for tests: organisations with a history, in one line each."""

from datetime import date

from app.members.operations import add_organization, enter_event
from app.members.rows import Details
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


def step(office: Office, organization_id: int, kind: EventKind, day: date, **entry: str) -> int:
    """Return the event that records one more step of a membership."""
    return office.do(enter_event, organization_id, Entry(kind, day, basis="протокол", **entry)).ids[0]

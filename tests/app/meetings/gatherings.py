"""Readable meetings for tests: a conference with its agenda, a sitting, who came."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present
from app.meetings.invitations import invite_all
from app.members.people import the_person
from app.office import Office
from db.models import AgendaItem, Meeting, Post
from db.vocabulary import Body, MeetingKind
from tests.builders import member

DAY = date(2026, 6, 19)


def made(office: Office, row: Any) -> int:
    """Return the id of a row put into the office file."""

    def put(session: Session) -> Changes:
        session.add(row)
        session.flush()
        return Changes("Внесено", frozenset({Noun.MEETINGS}), (row.id,))

    return office.do(put).ids[0]


def meeting(office: Office, kind: MeetingKind = MeetingKind.THEMATIC, **facts: Any) -> int:
    """Return a meeting of one day, the conference by default."""
    facts = {"number": 20, "date_from": DAY, "date_to": DAY, **facts}
    return made(office, Meeting(kind=kind, **facts))


def item(office: Office, meeting_id: int, title: str = "Об итогах года", number: int = 1) -> int:
    """Return an item of the meeting's agenda."""
    return made(office, AgendaItem(meeting_id=meeting_id, position=number - 1, number=number, title=title))


def members(office: Office, count: int) -> list[int]:
    """Return so many member organisations."""
    return [member(office, f"Общественное объединение «Причал {number}»") for number in range(1, count + 1)]


def seated(office: Office, *names: str, body: Body = Body.COUNCIL, since: date = date(2024, 5, 18)) -> None:
    """Elect these persons into a body."""

    def elect(session: Session) -> Changes:
        for name in names:
            post = Post(person_id=the_person(session, name).id, title="член совета", since=since, body=body)
            session.add(post)
        return Changes("Избраны", frozenset({Noun.COUNCIL}))

    office.do(elect)


def came(office: Office, meeting_id: int, count: int) -> list[int]:
    """Invite all, let the first so many come, and return the ids of their invitations."""
    office.do(invite_all, meeting_id)
    ids = [row.id for row in office.read(attendance, meeting_id)][:count]
    if ids:
        office.do(mark_present, ids, present=True)
    return ids


def all_of(office: Office, model: type[Any]) -> list[Any]:
    """Return all rows of a table."""
    return list(office.read(lambda session: session.scalars(select(model)).all()))

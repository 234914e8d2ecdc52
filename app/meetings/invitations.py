"""Inviting to a meeting: all who have a vote at once, one more delegate, a guest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.meetings.electorate import BODY, composed_on, electorate, opening
from app.meetings.finding import the_meeting
from app.meetings.saying import said_of
from app.members import as_of
from app.members.cards import called, the_card
from app.members.people import known_as
from app.russian.folding import sort_key
from app.russian.numerals import plural
from app.russian.typography import plain_spaces
from db.models import Attendance, Meeting, Person, Post
from db.vocabulary import AttendanceRole, Body


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody without a vote: the name, what he or she is and whence."""

    name: str
    post: str = ""


def invite_all(session: Session, meeting_id: int) -> Changes:
    """Invite all who have a vote and are not invited yet, organisations with their leaders' names."""
    meeting = the_meeting(session, meeting_id)
    voters = electorate(session, meeting)
    body = BODY.get(voters.base)
    new = list(
        _members(session, meeting, body)
        if body
        else _delegates(session, meeting, voters.organizations, voters.quota)
    )
    if not new:
        raise UserError(
            "Все, кто имеет голос, уже приглашены."
            if voters.organizations or voters.persons
            else "Пригласить некого: на этот день никто не имеет голоса. Проверьте день заседания и состав."
        )
    session.add_all(new)
    session.flush()
    invited = plural(len(new), "участник", "участника", "участников")
    return said_of(meeting, plain_spaces(f"приглашены {invited}"), *(row.id for row in new))


def invite_delegate(session: Session, meeting_id: int, organization_id: int, name: str = "") -> Changes:
    """Invite one more delegate of an organisation, also of one that has no vote."""
    meeting = the_meeting(session, meeting_id)
    organization = the_card(session, organization_id)
    row = Attendance(
        meeting_id=meeting_id,
        role=AttendanceRole.DELEGATE,
        organization_id=organization_id,
        name=name.strip(),
        person_id=person_of(session, name),
    )
    session.add(row)
    session.flush()
    return said_of(meeting, f"приглашён делегат, {called(organization)}", row.id)


def invite_guest(session: Session, meeting_id: int, guest: Guest) -> Changes:
    """Invite a guest, who has no vote."""
    meeting = the_meeting(session, meeting_id)
    if not guest.name.strip():
        raise UserError("Введите имя гостя.")
    row = Attendance(
        meeting_id=meeting_id,
        role=AttendanceRole.GUEST,
        name=guest.name.strip(),
        post=guest.post.strip(),
        person_id=person_of(session, guest.name),
    )
    session.add(row)
    session.flush()
    return said_of(meeting, f"приглашён гость, {row.name}", row.id)


def person_of(session: Session, name: str) -> int | None:
    """Return the one known person of this full name, or None: nobody, or several."""
    known = known_as(session, name)
    return known[0].id if len(known) == 1 else None


def _delegates(
    session: Session, meeting: Meeting, organizations: Iterable[int], quota: int
) -> Iterator[Attendance]:
    """Yield as many delegates of each as have a vote, the first of them its leader."""
    invited = Counter(session.scalars(_invited(meeting, AttendanceRole.DELEGATE)))
    leaders = _leaders(session, opening(meeting))
    for organization_id in sorted(organizations):
        for place in range(invited[organization_id], quota):
            person_id, name = (None, "") if place else leaders.get(organization_id, (None, ""))
            yield Attendance(
                meeting_id=meeting.id,
                role=AttendanceRole.DELEGATE,
                organization_id=organization_id,
                person_id=person_id,
                name=name,
            )


def _members(session: Session, meeting: Meeting, body: Body) -> Iterator[Attendance]:
    invited = set(session.scalars(_invited(meeting, AttendanceRole.MEMBER)))
    on = composed_on(session, meeting, body)
    held = session.execute(
        select(Person.id, as_of.FULL_NAME, Post.title)
        .join(Post, Post.person_id == Person.id)
        .where(Post.organization_id.is_(None), Post.body == body, as_of.holds(on))
        .order_by(Post.id)
    ).all()
    titles = {person_id: (name, title) for person_id, name, title in reversed(held)}
    for person_id, (name, title) in sorted(titles.items(), key=lambda each: sort_key(each[1][0])):
        if person_id not in invited:
            yield Attendance(
                meeting_id=meeting.id, role=AttendanceRole.MEMBER, person_id=person_id, name=name, post=title
            )


def _invited(meeting: Meeting, role: AttendanceRole) -> Select[int | None]:
    """Select for whom somebody is invited already, as often as invited."""
    whom = Attendance.organization_id if role is AttendanceRole.DELEGATE else Attendance.person_id
    return select(whom).where(Attendance.meeting_id == meeting.id, Attendance.role == role)


def _leaders(session: Session, day: date) -> dict[int | None, tuple[int, str]]:
    """Return who leads each organisation on the day."""
    led = session.execute(
        select(Post.organization_id, Person.id, as_of.FULL_NAME)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id.is_not(None), Post.is_leader, as_of.holds(day))
        .order_by(Post.since, Post.id)
    )
    return {organization_id: (person_id, name) for organization_id, person_id, name in led}

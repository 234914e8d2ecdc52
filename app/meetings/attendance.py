"""Who is invited to a meeting and who came, as the sheet lists them."""

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.meetings.electorate import Electorate, Voter, electorate, opening
from app.meetings.finding import the_meeting
from app.meetings.rows import AttendanceRow
from app.members import as_of
from app.russian.folding import sort_key
from db.models import Attendance, Organization
from db.vocabulary import AttendanceRole

_ROLES = (AttendanceRole.MEMBER, AttendanceRole.DELEGATE, AttendanceRole.GUEST)


def attendance(session: Session, meeting_id: int) -> list[AttendanceRow]:
    """Return everybody invited: members of the body, delegates by their organisations, guests last."""
    meeting = the_meeting(session, meeting_id)
    voters = electorate(session, meeting)
    found = session.execute(
        select(Attendance, func.coalesce(name_then(opening(meeting)), ""))
        .outerjoin(Organization, Organization.id == Attendance.organization_id)
        .where(Attendance.meeting_id == meeting_id)
    )
    return sorted((_row(row, name, voters) for row, name in found), key=_place)


def name_then(day: as_of.Day) -> ColumnElement[str]:
    """Return what an organisation was called on the day: in short where there was a short name."""
    return func.coalesce(func.nullif(as_of.short_name_on(day), ""), as_of.name_on(day))


def _row(row: Attendance, organization: str, voters: Electorate) -> AttendanceRow:
    return AttendanceRow(
        row.id,
        row.role,
        row.organization_id,
        organization,
        row.person_id,
        row.name,
        row.post,
        row.mandate,
        row.proxy,
        row.reply,
        row.present,
        voters.has_vote(Voter(row.role, row.organization_id, row.person_id)),
    )


def _place(row: AttendanceRow) -> tuple[int, str, int]:
    return _ROLES.index(row.role), sort_key(row.organization or row.name), row.id

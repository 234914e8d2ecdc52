"""What is written on the sheet of a meeting: replies, who came, names, mandates, proxies."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.finding import the_meeting
from app.meetings.invitations import person_of
from app.meetings.saying import MEETINGS, said_of
from app.meetings.words import meeting_name
from app.russian.numerals import plural
from app.russian.typography import plain_spaces
from db.models import Attendance, Ballot, ContactRecord, Meeting
from db.vocabulary import AttendanceRole, Reply

# Who came was heard from: the card of the organisation says so too.
_WITH_CONTACTS = MEETINGS | {Noun.ORGANIZATIONS}
_REPLIED = {Reply.COMES: "будет", Reply.STAYS_AWAY: "не будет", None: "ответа нет"}
_COLUMN = {"name": "имя", "post": "должность", "mandate": "мандат", "proxy": "доверенность"}


def set_reply(session: Session, ids: Sequence[int], reply: Reply | None) -> Changes:
    """Write what was answered to these invitations; None: nothing yet."""
    rows, meeting = _rows(session, ids)
    for row in rows:
        row.reply = reply
    return said_of(meeting, f"{_who(rows)} — {_REPLIED[reply]}", *ids)


def mark_present(session: Session, ids: Sequence[int], *, present: bool) -> Changes:
    """Mark who came, or take the mark away; that somebody came counts as contact with the organisation."""
    rows, meeting = _rows(session, ids)
    if meeting.by_correspondence:
        raise UserError("При заочном голосовании участвует тот, чей бюллетень получен. Внесите бюллетень.")
    for row in rows:
        come(session, meeting, row, present=present)
    words = "присутствует" if present else "отметка о присутствии снята"
    return said_of(meeting, f"{_who(rows)} — {words}", *ids, nouns=_WITH_CONTACTS)


def write_on_sheet(session: Session, attendance_id: int, column: str, text: str) -> Changes:
    """Write a name, a post, a mandate or a proxy on the sheet."""
    (row,), meeting = _rows(session, [attendance_id])
    setattr(row, column, " ".join(text.split()))
    if column == "name":
        if row.role is not AttendanceRole.MEMBER:  # a member's vote stays the member's, whoever signs
            row.person_id = person_of(session, row.name)
        if contact := _contact(session, row):
            contact.from_whom = row.name
    return said_of(meeting, f"{_COLUMN[column]} — {text.strip() or 'убрано'}", attendance_id)


def remove_from_sheet(session: Session, ids: Sequence[int]) -> Changes:
    """Take somebody off the sheet; who has voted by correspondence stays on it."""
    rows, meeting = _rows(session, ids)
    if session.scalars(select(Ballot.id).where(Ballot.attendance_id.in_(ids))).first():
        raise UserError("От этого участника уже учтён бюллетень. Уберите сначала бюллетень.")
    words = f"{_who(rows)} — больше не в списке"
    for row in rows:
        come(session, meeting, row, present=False)
        session.delete(row)
    return said_of(meeting, words, nouns=_WITH_CONTACTS)


def recount(session: Session, meeting_id: int, *, recounted: bool) -> Changes:
    """Let those count at once whom the meeting itself admits or excludes, or only from the next one on."""
    meeting = the_meeting(session, meeting_id)
    meeting.recounted = recounted
    when = "с момента принятия" if recounted else "по реестру на открытие"
    return said_of(meeting, f"голоса считаются {when}", meeting_id)


def come(session: Session, meeting: Meeting, row: Attendance, *, present: bool) -> None:
    """Mark somebody as present or absent, and keep the contact with his or her organisation in step."""
    day = _day(meeting) if present else None
    row.present = present
    session.flush()
    contact = _contact(session, row)
    if day and contact is None and row.organization_id is not None:
        session.add(
            ContactRecord(
                organization_id=row.organization_id,
                day=day,
                means=f"участие: {meeting_name(meeting.kind, meeting.number)}",
                from_whom=row.name,
                attendance_id=row.id,
            )
        )
    elif contact and not present:
        session.delete(contact)
    session.flush()


def move_contacts(session: Session, meeting: Meeting) -> None:
    """Let what counts as contact by attendance follow the day of its meeting."""
    of_meeting = select(Attendance.id).where(Attendance.meeting_id == meeting.id)
    if meeting.date_from:
        session.execute(
            update(ContactRecord)
            .where(ContactRecord.attendance_id.in_(of_meeting))
            .values(day=meeting.date_from)
        )


def _day(meeting: Meeting) -> date:
    if meeting.date_from is None:
        raise UserError("У заседания ещё нет дня. Укажите, когда оно проходит, и отметьте пришедших.")
    return meeting.date_from


def _contact(session: Session, row: Attendance) -> ContactRecord | None:
    return session.scalars(select(ContactRecord).where(ContactRecord.attendance_id == row.id)).first()


def _rows(session: Session, ids: Sequence[int]) -> tuple[Sequence[Attendance], Meeting]:
    rows = session.scalars(select(Attendance).where(Attendance.id.in_(ids)).order_by(Attendance.id)).all()
    if not rows or len(rows) != len(set(ids)):
        raise UserError("Этого участника больше нет в списке: его приглашение отменено.")
    return rows, the_meeting(session, rows[0].meeting_id)


def _who(rows: Sequence[Attendance]) -> str:
    if len(rows) == 1:
        return rows[0].name or "делегат"
    return plain_spaces(plural(len(rows), "участник", "участника", "участников"))

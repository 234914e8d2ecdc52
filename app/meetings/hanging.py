"""What hangs on a meeting: why it cannot be removed, or its days cannot be changed by themselves."""

from typing import Any, Final, TypeAlias

from sqlalchemy import literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.errors import UserError
from db.models import (
    AgendaItem,
    Assignment,
    Attendance,
    Ballot,
    Decision,
    Meeting,
    MembershipEvent,
    Resolution,
)
from db.vocabulary import ResolutionState

_Column: TypeAlias = InstrumentedAttribute[Any]
_PREPARED: Final[dict[_Column, str]] = {
    Resolution.meeting_id: "его документы",
    AgendaItem.meeting_id: "его повестка",
    Attendance.meeting_id: "его участники",
}
_WAITING: Final[dict[_Column, str]] = {
    Decision.meeting_id: "решение, которым оно назначено",
    AgendaItem.minutes_of_id: "вопрос об утверждении его протокола",
    Assignment.meeting_id: "сроки поручений",
    MembershipEvent.until_meeting_id: "приостановления членства, которые его ждут",
}


def what_hangs(session: Session, meeting_id: int) -> list[str]:
    """Return what refers to the meeting, in words; nothing: it may be removed."""
    return [words for column, words in (_PREPARED | _WAITING).items() if _refers(session, column, meeting_id)]


def is_prepared(session: Session, meeting_id: int) -> bool:
    """Return whether somebody has begun to prepare the meeting: documents, an agenda, participants."""
    return any(_refers(session, column, meeting_id) for column in _PREPARED)


def has_agenda(session: Session, meeting_id: int) -> bool:
    """Return whether the meeting has an agenda by now."""
    return _refers(session, AgendaItem.meeting_id, meeting_id)


def has_decided(session: Session, meeting_id: int) -> bool:
    """Return whether something adopted at the meeting is in force from its day."""
    adopted = select(Resolution.id).where(
        Resolution.meeting_id == meeting_id, Resolution.state == ResolutionState.ADOPTED
    )
    return session.scalars(adopted).first() is not None


def refuse_decided(session: Session, meeting: Meeting) -> None:
    """Refuse to change the day from which adopted decisions are in force."""
    if has_decided(session, meeting.id):
        raise UserError(
            "С даты этого заседания действуют принятые на нём решения. Исправьте дату или вид заседания "
            "в самой принятой резолюции: вместе с ними изменится всё, что на них опирается."
        )


def refuse_ballots(session: Session, meeting: Meeting) -> None:
    """Refuse to hold a meeting otherwise when votes by correspondence have come in."""
    came = select(Ballot.id).join(Attendance, Attendance.id == Ballot.attendance_id)
    if session.scalars(came.where(Attendance.meeting_id == meeting.id)).first() is not None:
        raise UserError(
            "На этом заседании уже учтены бюллетени. Чтобы считать голоса на нём самом, сначала уберите их."
        )


def _refers(session: Session, column: _Column, meeting_id: int) -> bool:
    return session.scalars(select(literal(1)).where(column == meeting_id).limit(1)).first() is not None

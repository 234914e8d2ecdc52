"""How a meeting is held: what the window asks before it offers to count."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.meetings.electorate import decides_on_members, opening
from app.meetings.finding import the_meeting
from app.meetings.words import meeting_name


@dataclass(frozen=True, slots=True)
class Holding:
    """How votes are cast, whether what the meeting decides counts there at once, who counts its votes."""

    name: str
    day: date  # of which rights are taken
    by_correspondence: bool
    decides_on_members: bool
    recounted: bool
    commission: tuple[str, ...]


def holding(session: Session, meeting_id: int) -> Holding:
    """Return how the meeting is held."""
    meeting = the_meeting(session, meeting_id)
    name = meeting_name(meeting.kind, meeting.number)
    return Holding(
        name,
        opening(meeting),
        meeting.by_correspondence,
        decides_on_members(session, meeting),
        meeting.recounted,
        meeting.commission,
    )

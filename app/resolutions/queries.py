"""What is asked of the resolutions: frozen rows and whole texts."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.meetings.words import of_meeting
from app.members.queries import clause_words
from app.resolutions import store
from app.resolutions.plan import the_resolution
from app.resolutions.text import ResolutionText
from app.russian.folding import fold
from db.models import Clause, Meeting, Resolution
from db.vocabulary import ClausePart, MeetingKind, ResolutionState


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """A resolution in the list of decisions."""

    id: int
    title: str
    theme: str
    meeting_kind: MeetingKind | None
    number: int | None
    day: date | None
    place: str
    state: ResolutionState
    clauses: int

    @property
    def name(self) -> str:
        """Return «Резолюция XX страновой тематической конференции»."""
        title = self.title.capitalize()
        return f"{title} {of_meeting(self.meeting_kind, self.number)}" if self.meeting_kind else title


def resolutions(session: Session, *, search: str = "") -> list[ResolutionRow]:
    """Return the resolutions, the newest meeting first, drafts without a day before all."""
    clauses = (
        select(func.count())
        .where(
            Clause.resolution_id == Resolution.id,
            Clause.part == ClausePart.OPERATIVE,
            Clause.parent_id.is_(None),
        )
        .scalar_subquery()
    )
    query = (
        select(
            Resolution.id,
            Resolution.title,
            Resolution.theme,
            Meeting.kind,
            Meeting.number,
            Meeting.date_to,
            Resolution.place,
            Resolution.state,
            clauses,
        )
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .order_by(Meeting.date_to.is_(None).desc(), Meeting.date_to.desc(), Resolution.id.desc())
    )
    for word in fold(search).split():
        query = query.where(Resolution.folded.contains(word, autoescape=True))
    return [ResolutionRow(*row) for row in session.execute(query)]


def resolution_text(session: Session, resolution_id: int) -> ResolutionText:
    """Return the resolution as a value, ready to be edited, printed or shown."""
    return store.load(session, the_resolution(session, resolution_id))


def state_of(session: Session, resolution_id: int) -> ResolutionState:
    """Return whether the resolution is a draft, a basis or adopted."""
    return the_resolution(session, resolution_id).state


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A clause of an adopted resolution that may be the basis of an event."""

    clause_id: int
    words: str  # «п. 10 резолюции XX страновой тематической конференции от 19.06.2026»
    text: str
    day: date | None


def bases(session: Session) -> list[BasisRow]:
    """Return the clauses of adopted resolutions, the newest first, in reading order."""
    found = session.execute(
        select(
            Clause.id,
            Clause.marker,
            Meeting.kind,
            Meeting.number,
            Meeting.date_to,
            Clause.text,
            Resolution.adopted_on,
        )
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(Resolution.state == ResolutionState.ADOPTED, Clause.part == ClausePart.OPERATIVE)
        .order_by(Resolution.adopted_on.desc(), Resolution.id, Clause.id)
    )
    return [
        BasisRow(id_, clause_words(marker, *meeting), text, day) for id_, marker, *meeting, text, day in found
    ]

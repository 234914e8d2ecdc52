"""What is asked of the resolutions: frozen rows and whole texts."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.resolutions import store
from app.resolutions.clause_words import clause_words
from app.resolutions.plan import the_resolution
from app.resolutions.signing import NOT_SIGNED, Signing
from app.resolutions.text import ResolutionText
from app.resolutions.titles import document_name
from app.resolutions.version_store import with_lost_references
from app.russian.folding import fold
from db.models import Clause, Meeting, Resolution
from db.vocabulary import ClausePart, ClauseRole, DocumentKind, MeetingKind, ResolutionState

_SIGNED = 3  # columns


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
    kind: DocumentKind = DocumentKind.RESOLUTION
    signing: Signing = NOT_SIGNED

    @property
    def name(self) -> str:
        """Return «Резолюция XX страновой тематической конференции», «Протокол № 6 заседания совета от …»."""
        return document_name(self.kind, self.title, self.meeting_kind, self.number, self.day)


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
            Resolution.kind,
            Resolution.signed_on,
            Resolution.original_file,
            Resolution.original_sheet,
        )
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .order_by(Meeting.date_to.is_(None).desc(), Meeting.date_to.desc(), Resolution.id.desc())
    )
    for word in fold(search).split():
        query = query.where(Resolution.folded.contains(word, autoescape=True))
    return [_row(*row) for row in session.execute(query)]


def _row(*values: Any) -> ResolutionRow:
    """Return the row; the last columns tell of the signing."""
    row = ResolutionRow(*values[:-_SIGNED])
    return replace(row, signing=replace(Signing(*values[-_SIGNED:]), kind=row.kind))


def resolution_text(session: Session, resolution_id: int) -> ResolutionText:
    """Return the resolution as a value, ready to be edited, printed or shown."""
    resolution = the_resolution(session, resolution_id)
    text = store.load(session, resolution)
    adopted = resolution.state is ResolutionState.ADOPTED
    return text if adopted else with_lost_references(session, resolution_id, text)


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
            Resolution.kind,
            Clause.text,
            Resolution.adopted_on,
        )
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(
            Resolution.state == ResolutionState.ADOPTED,
            Clause.part == ClausePart.OPERATIVE,
            or_(Clause.role.is_(None), Clause.role == ClauseRole.DECIDED),
        )
        .order_by(Resolution.adopted_on.desc(), Resolution.id, Clause.id)
    )
    return [
        BasisRow(id_, clause_words(marker, meeting_kind, number, held, document), text, day)
        for id_, marker, meeting_kind, number, held, document, text, day in found
    ]

"""The documents of a meeting: minutes, resolutions, drafts that go with its agenda."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.russian.typography import quoted
from db.models import Meeting, Resolution
from db.vocabulary import DocumentKind, ResolutionState


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of a meeting, or a draft that may be heard there."""

    id: int
    kind: DocumentKind
    words: str  # «Резолюция «Голоса реки»»
    state: ResolutionState


def documents(session: Session, meeting_id: int) -> list[DocumentRow]:
    """Return the documents that belong to the meeting, in the order they were entered."""
    return _rows(session, Resolution.meeting_id == meeting_id)


def drafts_for(session: Session, meeting_id: int) -> list[DocumentRow]:
    """Return the drafts that may go with an agenda item: of this meeting, of none yet, of one not held."""
    return _rows(
        session,
        Resolution.state != ResolutionState.ADOPTED,
        Resolution.kind == DocumentKind.RESOLUTION,
        or_(Resolution.meeting_id.is_(None), Resolution.meeting_id == meeting_id, Meeting.date_to.is_(None)),
    )


def document_words(title: str, theme: str) -> str:
    """Return «Резолюция «Голоса реки»»: what tells the documents of one meeting from each other."""
    name = (title or "Резолюция").capitalize()
    return f"{name} {quoted(theme)}" if theme else name


def _rows(session: Session, *conditions: ColumnElement[bool]) -> list[DocumentRow]:
    found = session.execute(
        select(Resolution.id, Resolution.kind, Resolution.title, Resolution.theme, Resolution.state)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(*conditions)
        .order_by(Resolution.id)
    )
    return [
        DocumentRow(id_, kind, document_words(title, theme), state)
        for id_, kind, title, theme, state in found
    ]

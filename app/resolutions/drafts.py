"""What is being typed: kept every second or so, and brought back after a crash, without loss."""

import json
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions import store
from app.resolutions.fields import fields_of, resolution_of
from app.resolutions.plan import the_resolution
from app.resolutions.text import ResolutionText
from db.models import Draft


def keep_typing(session: Session, resolution_id: int, text: ResolutionText) -> None:
    """Keep the text as typed so far; through `Office.jot`."""
    draft = session.get(Draft, resolution_id) or Draft(resolution_id=resolution_id)
    # With its letters escaped, so that the column, which keeps nothing but clean text, keeps each of them.
    draft.body, draft.saved_at = json.dumps(fields_of(text)), datetime.now(UTC)
    session.add(draft)


def forget_typing(session: Session, resolution_id: int) -> None:
    """Drop what was typed; the text as last saved stands."""
    draft = session.get(Draft, resolution_id)
    if draft:
        session.delete(draft)
        session.flush()


def as_seen(session: Session, resolution_id: int) -> ResolutionText:
    """Return the text as whoever wrote it sees it: as typed where that is not saved yet, else as stored."""
    return typed(session, resolution_id) or store.load(session, the_resolution(session, resolution_id))


def typed(session: Session, resolution_id: int) -> ResolutionText | None:
    """Return what was typed and not yet saved when the program ended, or None."""
    body = session.scalar(select(Draft.body).where(Draft.resolution_id == resolution_id))
    return resolution_of(json.loads(body)) if body else None

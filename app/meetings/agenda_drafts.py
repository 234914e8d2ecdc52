"""Drafts that go with the questions of an agenda."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.meetings.agenda_operations import said_of_item, the_item
from app.meetings.minutes import begin_resolution
from app.resolutions.plan import the_resolution
from db.models import AgendaItem

_TOUCHED = frozenset({Noun.MEETINGS, Noun.RESOLUTIONS})


def attach_draft(session: Session, item_id: int, resolution_id: int) -> Changes:
    """Let a draft go with the item; a draft of no meeting yet becomes one of this meeting."""
    item, resolution = the_item(session, item_id), the_resolution(session, resolution_id)
    if resolution.meeting_id is None:
        resolution.meeting_id = item.meeting_id
    return _attached(item, resolution.id, "приложен проект")


def detach_draft(session: Session, item_id: int) -> Changes:
    """Let no draft go with the item; the draft itself stays."""
    return _attached(the_item(session, item_id), None, "проект откреплён")


def begin_draft(session: Session, item_id: int) -> Changes:
    """Begin a draft of the item's meeting and let it go with the item; its id comes with the changes."""
    item = the_item(session, item_id)
    begun = begin_resolution(session, item.meeting_id)
    return replace(_attached(item, begun.ids[0], "начат проект"), ids=begun.ids)


def _attached(item: AgendaItem, resolution_id: int | None, words: str) -> Changes:
    item.resolution_id = resolution_id
    return replace(said_of_item(item, words), nouns=_TOUCHED)

"""The vote that is offered when an adoption is recorded: told by the document, else taken at the meeting."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions import store
from app.resolutions.plan import the_resolution
from app.resolutions.vote import NO_VOTE, Vote, vote_told
from db import models
from db.vocabulary import VoteKind


def vote_taken(session: Session, resolution_id: int) -> Vote:
    """Return the vote on the document as far as it is known."""
    told = vote_told(store.load(session, the_resolution(session, resolution_id)).adoption)
    return told if told.is_counted() else _at_meeting(session, resolution_id)


def _at_meeting(session: Session, resolution_id: int) -> Vote:
    """Return the last vote on the agenda item to which the draft belongs."""
    last = session.scalars(
        select(models.Vote)
        .join(models.AgendaItem, models.AgendaItem.id == models.Vote.item_id)
        .where(models.AgendaItem.resolution_id == resolution_id, models.Vote.kind == VoteKind.MOTION)
        .order_by(models.Vote.position.desc(), models.Vote.id.desc())
    ).first()
    if last is None:
        return NO_VOTE
    return Vote(last.in_favour, last.against, last.abstained, secret=last.secret)

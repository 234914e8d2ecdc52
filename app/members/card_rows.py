"""What hangs on a card: posts, former names, contact records, attachments; all of them newest first."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.members.as_of import FULL_NAME
from app.members.rows import AttachmentRow, ContactRow, FormerNameRow, LeaderRow
from db.models import Attachment, ContactRecord, Content, FormerName, Person, Post


def posts(session: Session, organization_id: int, *, leaders: bool) -> tuple[LeaderRow, ...]:
    """Return who led the organisation, or who held its other posts, from when until when."""
    columns: tuple[Any, ...] = (
        Post.id,
        FULL_NAME,
        Post.title,
        Post.since,
        Post.until,
        Post.person_id,
        Post.since_precision,
        Post.until_precision,
        Post.basis,
        Post.is_leader,
    )
    found = session.execute(
        select(*columns)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id == organization_id, Post.is_leader.is_(leaders))
        .order_by(Post.since.desc(), Post.id.desc())
    )
    return tuple(LeaderRow(*row) for row in found)


def former_names(session: Session, organization_id: int) -> tuple[FormerNameRow, ...]:
    """Return the names that the organisation bore before today's."""
    found = session.execute(
        select(
            FormerName.name,
            FormerName.short_name,
            FormerName.replaced_on,
            FormerName.replaced_precision,
            FormerName.id,
        )
        .where(FormerName.organization_id == organization_id)
        .order_by(FormerName.replaced_on.desc())
    )
    return tuple(FormerNameRow(*row) for row in found)


def contacts(session: Session, organization_id: int) -> tuple[ContactRow, ...]:
    """Return when the secretariat heard from the organisation, or tried to."""
    found = session.execute(
        select(
            ContactRecord.id,
            ContactRecord.day,
            ContactRecord.means,
            ContactRecord.from_whom,
            ContactRecord.answered,
            ContactRecord.note,
        )
        .where(ContactRecord.organization_id == organization_id)
        .order_by(ContactRecord.day.desc(), ContactRecord.id.desc())
    )
    return tuple(ContactRow(*row) for row in found)


def attachments(session: Session, organization_id: int) -> tuple[AttachmentRow, ...]:
    """Return the files kept on the card; their bytes are not read."""
    found = session.execute(
        select(Attachment.id, Attachment.name, Attachment.note, Attachment.added_on, Content.size)
        .join(Content, Content.sha256 == Attachment.content_sha256)
        .where(Attachment.organization_id == organization_id)
        .order_by(Attachment.added_on.desc(), Attachment.id.desc())
    )
    return tuple(AttachmentRow(*row) for row in found)

"""The bytes of files that the office keeps: each content once, by its SHA-256."""

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import FileDamaged
from db.models import Content


def keep(session: Session, data: bytes) -> str:
    """Return the SHA-256 under which the bytes are kept from now on."""
    digest = sha256(data).hexdigest()
    if session.scalar(select(Content.size).where(Content.sha256 == digest)) is None:
        session.add(Content(sha256=digest, size=len(data), data=data))
        session.flush()
    return digest


def kept(session: Session, digest: str) -> bytes:
    """Return the bytes as they were kept; refuse what has been damaged since."""
    data = session.scalars(select(Content.data).where(Content.sha256 == digest)).one()
    if sha256(data).hexdigest() != digest:
        raise FileDamaged(
            "Этот вложенный файл повреждён на диске: вернитесь к копии файла секретариата, в которой он цел."
        )
    return data

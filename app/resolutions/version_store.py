"""The texts that a draft had, one row each: kept, read back, dropped."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions import store
from app.resolutions.fields import fields_of, resolution_of
from app.resolutions.text import Clause, ResolutionText
from db.models import Resolution, Version

# What a column of clean text would not keep as it stands.
_NO_LETTER = re.compile("[\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def keep_version(session: Session, resolution: Resolution, typed: tuple[Clause, ...] | None = None) -> None:
    """Keep the draft as it is stored now, unless its last version says the same.

    What is known of the clauses and not stored with them comes from those that were `typed`.
    """
    text = store.load(session, resolution)
    if latest(session, resolution.id) != text:
        kept = text if typed is None else replace(text, clauses=typed)
        body = _NO_LETTER.sub(_escaped, json.dumps(fields_of(kept), ensure_ascii=False))  # a third of it
        session.add(Version(resolution_id=resolution.id, kept_at=datetime.now(UTC), body=body))
        session.flush()


def forget_versions(session: Session, resolution_id: int) -> None:
    """Drop the versions of a draft that is removed."""
    for row in session.scalars(select(Version).where(Version.resolution_id == resolution_id)):
        session.delete(row)
    session.flush()


def latest(session: Session, resolution_id: int) -> ResolutionText | None:
    """Return the text as it was kept last, or None."""
    body = session.scalar(
        select(Version.body).where(Version.resolution_id == resolution_id).order_by(Version.id.desc())
    )
    return text_of(body) if body else None


def text_of(body: str) -> ResolutionText:
    """Return the text that a version keeps."""
    return resolution_of(json.loads(body))


def with_lost_references(session: Session, resolution_id: int, text: ResolutionText) -> ResolutionText:
    """Return the draft's text knowing which of its references lost their clause, as its last version does."""
    kept = latest(session, resolution_id)
    if kept is None or kept.clauses != text.clauses:
        return text
    return replace(text, clauses=_as_kept(text.clauses, kept.clauses))


def _as_kept(clauses: Iterable[Clause], kept: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(
        replace(clause, children=_as_kept(clause.children, same.children), astray=same.astray)
        for clause, same in zip(clauses, kept, strict=True)
    )


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"

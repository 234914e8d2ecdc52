"""Addresses of several organisations in one piece, to be pasted into a mail program or a messenger."""

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.members.lines import lines_of
from db.models import Organization

_AT_ONCE: Final = 500  # organisations: a statement has room for so many parameters only


def emails(session: Session, ids: Sequence[int]) -> str:
    """Return «dom@example.org; most@example.org» in the order of the organisations, each address once."""
    once: dict[str, str] = {}
    for _, lines in _said(session, ids, Organization.emails):
        for line in lines:
            once.setdefault(line.casefold(), line)
    return "; ".join(once.values())


def phones(session: Session, ids: Sequence[int]) -> str:
    """Return «ОО «Дом ремёсел»: +000 55 10 22», an organisation a line; who has no telephone is left out."""
    return "\n".join(
        f"{name}: {', '.join(lines)}" for name, lines in _said(session, ids, Organization.phones)
    )


def _said(
    session: Session, ids: Sequence[int], column: InstrumentedAttribute[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the organisations that say something in the column: what they are called, the lines."""
    for first in range(0, len(ids), _AT_ONCE):
        page = ids[first : first + _AT_ONCE]
        found = session.execute(
            select(Organization.id, Organization.short_name, Organization.name, column).where(
                Organization.id.in_(page), column != ""
            )
        )
        said = {id_: (short_name or name, lines_of(text)) for id_, short_name, name, text in found}
        yield from (said[id_] for id_ in page if id_ in said)

"""The registries that went out: each is remembered with its day, its addressee, the file and the rows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.changes import Changes, Noun
from app.contents import keep, kept
from app.errors import UserError
from app.members.states import State, states, states_from_json, states_to_json
from app.russian.dates import short_date
from app.russian.typography import quoted
from db.models import Content, SentList

LARGEST = 25_000_000  # bytes of a file that is kept


@dataclass(frozen=True, slots=True)
class SentListRow:
    """A registry that went out."""

    id: int
    at: datetime
    day: date  # as of which the registry was
    addressee: str  # empty: nobody was named
    name: str  # of the file
    organizations: int
    size: int


@dataclass(frozen=True, slots=True)
class Sending:
    """A registry that goes out: the file as it is, and its rows as they are remembered."""

    name: str
    content: bytes
    rows: bytes
    organizations: int
    day: date
    addressee: str = ""


def remember(
    session: Session, path: Path, day: date, addressee: str = "", ids: Collection[int] | None = None
) -> Changes:
    """Remember the file that was written of the registry of a day, or of these organisations in it."""
    listed = states(session, day, ids)
    rows = states_to_json(listed, whole=ids is None)
    return remember_sending(session, Sending(path.name, path.read_bytes(), rows, len(listed), day, addressee))


def remember_sending(session: Session, sending: Sending) -> Changes:
    """Remember a registry that went out; a file too large to be kept is refused with a sentence."""
    if len(sending.content) > LARGEST:
        raise UserError(
            f"Файл {quoted(sending.name)} сохранён, но больше {LARGEST // 1_000_000}\u00a0МБ:"
            " в «Отправленных реестрах» он не останется. Сохраните его копию у себя."
        )
    addressee = " ".join(sending.addressee.split())
    session.add(
        SentList(
            at=datetime.now(UTC),
            day=sending.day,
            addressee=addressee,
            name=sending.name,
            organizations=sending.organizations,
            file_sha256=keep(session, sending.content),
            rows_sha256=keep(session, sending.rows),
        )
    )
    whom = f" ({addressee})" if addressee else ""
    return Changes(f"Сохранён реестр {quoted(sending.name)}{whom}", frozenset({Noun.SENT_LISTS}))


def sent(session: Session) -> list[SentListRow]:
    """Return the registries that went out, the newest first."""
    return [SentListRow(*row) for row in session.execute(_rows().order_by(SentList.id.desc()))]


def sent_states(session: Session, sent_list_id: int) -> tuple[SentListRow, list[State], bool]:
    """Return a registry that went out with its rows, and whether it was the whole of its day."""
    row = SentListRow(*session.execute(_rows().where(SentList.id == sent_list_id)).one())
    return row, *states_from_json(_content(session, SentList.rows_sha256, sent_list_id))


def file_of(session: Session, sent_list_id: int) -> bytes:
    """Return the file exactly as it went out."""
    return _content(session, SentList.file_sha256, sent_list_id)


def addressees(session: Session) -> list[str]:
    """Return to whom registries went, whoever got the last one first."""
    named = select(SentList.addressee).where(SentList.addressee != "").group_by(SentList.addressee)
    return list(session.scalars(named.order_by(func.max(SentList.id).desc())))


def sent_words(row: SentListRow) -> str:
    """Return «от 12.03.2026 (на 01.03.2026, Министерство культуры)»."""
    on = row.at.astimezone().date()
    of_day = f"на\u00a0{short_date(row.day)}" if row.day != on else ""
    more = ", ".join(filter(None, (of_day, row.addressee)))
    return f"от\u00a0{short_date(on)} ({more})" if more else f"от\u00a0{short_date(on)}"


def _rows() -> Select[*tuple[Any, ...]]:
    return select(
        SentList.id,
        SentList.at,
        SentList.day,
        SentList.addressee,
        SentList.name,
        SentList.organizations,
        Content.size,
    ).join(Content, Content.sha256 == SentList.file_sha256)


def _content(session: Session, digest: InstrumentedAttribute[str], sent_list_id: int) -> bytes:
    return kept(session, session.scalars(select(digest).where(SentList.id == sent_list_id)).one())

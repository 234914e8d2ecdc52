"""The earlier versions of a draft: listed with what changed, read, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.resolutions.differences import Difference, Kind, differences
from app.resolutions.operations import save_text
from app.resolutions.text import ResolutionText
from app.resolutions.version_store import text_of
from app.russian.numerals import plural
from db.models import JournalEntry, Operation, Version

_VERBS = {
    Kind.CHANGED: ("изменён", "изменены"),
    Kind.ADDED: ("добавлен", "добавлены"),
    Kind.REMOVED: ("удалён", "удалены"),
    Kind.MOVED: ("перемещён", "перемещены"),
}
_MOST = 3  # changes of one kind that are named one by one


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list: when and by whom it was kept, what became different by it."""

    id: int
    at: datetime
    user: str
    words: str
    text: ResolutionText


def versions(session: Session, resolution_id: int) -> list[VersionRow]:
    """Return the versions of the resolution, the newest first."""
    rows: list[VersionRow] = []
    former: ResolutionText | None = None
    for id_, at, body, user in session.execute(
        select(Version.id, Version.kept_at, Version.body, func.coalesce(Operation.user, ""))
        .outerjoin(JournalEntry, JournalEntry.id == _written())
        .outerjoin(Operation, Operation.id == JournalEntry.operation_id)
        .where(Version.resolution_id == resolution_id)
        .order_by(Version.id)
    ):
        text = text_of(body)
        words = "первая редакция" if former is None else change_words(differences(former, text))
        rows.append(VersionRow(id_, at, user, words, text))
        former = text
    return rows[::-1]


def _written() -> ScalarSelect[int]:
    """Return which entry of the journal tells of the row's coming: the last, for numbers are given again."""
    return (
        select(func.max(JournalEntry.id))
        .where(
            JournalEntry.table_name == Version.__tablename__,
            JournalEntry.row_id == Version.id,
            JournalEntry.before.is_(None),
        )
        .correlate(Version)
        .scalar_subquery()
    )


def take_back(session: Session, resolution_id: int, version_id: int) -> Changes:
    """Make the draft say what it said in the version; that is a version of its own."""
    version = session.get(Version, version_id)
    if version is None or version.resolution_id != resolution_id:
        raise UserError("Этой редакции больше нет: закройте список и откройте его заново.")
    changes = save_text(session, resolution_id, text_of(version.body))
    moment = version.kept_at.astimezone()
    return replace(changes, sentence=f"Возвращена редакция от {moment:%d.%m.%Y %H:%M}")


def change_words(found: Sequence[Difference]) -> str:
    """Return «изменён п. 2; добавлены п. 5, п. 6»: the few words of the list."""
    said = []
    for kind, (one, many) in _VERBS.items():
        if parts := [_part(each) for each in found if each.kind is kind]:
            said.append(f"{one if len(parts) == 1 else many} {_listed(parts)}")
    return "; ".join(said) or "изменилось только оформление"


def _part(each: Difference) -> str:
    number = each.after or each.before
    if each.part:
        return each.part.lower()
    return f"п.\u00a0{number}" if number not in ("", "–") else "абзац"


def _listed(parts: Sequence[str]) -> str:
    if len(parts) > _MOST:
        return plural(len(parts), "место", "места", "мест")
    return ", ".join(parts)

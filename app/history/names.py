"""What rows were called at the time of an operation: read from the journal, for they may be gone since."""

import json
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.history.words import PART_OF
from app.meetings.words import meeting_name, of_meeting
from app.resolutions.clause_words import clause_words
from app.russian.dates import short_date
from db.models import JournalEntry
from db.vocabulary import DocumentKind, MeetingKind

Row: TypeAlias = dict[str, Any]


class Names:
    """The names that rows bore when an operation was done."""

    def __init__(self, session: Session, operation_id: int) -> None:
        self._session = session
        self._operation_id = operation_id
        self._rows: dict[tuple[str, int], Row] = {}

    def subject(self, table: str, row: Row) -> str:
        """Return what a row is about: its own name, or that of the card or clause it is a part of."""
        whole, key = PART_OF.get(table, ("", ""))
        return self._called(table, row) or self.name(whole, row.get(key))

    def name(self, table: str, row_id: int | None) -> str:
        """Return what the row was called; empty where there is none."""
        return self._called(table, self._row(table, row_id))

    def _called(self, table: str, row: Row) -> str:
        match table:
            case "organization":
                return row.get("short_name") or row.get("name") or ""
            case "person":
                return " ".join(filter(None, map(row.get, ("surname", "given", "patronymic"))))
            case "meeting":
                return _meeting(row)
            case "resolution":
                return self._resolution(row)
            case "clause":
                return self._clause(row)
            case "agenda_item":
                return row.get("title") or ""
            case "assignment":
                return row.get("text") or ""
            case "attendance":
                return row.get("name") or self.name("organization", row.get("organization_id"))
            case "vote":
                return row.get("subject") or self.name("agenda_item", row.get("item_id"))
            case "extract" if row:
                return f"№\u00a0{row['number']} за {row['year']}\u00a0г."
            case "post" if row.get("organization_id") is None:
                return self.name("person", row.get("person_id"))
            case _:
                return ""

    def _resolution(self, row: Row) -> str:
        title = (row.get("title") or "Резолюция").capitalize()
        meeting = self._row("meeting", row.get("meeting_id"))
        if not meeting:
            return title
        kind, number, day = _facts(meeting)
        return f"{title} {of_meeting(kind, None if '№' in title else number, day)}"

    def _clause(self, row: Row) -> str:
        resolution = self._row("resolution", row.get("resolution_id"))
        meeting = self._row("meeting", resolution.get("meeting_id"))
        meeting_kind, number, day = _facts(meeting) if meeting else (None, None, None)
        document = DocumentKind(resolution.get("kind", DocumentKind.RESOLUTION))
        return clause_words(row.get("marker"), meeting_kind, number, day, document)

    def _row(self, table: str, row_id: int | None) -> Row:
        """Return the row as the operation left it, or as it was before it was removed."""
        if row_id is None:
            return {}
        if (table, row_id) not in self._rows:
            newest = self._session.scalar(
                select(func.coalesce(JournalEntry.after, JournalEntry.before))
                .where(
                    JournalEntry.table_name == table,
                    JournalEntry.row_id == row_id,
                    JournalEntry.operation_id <= self._operation_id,
                )
                .order_by(JournalEntry.id.desc())
                .limit(1)
            )
            self._rows[table, row_id] = json.loads(newest) if newest else {}
        return self._rows[table, row_id]


def _facts(meeting: Row) -> tuple[MeetingKind, int | None, date | None]:
    day = meeting.get("date_to")
    return MeetingKind(meeting["kind"]), meeting.get("number"), date.fromisoformat(day) if day else None


def _meeting(row: Row) -> str:
    if not row:
        return ""
    kind, number, day = _facts(row)
    return ", ".join(filter(None, (meeting_name(kind, number), short_date(day) if day else "")))

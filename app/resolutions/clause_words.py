"""How a clause is called where something refers to it."""

from datetime import date

from app.meetings.words import of_meeting
from db.vocabulary import DocumentKind, MeetingKind

_DOCUMENT = {
    DocumentKind.RESOLUTION: ("резолюция", "резолюции"),
    DocumentKind.MINUTES: ("протокол", "протокола"),
}


def clause_words(
    marker: str | None,
    meeting_kind: MeetingKind | None,
    number: int | None = None,
    day: date | None = None,
    document: DocumentKind | None = None,
) -> str:
    """Return «п. 10 резолюции XX страновой тематической конференции от 19.06.2026»."""
    named, of_document = _DOCUMENT[document or DocumentKind.RESOLUTION]
    clause = f"п.\u00a0{marker} {of_document}" if marker and marker != "-" else named
    return f"{clause} {of_meeting(meeting_kind, number, day)}" if meeting_kind else clause

"""What a document is called, also in the genitive: «резолюции XX страновой конференции от 19.06.2026»."""

from datetime import date
from typing import Final

from app.meetings.words import of_meeting
from app.resolutions.text import ResolutionText
from db.vocabulary import DocumentKind, MeetingKind

_GENITIVE: Final = {
    "резолюция": "резолюции",
    "постановление": "постановления",
    "решение": "решения",
    "обращение": "обращения",
    "заявление": "заявления",
}


def document_name(
    kind: DocumentKind, title: str, meeting_kind: MeetingKind | None, number: int | None, day: date | None
) -> str:
    """Return «Резолюция XX страновой конференции», «Протокол № 6 заседания совета от 19.06.2026»."""
    name = (title or ("Протокол" if kind is DocumentKind.MINUTES else "Резолюция")).capitalize()
    if meeting_kind is None:
        return name
    if kind is DocumentKind.RESOLUTION:
        return f"{name} {of_meeting(meeting_kind, number)}"
    return f"{name} {of_meeting(meeting_kind, None if '№' in name else number, day)}"


def of_title(text: ResolutionText) -> str:
    """Return «резолюции», «протокола № 6»; «документа» where the title is none of the usual ones."""
    if text.kind is DocumentKind.MINUTES:
        return " ".join(("протокола", *text.title.split()[1:]))
    return _GENITIVE.get(text.title.lower(), "документа")


def of_document(text: ResolutionText) -> str:
    """Return «резолюции XX страновой тематической конференции от 19.06.2026»."""
    title = of_title(text)
    if text.meeting_kind is None:
        return title
    return f"{title} {of_meeting(text.meeting_kind, None if '№' in title else text.number, text.date_to)}"

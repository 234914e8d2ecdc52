"""How meetings are called in the office's documents."""

from datetime import date

from app.russian.dates import date_span, short_date
from app.russian.numerals import roman
from app.russian.typography import NO_BREAK_SPACE
from db.vocabulary import MeetingKind, Period

NOMINATIVE = {
    MeetingKind.THEMATIC: "страновая тематическая конференция",
    MeetingKind.ELECTION: "страновая отчётно-выборная конференция",
    MeetingKind.COUNTRY: "страновая конференция",
    MeetingKind.EXTRAORDINARY: "чрезвычайная страновая конференция",
    MeetingKind.COUNCIL: "заседание совета",
    MeetingKind.SECRETARIAT: "заседание секретариата",
    MeetingKind.REGIONAL: "региональная конференция",
    MeetingKind.YOUTH: "молодёжная конференция",
    MeetingKind.FORUM: "форум",
}

GENITIVE = {
    MeetingKind.THEMATIC: "страновой тематической конференции",
    MeetingKind.ELECTION: "страновой отчётно-выборной конференции",
    MeetingKind.COUNTRY: "страновой конференции",
    MeetingKind.EXTRAORDINARY: "чрезвычайной страновой конференции",
    MeetingKind.COUNCIL: "заседания совета",
    MeetingKind.SECRETARIAT: "заседания секретариата",
    MeetingKind.REGIONAL: "региональной конференции",
    MeetingKind.YOUTH: "молодёжной конференции",
    MeetingKind.FORUM: "форума",
}


def meeting_name(kind: MeetingKind, number: int | None) -> str:
    """Return «XX страновая тематическая конференция», «заседание совета № 6»."""
    return _numbered(kind, number, NOMINATIVE[kind])


def of_meeting(kind: MeetingKind, number: int | None, day: date | None = None) -> str:
    """Return «XX страновой тематической конференции от 19.06.2026»."""
    name = _numbered(kind, number, GENITIVE[kind])
    return f"{name} от {short_date(day)}" if day else name


def when_words(first: date | None, last: date | None, period: Period | None) -> str:
    """Return «25–26 сентября 2027 г.», the wording of the planned period, or that nothing is known yet."""
    if first and last:
        return date_span(first, last)
    return period.text if period else "срок не назван"


def _numbered(kind: MeetingKind, number: int | None, name: str) -> str:
    if number is None:
        return name
    if kind in (MeetingKind.COUNCIL, MeetingKind.SECRETARIAT):
        return f"{name} №{NO_BREAK_SPACE}{number}"
    return f"{roman(number)}{NO_BREAK_SPACE}{name}"

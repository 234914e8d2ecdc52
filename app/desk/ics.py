"""The calendar as a file for other programs (.ics, RFC 5545): all-day events, each with a lasting name."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from app.desk.items import DayEntry
from app.desk.words import capital

_LINE = 75  # octets, the line break not counted
_DAY = timedelta(days=1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None, "\u00a0": " "})


def render_ics(entries: Iterable[DayEntry], council: str, stamp: datetime | None = None) -> bytes:
    """Return the file; the same matter keeps its UID, so that a later export renews it."""
    made = (stamp or datetime.now(UTC)).astimezone(UTC)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//sekretariat//RU",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(council)}",
        *(line for entry in entries for line in _event(entry, council, made)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(entry: DayEntry, council: str, made: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'{council}/{entry.key}')}"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
    yield f"DTEND;VALUE=DATE:{_day(entry.until + _DAY)}"  # the first day after it
    yield f"SUMMARY:{_text(capital(entry.title))}"
    if entry.detail:
        yield f"DESCRIPTION:{_text(entry.detail)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> str:
    """Return the line broken before its 76th octet, never inside a letter."""
    pieces, room = [""], _LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append(" ")
            room = _LINE - 1
        pieces[-1] += sign
        room -= size
    return "\r\n".join(pieces)

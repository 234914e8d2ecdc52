"""What the status bar says of a meeting."""

from app.changes import Changes, Noun
from app.meetings.words import meeting_name
from db.models import Meeting

MEETINGS = frozenset({Noun.MEETINGS})


def said_of(meeting: Meeting, words: str, *ids: int, nouns: frozenset[Noun] = MEETINGS) -> Changes:
    """Return the changes of one meeting, as «Заседание совета № 6: пришли 12»."""
    name = meeting_name(meeting.kind, meeting.number)
    return Changes(f"{name[:1].upper()}{name[1:]}: {words}", nouns, ids)

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from app.meetings.words import NOMINATIVE
from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import Effect, MeetingPlanned
from app.resolutions.decisions.wording import Wording, sentence
from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.resolutions.sentences import sentences
from app.russian.numerals import roman
from db.vocabulary import DecisionKind, MeetingKind

_VERB = re.compile(r"(?<!\w)(?:провести|созвать|назначить)(?!\w)", re.IGNORECASE)
_MEETING = re.compile(
    r"(?:[\w-]+\s+){0,6}?(?:конференцию|заседание|форум)(?:\s+(?:совета|секретариата))?", re.IGNORECASE
)
_NAMED_ALONE = (MeetingKind.REGIONAL, MeetingKind.YOUTH, MeetingKind.FORUM)  # other bodies hold them, too
_OF_THE_COUNCIL = re.compile(
    r"очередн|следующ|внеочередн|чрезвычайн|страновую|отч[её]тно-?\s?выборн|тематическ"
    r"|заседание (?:совета|секретариата)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Decision):
    """A meeting is to be held; when is the clause's own period."""

    kind: ClassVar[DecisionKind] = DecisionKind.SCHEDULE
    meeting_kind: MeetingKind = MeetingKind.COUNTRY
    number: int | None = None

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the planned meeting."""
        return (MeetingPlanned(self.meeting_kind, self.number, act.period, act.day),)

    def label(self) -> str:
        """Return «заседание»."""
        return "заседание"

    def wording(self) -> str:
        """Return «Провести XXI страновую конференцию», «Провести 6-е заседание совета»."""
        name = NOMINATIVE[self.meeting_kind].replace("ая ", "ую ").replace("конференция", "конференцию")
        if self.number is not None:
            number = f"{self.number}-е" if name.startswith("заседание") else roman(self.number)
            return sentence("Провести", f"{number}\u00a0{name}")
        ordinary = "очередной" if self.meeting_kind is MeetingKind.FORUM else "очередную"
        return sentence("Провести", ordinary if self.meeting_kind in _NAMED_ALONE else "", name)

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """Return the decision that `facts` describes."""
        return cls(**facts | {"meeting_kind": MeetingKind(facts["meeting_kind"])})


def recognise(wording: Wording) -> tuple[Schedule, ...]:
    """Return the meeting of the council's own that the clause calls."""
    for start, end in sentences(wording.text):
        verb = _VERB.search(wording.text, start, end)
        meeting = verb and _meeting(wording.text, start, verb, end)
        if verb and meeting:
            number = meeting_number(meeting[0])
            kind = meeting_kind(meeting[0]) or MeetingKind.COUNTRY
            return (Schedule(meeting_kind=kind, number=number, source=(verb.span(), meeting.span())),)
    return ()


def _meeting(text: str, start: int, verb: re.Match[str], end: int) -> re.Match[str] | None:
    """Return where the sentence names a meeting of the council, after the verb or before it."""
    found = _MEETING.search(text, verb.end(), end) or _MEETING.search(text, start, verb.start())
    own = found and (meeting_number(found[0]) or _OF_THE_COUNCIL.search(found[0]))
    return found if own else None

import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import Effect, Remembered
from app.resolutions.decisions.governed import is_weighed
from app.resolutions.decisions.wording import Wording, sentence, without_period
from app.resolutions.sentences import sentences
from app.russian.typography import quoted
from db.vocabulary import DecisionKind, PeriodKind

_VERB = re.compile(r"(?<!\w)(?:включать|вносить)(?!\w)", re.IGNORECASE)
_ONCE = re.compile(r"(?<!\w)(?:включить|внести)(?!\w)", re.IGNORECASE)
_AGENDA = re.compile(
    r"(?<!\w)в\s(?:(?:каждую\s)?повестк[уи](?:\sдня)?|вопросы)(?:\s(?:каждого|всех|очередных))?"
    r"(?:\s(?:заседани|конференци|собрани)\w+(?:\s(?:(?-i:[А-ЯЁ]{2,})(?:\s(?-i:[А-ЯЁ]{2,}))?"
    r"|совета|секретариата))?"
    r"(?:\sи\s(?:[\w-]+\s)?(?:заседани|конференци)\w+)?)?",
    re.IGNORECASE,
)
_EVERY = re.compile(r"кажд|всех|постоянн|ежегодн", re.IGNORECASE)
_WHOLE = re.compile(r"«[^«»]*»")
_OBJECT = re.compile(r"^(\w{3,})ую (\w{3,})у(?!\w)")  # «Молодёжную повестку»
_NAMED = re.compile(r"^(?:вопрос|пункт|тем[ау])\s+(?=«)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Decision):
    """An item that every agenda has; from when until when is the clause's own period."""

    kind: ClassVar[DecisionKind] = DecisionKind.STANDING
    title: str = ""

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the item to be remembered for the agendas of its period."""
        return (Remembered(self.label(), act.period),)

    def label(self) -> str:
        """Return «в каждую повестку: Песни реки»."""
        return f"в каждую повестку: {self.title}"

    def wording(self) -> str:
        """Return «Включать в повестку каждого заседания вопрос «Песни реки»»."""
        return sentence("Включать в повестку каждого заседания вопрос", quoted(self.title))


def recognise(wording: Wording) -> tuple[Standing, ...]:
    """Return the item that the clause puts on all agendas of a time."""
    text = without_period(wording)
    lasting = wording.period is not None and (
        wording.period.kind is not PeriodKind.SPAN or wording.period.start is not None
    )
    for start, end in sentences(text):
        again = _VERB.search(text, start, end)
        verb = again or _ONCE.search(text, start, end)
        agenda = verb and _AGENDA.search(text, start, end)
        if not verb or not agenda or is_weighed(text[start : verb.start()]):
            continue
        if again or (lasting and _EVERY.search(text, start, end)):
            title = _title(
                text[start:end], verb.start() - start, agenda.start() - start, agenda.end() - start
            )
            source = (verb.span(), agenda.span())
            return (Standing(title=title, source=source),) if title else ()
    return ()


def _title(sentence: str, verb: int, begins: int, ends: int) -> str:
    """Return what is put on the agenda: named behind it, or between the verb and it, or before the verb."""
    between = sentence[verb:begins].partition(" ")[2] if begins > verb else ""
    for words in (sentence[ends:], between, sentence[:verb]):
        if said := " ".join(words.split()).strip(" ,;:.–"):
            named = _NAMED.sub("", said)
            title = named[1:-1] if _WHOLE.fullmatch(named) else named
            return title if named != said else _OBJECT.sub(r"\1ая \2а", title)
    return ""

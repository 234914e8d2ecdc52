import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import Effect, Remembered
from app.resolutions.decisions.governed import is_governed
from app.resolutions.decisions.grounds import hide_asides
from app.resolutions.decisions.persons import accusative, from_accusative, names_in
from app.resolutions.decisions.wording import Wording, sentence, without_period
from app.resolutions.sentences import sentences
from db.vocabulary import DecisionKind

_VERB = re.compile(
    r"(?<!\w)(?:делегировать|выдвинуть|избрать|направить|назначить|утвердить)(?!\w)", re.IGNORECASE
)
_SENDS_BY_ITSELF = ("делегировать", "выдвинуть")
_DELEGATE = re.compile(r"(?<!\w)(?:делегат|представител|кандидат)", re.IGNORECASE)
_EVENT = re.compile(
    r"(?<!\w)(?:на|в|во|для участия в)\s(?:[^\s,.;:\0]+\s){0,6}?"
    r"(?:конференци|форум|конгресс|съезд|сесси|совещани|заседани|семинар|сл[её]т|совет|комисси|встреч)\w*"
    r"(?:\s[^,.;:\0]+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominate(Decision):
    """A person is to represent the council somewhere."""

    kind: ClassVar[DecisionKind] = DecisionKind.NOMINATE
    person: str = ""
    event: str = ""  # with its preposition: «на Всемирный форум»

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the delegate to be remembered."""
        return (Remembered(self.label(), act.period),)

    def label(self) -> str:
        """Return «делегат: Петрова Л.Г., на Всемирный форум»."""
        return f"делегат: {', '.join(filter(None, (self.person, self.event)))}"

    def wording(self) -> str:
        """Return «Делегировать Петрову Л.Г. на Всемирный форум»."""
        return sentence("Делегировать", accusative(self.person), self.event)


def recognise(wording: Wording) -> tuple[Nominate, ...]:
    """Return whom the clause sends somewhere, one decision for each person."""
    text = without_period(wording)
    for start, end in sentences(text):
        sentence = text[start:end]
        verb = _VERB.search(sentence)
        if verb and _sends(verb, sentence) and not is_governed(sentence[: verb.start()]):
            names = [found for found in names_in(hide_asides(sentence)) if found.start() >= verb.start()]
            event = _EVENT.search(_without(sentence, verb, names))
            if names and event:
                return tuple(
                    Nominate(
                        person=from_accusative(sentence[slice(*name.span())]),
                        event=" ".join(sentence[slice(*event.span())].split()).rstrip(" .,"),
                        source=((start + verb.start(), start + verb.end()), _moved(name, start)),
                    )
                    for name in names
                )
    return ()


def _sends(verb: re.Match[str], sentence: str) -> bool:
    return verb[0].lower() in _SENDS_BY_ITSELF or bool(_DELEGATE.search(sentence))


def _moved(found: re.Match[str], by: int) -> tuple[int, int]:
    return found.start() + by, found.end() + by


def _without(sentence: str, verb: re.Match[str], names: list[re.Match[str]]) -> str:
    """Return the sentence with a stop in place of its verb, the names and who he is called: «делегатом»."""
    for start, end in (verb.span(), *(name.span() for name in names)):
        sentence = sentence[:start] + "\0" * (end - start) + sentence[end:]
    return sentence

import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act
from app.resolutions.decisions.earlier import EarlierDecision, references
from app.resolutions.decisions.effects import ClauseAmended, Effect
from app.resolutions.decisions.governed import is_governed
from app.resolutions.decisions.wording import Wording, sentence
from app.resolutions.sentences import sentences
from db.vocabulary import DecisionKind

_VERB = re.compile(
    r"(?<!\w)(?:изменить|изложить|дополнить|внести(?=\s[^.;:]*?изменени))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend(EarlierDecision):
    """An earlier clause says something else from now on."""

    kind: ClassVar[DecisionKind] = DecisionKind.AMEND
    change: str = ""

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the change that the earlier clause will show."""
        return (ClauseAmended(self.reference(), act.day, self.change),)

    def label(self) -> str:
        """Return «изменить: п. 7в резолюции XIX конференции»."""
        return f"изменить: {self.reference()}"

    def wording(self) -> str:
        """Return «Внести изменения в п. 7в резолюции XIX конференции: …»."""
        said = f"Внести изменения в {self.reference()}"
        return f"{said}: {self.change}" if self.change else sentence(said)


def recognise(wording: Wording) -> tuple[Amend, ...]:
    """Return the earlier clauses that the clause changes."""
    for start, end in sentences(wording.text):
        sentence = wording.text[start:end]
        verb = _VERB.search(sentence)
        if verb and not is_governed(sentence[: verb.start()]):
            change = wording.text[start:].partition(":")[2].strip()
            found = tuple(
                Amend(
                    clause=clause,
                    document=referred.document,
                    change=change,
                    source=tuple((a + start, b + start) for a, b in sorted((verb.span(), referred.span))),
                )
                for referred in references(sentence.partition(":")[0])
                for clause in referred.clauses
            )
            if found:
                return found
    return ()

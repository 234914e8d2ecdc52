import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act
from app.resolutions.decisions.earlier import EarlierDecision, references
from app.resolutions.decisions.effects import ClauseCancelled, Effect
from app.resolutions.decisions.governed import is_governed
from app.resolutions.decisions.grounds import reason_in, words
from app.resolutions.decisions.wording import Wording, sentence
from app.resolutions.sentences import sentences
from db.vocabulary import DecisionKind

_VERB = re.compile(
    r"(?<!\w)(?:отменить|(?:признать|считать)(?=[^.;]*?\s(?:утративш|недействительн|отмен[её]нн)))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(EarlierDecision):
    """What an earlier clause opened is no longer to be done."""

    kind: ClassVar[DecisionKind] = DecisionKind.CANCEL
    reason: str = ""

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the earlier clause whose assignments and meeting are given up."""
        return (ClauseCancelled(self.reference(), act.day, self.reason),)

    def label(self) -> str:
        """Return «отменить: п. 7в резолюции XIX конференции»."""
        return f"отменить: {self.reference()}"

    def wording(self) -> str:
        """Return «Отменить п. 7в резолюции XIX конференции в связи с …»."""
        return sentence(f"Отменить {self.reference()}", self.reason)


def recognise(wording: Wording) -> tuple[Cancel, ...]:
    """Return the earlier clauses that the clause cancels."""
    for start, end in sentences(wording.text):
        sentence = wording.text[start:end]
        verb = _VERB.search(sentence)
        if verb and not is_governed(sentence[: verb.start()]):
            found = tuple(
                Cancel(
                    clause=clause,
                    document=referred.document,
                    reason=words(sentence, reason_in(sentence, None)),
                    source=tuple((a + start, b + start) for a, b in sorted((verb.span(), referred.span))),
                )
                for referred in references(sentence)
                for clause in referred.clauses
            )
            if found:
                return found
    return ()

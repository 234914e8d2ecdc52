"""How a clause speaks of a clause of an earlier resolution: «п. 7в резолюции XIX конференции»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.resolutions.decisions.base import Decision, Span
from app.resolutions.decisions.effects import Reference
from app.resolutions.decisions.grounds import words

_MARKER = r"\d+(?:\.\d+)*[а-я]{0,2}(?!\w)"
_REFERENCE = re.compile(
    rf"(?<!\w)(?:пп?\.|подп\.|под?пункт\w*|пункт\w*)\s*(?P<clauses>{_MARKER}(?:(?:,|\sи)\s*{_MARKER})*)\s+"
    r"(?P<document>(?:резолюци|постановлени|решени)\w*\s.+?)"
    r"(?=[:;,«]|\s(?:в связи|ввиду|по причине|как|в следующ|в части|слов|изложить|дополнить|отменить|признать"
    r"|считать|утративш|внести)|\s*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDecision(Decision):
    """A decision about a clause that was adopted before."""

    clause: str = ""
    document: str = ""
    clause_id: int | None = None  # the clause a person chose; None: found by the words

    def reference(self) -> Reference:
        """Return which clause is meant."""
        return Reference(self.clause, self.document, self.clause_id)


@dataclass(frozen=True, slots=True)
class Referred:
    """The clauses of one earlier resolution that a sentence names, and where."""

    clauses: tuple[str, ...]
    document: str
    span: Span


def references(sentence: str) -> Iterator[Referred]:
    """Yield what the sentence says of clauses of earlier resolutions."""
    for found in _REFERENCE.finditer(sentence):
        clauses = tuple(re.findall(_MARKER, found["clauses"]))
        yield Referred(clauses, words(sentence, found.span("document")), found.span())

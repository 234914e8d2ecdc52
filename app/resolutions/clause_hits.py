"""The clauses that were found: where each stands, and the words asked for in their sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.clause_index import words_of
from app.resolutions.decisions.base import Span
from app.resolutions.rules import DASH
from app.resolutions.sentences import sentences
from app.resolutions.titles import document_name
from app.russian.folding import search_fold
from db.models import Clause, Meeting, Resolution
from db.vocabulary import ClausePart, DocumentKind, MeetingKind

LEAD = 60  # characters of a long sentence that are shown before the first word found
AT_ONCE = 500  # clauses; a statement has room for so many parameters only


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause of an adopted resolution."""

    id: int
    resolution_id: int
    marker: str  # the nearest number on the way to it: «7» for a dash below it; empty: there is none
    text: str
    day: date
    part: ClausePart
    title: str
    meeting_kind: MeetingKind | None
    number: int | None
    kind: DocumentKind = DocumentKind.RESOLUTION

    @property
    def resolution(self) -> str:
        """Return «Резолюция XX страновой тематической конференции», «Протокол № 6 заседания совета от …»."""
        return document_name(self.kind, self.title, self.meeting_kind, self.number, self.day)

    @property
    def place(self) -> str:
        """Return «п. 7в», or where else it stands."""
        if self.part is ClausePart.APPENDIX:
            return "приложение"
        return f"п.\u00a0{self.marker}" if self.marker else "–"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a clause, and where the words asked for stand in it."""

    text: str
    found: tuple[Span, ...] = ()


def clause_rows(session: Session, ids: Sequence[int]) -> list[ClauseRow]:
    """Return the clauses in the order asked for."""
    return [
        row for start in range(0, len(ids), AT_ONCE) for row in _rows(session, ids[start : start + AT_ONCE])
    ]


def _rows(session: Session, ids: Sequence[int]) -> list[ClauseRow]:
    found = session.execute(
        select(
            Clause.id,
            Clause.resolution_id,
            Clause.marker,
            Clause.parent_id,
            Clause.text,
            Resolution.adopted_on,
            Clause.part,
            Resolution.title,
            Meeting.kind,
            Meeting.number,
            Resolution.kind,
        )
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(Clause.id.in_(ids))
    )
    rows = {
        id_: ClauseRow(id_, resolution, _number(session, marker, parent), *told)
        for id_, resolution, marker, parent, *told in found
    }
    return [rows[id_] for id_ in ids]


def _number(session: Session, marker: str | None, parent: int | None) -> str:
    """Return the clause's own number, or that of the clause it hangs on."""
    while marker in (None, DASH) and parent:
        marker, parent = session.execute(
            select(Clause.marker, Clause.parent_id).where(Clause.id == parent)
        ).one()
    return marker if marker and marker != DASH else ""


def excerpt(text: str, asked: str) -> Excerpt:
    """Return the sentence in which most of the words asked for stand; nothing asked: the whole text."""
    words = words_of(asked)
    if not words:
        return Excerpt(text)
    folded = _folded_in_place(text)
    start, end = max(sentences(text), key=lambda span: sum(folded.find(word, *span) >= 0 for word in words))
    found = _joined(chain.from_iterable(_places(folded, word, start, end) for word in words))
    begin = _begin(text, start, found[0][0]) if found else start
    dots = "… " if begin > start else ""
    shift = len(dots) - begin
    return Excerpt(dots + text[begin:end].rstrip(), tuple((a + shift, b + shift) for a, b in found))


def _places(folded: str, word: str, start: int, end: int) -> Iterator[Span]:
    at = folded.find(word, start, end)
    while at >= 0:
        yield at, at + len(word)
        at = folded.find(word, at + len(word), end)


def _joined(spans: Iterator[Span]) -> list[Span]:
    """Return the stretches in their order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _begin(text: str, start: int, found: int) -> int:
    """Return where to begin so that the first word found is soon met: at a word's beginning."""
    if found - start <= 2 * LEAD:
        return start
    return text.find(" ", found - LEAD, found) + 1 or found


def _folded_in_place(text: str) -> str:
    """Return the text folded for search, every character at its old offset."""
    return "".join(map(_folded_character, text))


@cache  # a language has so many letters only
def _folded_character(character: str) -> str:
    folded = search_fold(character)
    return folded if len(folded) == 1 else " "

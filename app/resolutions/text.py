"""A resolution as a value: what the reader understood, what the editor holds, what is stored and printed."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.resolutions.decisions.base import Decision
from db.vocabulary import ClauseRole, ClauseStyle, DocumentKind, Mark, MeetingKind, Period


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and what hangs on it; `marker` is bare («7в», «-», None), `written` as it stood («7в.»)."""

    marker: str | None
    text: str
    children: "tuple[Clause, ...]" = ()
    decisions: tuple[Decision, ...] = ()
    period: Period | None = None
    responsible: tuple[str, ...] = ()  # in effect, the inherited ones included
    marks: tuple[Mark, ...] = ()
    written: str = ""
    id: int | None = field(default=None, compare=False)  # its row, once stored
    role: ClauseRole | None = None  # in minutes: what it tells of its agenda item
    astray: tuple[str, ...] = field(default=(), compare=False)  # the references whose clause was removed


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix with its title as written and its paragraphs and lists."""

    title: str
    blocks: tuple[Clause, ...]
    id: int | None = field(default=None, compare=False)  # the row of its title, once stored


@dataclass(frozen=True, slots=True)
class Adoption:
    """The formula at the end («Утверждена единогласно на …») and the vote it tells of; None is not told."""

    text: str = ""
    unanimous: bool | None = None
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Whose signature stands under the document."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class ResolutionText:
    """A whole resolution, or minutes; `running` are page headers, `unplaced` is what found no place."""

    letterhead: tuple[str, ...] = ()
    title: str = ""
    meeting: str = ""
    meeting_kind: MeetingKind | None = None
    number: int | None = None
    theme: str = ""
    place: str = ""
    date_from: date | None = None
    date_to: date | None = None
    date_line: str = ""  # date and place under the title, as written: «(5 мая 2025 г., г. Заречный)»
    preamble: tuple[Clause, ...] = ()
    operative: str = ""
    clauses: tuple[Clause, ...] = ()
    style: ClauseStyle = ClauseStyle.NUMBERED
    appendices: tuple[Appendix, ...] = ()
    adoption: Adoption = Adoption()
    signatures: tuple[SignatureLine, ...] = ()
    running: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    kind: DocumentKind = DocumentKind.RESOLUTION


@dataclass(frozen=True, slots=True)
class LetterText:
    """An outgoing letter as read."""

    letterhead: tuple[str, ...] = ()
    number: str = ""
    date: datetime.date | None = None
    requisites: str = ""  # number and date as written: «Исх. № 8 от 3 марта 2025 г.»
    addressees: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    closing: str = ""
    signatures: tuple[SignatureLine, ...] = ()
    running: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()


def walk(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """Yield every clause of the outline, parents before their children, in reading order."""
    for clause in clauses:
        yield clause
        yield from walk(clause.children)

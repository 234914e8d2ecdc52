"""The minutes of a meeting put together from what the office recorded of it; pure, and never invents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from app.meetings.minutes_heard import heard
from app.meetings.minutes_words import (
    LISTED,
    is_long,
    listed_line,
    present,
    present_lines,
    quorum_line,
    short_name,
    vote_line,
    was_counted,
)
from app.meetings.rows import AgendaRow, AttendanceRow, Quorum, VoteRow
from app.meetings.rules import SITTINGS
from app.meetings.words import of_meeting
from app.resolutions.rules import DASH, NEW, renumber
from app.resolutions.text import Appendix, Clause, ResolutionText, SignatureLine
from app.russian.dates import date_span
from app.russian.folding import fold
from app.russian.stops import unstopped
from app.russian.typography import plain_spaces, quoted
from db.vocabulary import AgendaKind, ClauseRole, ClauseStyle, DocumentKind, MeetingKind

CHAIR: Final = "Председательствующий"
CLERK: Final = "Секретарь"
AGENDA: Final = "Повестка дня"


@dataclass(frozen=True, slots=True)
class Attached:
    """The document that goes with an agenda item: a draft of what to decide, or a resolution by now."""

    text: ResolutionText
    adopted: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the office recorded of one meeting."""

    kind: MeetingKind
    number: int | None
    of_council: str  # «Содружества Заречья»
    theme: str = ""
    place: str = ""
    date_from: date | None = None
    date_to: date | None = None
    by_correspondence: bool = False
    chair: str = ""
    clerk: str = ""
    agenda: Sequence[AgendaRow] = ()
    attendance: Sequence[AttendanceRow] = ()
    votes: Sequence[VoteRow] = ()
    quorum: Quorum | None = None
    attached: Mapping[int, Attached] = field(default_factory=dict)  # by the id of the document
    approved: Mapping[int, str] = field(default_factory=dict)  # by item: whose minutes, in the genitive


def minutes_text(facts: Facts) -> ResolutionText:
    """Return the minutes as they follow from the facts; what nobody recorded is left to be written."""
    title = f"ПРОТОКОЛ № {facts.number}" if facts.number and facts.kind in SITTINGS else "ПРОТОКОЛ"
    signing = ((CHAIR, facts.chair), (CLERK, facts.clerk))
    return replace(
        _frame(facts),
        kind=DocumentKind.MINUTES,
        title=title,
        date_line=date_line(facts.date_from, facts.date_to, facts.place),
        preamble=tuple(_preamble(facts)),
        clauses=renumber(tuple(_item(facts, row) for row in facts.agenda), ClauseStyle.NUMBERED),
        signatures=tuple(SignatureLine(post, short_name(name)) for post, name in signing),
        appendices=tuple(_appendices(facts)),
    )


def resolution_text(facts: Facts) -> ResolutionText:
    """Return the beginning of a resolution of the meeting: its heading, and a first clause to be written."""
    day_and_place = date_line(facts.date_from, facts.date_to, facts.place)
    return replace(
        _frame(facts),
        title="РЕЗОЛЮЦИЯ",
        date_line=f"({day_and_place})" if day_and_place else "",
        clauses=(Clause("1", ""),),
    )


def _frame(facts: Facts) -> ResolutionText:
    """Return what every document of the meeting says of it."""
    return ResolutionText(
        meeting=heading(facts.kind, facts.number, facts.of_council),
        meeting_kind=facts.kind,
        number=facts.number,
        theme=facts.theme,
        place=facts.place,
        date_from=facts.date_from,
        date_to=facts.date_to,
        operative="РЕШИЛИ" if facts.kind in SITTINGS else "ПОСТАНОВИЛИ",
    )


def heading(kind: MeetingKind, number: int | None, of_council: str) -> str:
    """Return «заседания Координационного совета …», «XX страновой конференции Содружества Заречья»."""
    if kind is MeetingKind.COUNCIL and "совета" in fold(of_council).split():
        return f"заседания {of_council}"
    return plain_spaces(f"{of_meeting(kind, None if kind in SITTINGS else number)} {of_council}".strip())


def date_line(first: date | None, last: date | None, place: str) -> str:
    """Return «15 марта 2026 г., г. Заречный», as far as it is known."""
    days = date_span(first or last, last) if last else ""
    return plain_spaces(", ".join(filter(None, (days, place))))


def votes_of(facts: Facts, item_id: int) -> list[Clause]:
    """Return a paragraph for each vote on the item, those taken again after the first."""
    votes = [vote for vote in facts.votes if vote.item_id == item_id and was_counted(vote)]
    several = sum(not vote.repeats_id for vote in votes) > 1
    return [Clause(None, vote_line(vote, several=several), role=ClauseRole.VOTED) for vote in votes]


def copied(attached: Attached) -> tuple[Clause, ...]:
    """Return what the draft would decide, as clauses of minutes, with all that they decide."""
    return tuple(_as_decided(clause) for clause in attached.text.clauses)


def adopted_clause(attached: Attached) -> Clause:
    """Return the clause that a resolution adopted on its own leaves in the minutes."""
    title = attached.text.title.lower()
    what = title if title.endswith("ние") else "резолюцию"  # решение, постановление, обращение
    theme = f" {quoted(attached.text.theme)}" if attached.text.theme else ""
    return _decided(f"Принять {what}{theme} (прилагается).")


def _preamble(facts: Facts) -> Iterator[Clause]:
    yield from (Clause(None, words) for words in facts_in_words(facts))
    if facts.agenda:
        items = (Clause(str(row.number), _ended(row.title)) for row in facts.agenda)
        yield Clause(None, f"{AGENDA}:", tuple(items))


def facts_in_words(facts: Facts) -> Iterator[str]:
    """Yield who presided, who was there and whether they could decide, a paragraph each."""
    if facts.by_correspondence:
        yield "Решения приняты заочным голосованием."
    for post, name in ((CHAIR, facts.chair), (CLERK, facts.clerk)):
        if name.strip():
            yield f"{post} – {_ended(short_name(name))}"
    yield from present_lines(facts.attendance, by_correspondence=facts.by_correspondence)
    if facts.quorum and (words := quorum_line(facts.quorum, by_correspondence=facts.by_correspondence)):
        yield words


def _item(facts: Facts, row: AgendaRow) -> Clause:
    speaker = row.speaker.strip()
    told = [Clause(None, _ended(heard(speaker)), role=ClauseRole.HEARD)] if speaker else []
    spoken = [
        Clause(None, line.strip(), role=ClauseRole.SPOKEN) for line in row.spoken.splitlines() if line.strip()
    ]
    below = (*told, *spoken, *_decisions(facts, row), *votes_of(facts, row.id))
    return Clause(str(row.number), unstopped(row.title), below, role=ClauseRole.ITEM)


def _decisions(facts: Facts, row: AgendaRow) -> tuple[Clause, ...]:
    attached = facts.attached.get(row.resolution_id) if row.resolution_id else None
    if attached:
        return (adopted_clause(attached),) if attached.adopted else copied(attached) or (_decided(""),)
    if row.kind is AgendaKind.MINUTES:
        return (_decided(f"Утвердить протокол {facts.approved.get(row.id, 'предыдущего заседания')}."),)
    return (_decided(""),)


def _decided(text: str) -> Clause:
    return Clause(NEW, text, role=ClauseRole.DECIDED)


def _as_decided(clause: Clause) -> Clause:
    """Return the clause without its row and its number, which were of its own document."""
    marker = clause.marker if clause.marker in (None, DASH) else NEW
    children = tuple(_as_decided(child) for child in clause.children)
    return replace(clause, id=None, marker=marker, written="", children=children, role=ClauseRole.DECIDED)


def _appendices(facts: Facts) -> Iterator[Appendix]:
    if is_long(facts.attendance):
        people = enumerate(present(facts.attendance), 1)
        names = tuple(Clause(str(place), listed_line(row)) for place, row in people)
        yield Appendix("", (Clause(None, f"{LISTED}:", names),))


def _ended(text: str) -> str:
    """Return the words with a full stop."""
    bare = text.rstrip(" ;")
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."

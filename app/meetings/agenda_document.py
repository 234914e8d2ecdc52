"""«Повестка дня»: the questions of a meeting in the order of hearing, with who reports on them."""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import Align, Block, Clause, Document, Heading, Paragraph, Properties, Run
from app.errors import UserError
from app.meetings.agenda import agenda
from app.meetings.queries import meeting_row
from app.meetings.rows import AgendaRow, MeetingRow
from app.meetings.words import of_meeting, when_words
from app.members.certificate import letterhead_lines
from app.russian.typography import quoted


def compose_agenda(session: Session, meeting_id: int, *, letterhead: bool = True) -> Document:
    """Return the agenda of a meeting, with the council's letterhead or without."""
    row, items = meeting_row(session, meeting_id), agenda(session, meeting_id)
    if not items:
        raise UserError("В повестке ещё нет вопросов: составьте её или добавьте первый вопрос.")
    council = council_details(session)
    named = of_meeting(row.kind, row.number)
    return Document(
        (*_heading(row, named), *agenda_clauses(items)),
        Properties(f"Повестка дня {named}", author=council.name),
        letterhead=tuple(letterhead_lines(council)) if letterhead else (),
        running=f"Повестка дня {named}",
    )


def agenda_clauses(items: Sequence[AgendaRow]) -> Iterator[Clause]:
    """Yield the questions with their numbers, the speaker and what was noted below each."""
    for item in items:
        speaker = f"Докладчик: {item.speaker}" if item.speaker else ""
        below = (Clause(None, (Run(words),)) for words in (speaker, item.note) if words)
        yield Clause(f"{item.number}.", (Run(item.title),), tuple(below))


def day_and_place(row: MeetingRow) -> str:
    """Return «25–26 сентября 2027 г., г. Заречный», as far as they are known; how one votes from afar."""
    afar = "заочное голосование" if row.by_correspondence else ""
    return ", ".join(filter(None, (when_words(row.date_from, row.date_to, row.period), row.place, afar)))


def _heading(row: MeetingRow, named: str) -> Iterator[Block]:
    yield Heading((Run(f"ПОВЕСТКА ДНЯ\n{named}"),))
    if row.theme:
        yield Heading((Run(quoted(row.theme)),), level=3)
    yield Paragraph((Run(day_and_place(row)),), Align.CENTRE, indented=False, keep_with_next=True)

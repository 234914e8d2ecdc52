"""What stands above the sheets of a meeting: which one it is, when and where."""

from collections.abc import Iterator

from app.documents.tree import Align, Block, Heading, Paragraph, Run
from app.meetings.agenda_document import day_and_place
from app.meetings.rows import MeetingRow
from app.meetings.words import of_meeting
from app.russian.typography import quoted


def heading(title: str, row: MeetingRow) -> Iterator[Block]:
    """Yield «ЛИСТ РЕГИСТРАЦИИ / участников XX страновой конференции», the theme, the day and the place."""
    yield Heading((Run(f"{title} {of_meeting(row.kind, row.number)}"),))
    if row.theme:
        yield Heading((Run(quoted(row.theme)),), level=3)
    yield Paragraph((Run(day_and_place(row)),), Align.CENTRE, indented=False, keep_with_next=True)

"""Minutes: item by item of the agenda what was heard, spoken, decided, and how they voted."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from app.meetings.rules import SITTINGS
from app.resolutions.compositions import with_listed_council
from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.resolutions.reading.ending import is_marked, split_ending
from app.resolutions.reading.heading import Heading, split_heading
from app.resolutions.reading.landmarks import finished, is_adoption, operative
from app.resolutions.reading.minutes_agenda import Agenda
from app.resolutions.reading.minutes_items import items_of, start_of_items
from app.resolutions.reading.minutes_roles import opens_minutes, told
from app.resolutions.reading.outline import outline
from app.resolutions.reading.paragraphs import Paragraph
from app.resolutions.reading.when_and_where import days_of, first_told, place_of
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import ClauseRole, ClauseStyle, DocumentKind, MeetingKind

_TITLE: Final = re.compile(r"ПРОТОКОЛ(?!\w)|Протокол\s*(?:$|№|(?:заседани|собрани|конференци))")
_NUMBER: Final = re.compile(r"№\s*(\d+)")
_BEGIN_AN_ITEM: Final = (ClauseRole.HEARD, ClauseRole.SPOKEN, ClauseRole.DECIDED)


def is_minutes(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether the title, or СЛУШАЛИ together with what was decided, shows that these are minutes."""
    roles = {found.role for paragraph in paragraphs if (found := told(paragraph.text))}
    if {ClauseRole.HEARD, ClauseRole.DECIDED} <= roles:
        return True
    title = next((place for place, paragraph in enumerate(paragraphs) if _is_titled(paragraph)), None)
    if title is None or any(operative(paragraph.text) for paragraph in paragraphs[:title]):
        return False
    decided = any(operative(paragraph.text) for paragraph in paragraphs[title:])
    return decided or not roles.isdisjoint(_BEGIN_AN_ITEM)


def _is_titled(paragraph: Paragraph) -> bool:
    return any(_TITLE.match(line.text) and not finished(line.text) for line in paragraph.lines)


def read_minutes(paragraphs: Sequence[Paragraph]) -> ResolutionText:
    """Return the minutes that the paragraphs are."""
    body, ending = split_ending(paragraphs, _is_of_an_item)
    agenda = Agenda.of(body)
    start = start_of_items(body, agenda)
    heading, preamble = _heading(body[:start])
    first = " ".join(clause.text for clause in preamble[:3])
    days = days_of((heading.date_line, heading.meeting, ending.adoption.text, first, *heading.letterhead))
    clauses, word = items_of(body[start:], agenda, days.date_to if days else date.today())
    kind = first_told(meeting_kind, heading.meeting, heading.title, first)
    read = ResolutionText(
        kind=DocumentKind.MINUTES,
        letterhead=heading.letterhead,
        title=heading.title,
        meeting=heading.meeting,
        meeting_kind=kind,
        number=_number(heading, kind),
        theme=heading.theme,
        place=place_of(heading.date_line, heading.meeting, first, *heading.letterhead),
        date_from=days.date_from if days else None,
        date_to=days.date_to if days else None,
        date_line=heading.date_line,
        preamble=preamble,
        operative=word,
        clauses=clauses,
        style=ClauseStyle.NUMBERED,
        appendices=ending.appendices,
        adoption=ending.adoption,
        signatures=ending.signatures,
        unplaced=ending.unplaced,
    )
    return with_listed_council(read)


def _is_of_an_item(paragraph: Paragraph) -> bool:
    """Return whether no signature can stand above the paragraph."""
    return is_marked(paragraph) or told(paragraph.text) is not None or is_adoption(paragraph.text)


def _heading(paragraphs: Sequence[Paragraph]) -> tuple[Heading, tuple[Clause, ...]]:
    """Return what stands above the first words about the meeting itself, and those as an outline."""
    opening = next(
        (i for i, paragraph in enumerate(paragraphs) if opens_minutes(paragraph.text)), len(paragraphs)
    )
    heading, rest = split_heading(paragraphs[:opening])
    return heading, outline([*rest, *paragraphs[opening:]])


def _number(heading: Heading, kind: MeetingKind | None) -> int | None:
    """Return the meeting's number: of a sitting it stands in the title, of a conference with its name."""
    found = _NUMBER.search(heading.title) or _NUMBER.search(heading.meeting)
    if found and (kind is None or kind in SITTINGS):
        return int(found[1])
    return meeting_number(heading.meeting)

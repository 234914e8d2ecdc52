"""A whole resolution put together from its parts."""

from collections.abc import Sequence
from datetime import date

from app.resolutions.compositions import with_listed_council
from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.resolutions.reading.clauses import understood
from app.resolutions.reading.ending import split_ending
from app.resolutions.reading.heading import split_heading
from app.resolutions.reading.landmarks import operative
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.outline import outline
from app.resolutions.reading.paragraphs import HYPHENS, Paragraph, paragraphs, unmarked
from app.resolutions.reading.when_and_where import days_of, first_told, place_of
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import ClauseStyle


def operative_paragraph(paragraphs: Sequence[Paragraph]) -> int | None:
    """Return which paragraph says ПОСТАНОВИЛИ; one that says it in capitals comes first."""
    plain = ((i, paragraph.text) for i, paragraph in enumerate(paragraphs) if not paragraph.marker)
    found = [(i, word) for i, text in plain if (word := operative(text))]
    loud = [i for i, word in found if word["word"].isupper()]
    return next(iter([*loud, *(i for i, _ in found)]), None)


def read_resolution(paragraphs: Sequence[Paragraph], word: int) -> ResolutionText:
    """Return the resolution whose operative word stands in the given paragraph."""
    before, said, after = _around_the_word(paragraphs[word])
    heading, preamble = split_heading([*paragraphs[:word], *before], torn=bool(before))
    clauses, ending = split_ending([*after, *paragraphs[word + 1 :]])
    opening = preamble[0].text if preamble else ""
    above = " ".join(heading.letterhead)
    days = days_of((heading.date_line, heading.meeting, ending.adoption.text, opening, above))
    operative_part = understood(outline(clauses), days.date_to if days else date.today())
    read = ResolutionText(
        letterhead=heading.letterhead,
        title=heading.title,
        meeting=heading.meeting,
        meeting_kind=first_told(meeting_kind, heading.meeting, above, opening),
        number=first_told(meeting_number, heading.meeting, above, opening),
        theme=heading.theme,
        place=place_of(heading.date_line, heading.meeting, opening, ending.adoption.text, above),
        date_from=days.date_from if days else None,
        date_to=days.date_to if days else None,
        date_line=heading.date_line,
        preamble=outline(preamble),
        operative=said,
        clauses=operative_part,
        style=_style(operative_part),
        appendices=ending.appendices,
        adoption=ending.adoption,
        signatures=ending.signatures,
        unplaced=ending.unplaced,
    )
    return with_listed_council(read)


def _around_the_word(paragraph: Paragraph) -> tuple[list[Paragraph], str, list[Paragraph]]:
    """Return the word, and as paragraphs what stands before and after it."""
    word = operative(paragraph.text)
    if word is None:
        raise ValueError("the paragraph has no operative word")
    before = _lines_before(paragraph, word.start())
    after = paragraph.body.cut(word.end()).strip()
    return [unmarked(before)] if before else [], word["word"], paragraphs([after])


def _lines_before(paragraph: Paragraph, end: int) -> list[Marked]:
    """Return the lines of the paragraph up to the place in its body; a heading is told apart by its lines."""
    lines: list[Marked] = []
    position = 0
    for line in (line.tidy() for line in paragraph.lines):
        stop = position + len(line.text)
        if line.text.endswith(HYPHENS) and paragraph.text[stop - 1 : stop] != line.text[-1]:
            stop -= 1  # the hyphen of a torn word is in the line alone
        if stop > end:
            break
        lines.append(line)
        position = stop + paragraph.text.startswith(" ", stop)
    rest = paragraph.body.cut(position, end).strip()
    return [*lines, rest] if rest else lines


def _style(clauses: Sequence[Clause]) -> ClauseStyle:
    numbered = any((clause.marker or "-")[0].isdigit() for clause in clauses)
    return ClauseStyle.NUMBERED if numbered else ClauseStyle.DASHED

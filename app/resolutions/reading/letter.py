"""An outgoing letter: letterhead, number and date, addressees, body, closing, signature."""

import re
from collections.abc import Sequence
from itertools import takewhile

from app.resolutions.reading.landmarks import finished
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.paragraphs import Paragraph, one_line, unmarked
from app.resolutions.reading.signatures import signatures
from app.resolutions.text import LetterText
from app.russian.dates import find_dates

_NUMBERED = re.compile(r"исх(?:одящий)?\b\.?\s*(?:№|N|номер)?\s*(?P<number>[\w/-]*\d[\w/-]*)", re.IGNORECASE)
_DATED = re.compile(r"\d{2}\.\d{2}\.\d{4}(?:\s*г\.?)?\s*№\s*(?P<number>[\w/-]*\d[\w/-]*)")
_CLOSING = re.compile(r"с\s+(?:\w+\s+)?(?:уважением|почтением|наилучшими|благодарностью)", re.IGNORECASE)
_GREETING = re.compile(r"(?:глубоко|много)?уважаем|дорог(?:ой|ая|ие)|здравствуйте", re.IGNORECASE)
_SUBJECT = re.compile(r"об?\s+\w", re.IGNORECASE)
_REFERENCE = re.compile(r"от\s+\d|на\s*№", re.IGNORECASE)
_INITIALS_AT_END = re.compile(r"[А-ЯЁ]\.$")
_LONGEST_ADDRESSEE = 200


def is_letter(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether a number of correspondence, a greeting or a closing shows that the text is a letter."""
    lines = [line.text for paragraph in paragraphs for line in paragraph.lines]
    return any(_number_in(line) or _CLOSING.match(line) or _GREETING.match(line) for line in lines)


def read_letter(paragraphs: Sequence[Paragraph]) -> LetterText:
    """Return the letter that the paragraphs are."""
    letterhead, requisites, rest = _above(paragraphs)
    number = _number_in(requisites)
    days = find_dates(requisites)
    addressees = list(takewhile(_is_addressee, rest))
    body, closing, below = _body_and_closing(rest[len(addressees) :])
    signed, unplaced = signatures(below)
    return LetterText(
        letterhead=letterhead,
        number=number["number"] if number else "",
        date=days[0].date_from if days else None,
        requisites=requisites,
        addressees=tuple(paragraph.text for paragraph in addressees),
        body=body,
        closing=closing,
        signatures=signed,
        unplaced=unplaced,
    )


def _number_in(line: str) -> re.Match[str] | None:
    return _NUMBERED.match(line) or _DATED.match(line)


def _above(paragraphs: Sequence[Paragraph]) -> tuple[tuple[str, ...], str, list[Paragraph]]:
    """Return the letterhead's lines, the line with number and date, and the paragraphs below it."""
    above: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        texts = [line.text for line in paragraph.lines]
        first = next((i for i, text in enumerate(texts) if _number_in(text)), None)
        if first is not None:
            last = first + 1 + sum(1 for _ in takewhile(_REFERENCE.match, texts[first + 1 :]))
            below = [unmarked(paragraph.lines[last:])] if paragraph.lines[last:] else []
            return (*above, *texts[:first]), " ".join(texts[first:last]), [*below, *paragraphs[index + 1 :]]
        above += texts
    return (), "", list(paragraphs)


def _is_addressee(paragraph: Paragraph) -> bool:
    text = paragraph.text
    own = _GREETING.match(text) or _SUBJECT.match(text) or _CLOSING.match(text)
    sentence = finished(text) and not _INITIALS_AT_END.search(text)
    return not (own or paragraph.marker or sentence or len(text) > _LONGEST_ADDRESSEE)


def _body_and_closing(paragraphs: Sequence[Paragraph]) -> tuple[tuple[str, ...], str, list[Marked]]:
    """Return the body's paragraphs, the words «С уважением,» and the lines below them."""
    body: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        lines = paragraph.lines
        place = next((i for i, line in enumerate(lines) if _CLOSING.match(line.text)), None)
        if place is not None:
            body += [one_line(lines[:place]).text] if place else []
            below = [line for later in paragraphs[index + 1 :] for line in later.lines]
            return tuple(body), lines[place].text, [*lines[place + 1 :], *below]
        body.append(one_line(lines).text)
    return tuple(body), "", []

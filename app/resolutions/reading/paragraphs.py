"""Lines to paragraphs: hard line breaks joined, sentences broken by a page mended, list items apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from app.resolutions.reading.landmarks import (
    begins_part,
    finished,
    is_date_line,
    is_opening,
    is_operative_alone,
)
from app.resolutions.reading.marked import Marked, joined
from app.resolutions.reading.markers import Marker, marker_of
from app.resolutions.reading.minutes_roles import begins_part_of_minutes
from app.russian.torn_words import is_one_word

_SOFT = "\u00ad"
HYPHENS = ("-", "\u2010", _SOFT)  # at a line's end; the latter ones come out of a PDF
_HYPHENATED = re.compile(rf"(?P<letters>[^\W\d_]+)[{''.join(HYPHENS)}]$")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `body` are they joined, without the marker with which the first begins."""

    lines: tuple[Marked, ...]
    body: Marked
    marker: Marker | None = None
    indent: int = 0

    @property
    def text(self) -> str:
        """Return the body's words."""
        return self.body.text


@dataclass(slots=True)
class _Growing:
    """A paragraph to which lines are still added."""

    lines: list[Marked]
    marker: Marker | None
    indent: int

    def done(self) -> Paragraph:
        marked = len(self.marker.written) if self.marker else 0
        body = one_line([self.lines[0].cut(marked), *self.lines[1:]])
        return Paragraph(tuple(self.lines), body, self.marker, self.indent)


def one_line(lines: Iterable[Marked]) -> Marked:
    """Return the lines joined by spaces; a word torn at a line's end is whole again, its own hyphen stays."""
    words: list[list[Marked]] = []  # those of one word torn by hyphens stand together
    for line in lines:
        hyphenated = _HYPHENATED.search(words[-1][-1].text) if words else None
        rest = _LETTERS.match(line.text)
        if hyphenated and rest:
            if hyphenated[0].endswith(_SOFT) or is_one_word(hyphenated["letters"], rest[0]):
                words[-1][-1] = words[-1][-1].cut(0, -1 + hyphenated.end())
            words[-1].append(line)
        else:
            words.append([line])
    return joined((joined(torn) for torn in words), " ").tidy()


def unmarked(lines: Iterable[Marked]) -> Paragraph:
    """Return the lines as one paragraph, whatever they begin with."""
    lines = tuple(lines)
    return Paragraph(lines, one_line(lines))


def paragraphs(lines: Iterable[Marked]) -> list[Paragraph]:
    """Return the paragraphs of the lines in order."""
    found: list[_Growing] = []
    gap, number = True, None
    for line, following in pairwise([*lines, Marked("")]):
        content = line.strip()
        if content:
            marker = _accepted(content.text, found[-1] if found else None, number, gap)
            marker = marker or _heads_list(content.text, following.text.strip())
            if not marker and found and _goes_on(found[-1], content.text, gap):
                found[-1].lines.append(content)
            else:
                found.append(_Growing([content], marker, _indent(line.text)))
            number = marker if marker and marker.path else number
        gap = not content
    return [paragraph.done() for paragraph in found]


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip())


def _accepted(line: str, before: _Growing | None, number: Marker | None, gap: bool) -> Marker | None:
    """Return the line's marker, unless it is a number or a dash inside a sentence that goes on."""
    marker = marker_of(line)
    if not marker or not before or gap:
        return marker
    last = before.lines[-1].text
    if finished(last) or is_operative_alone(last):
        return marker
    if marker.path:
        begins = line[len(marker.written) :].lstrip()[:1]
        return marker if marker.follows(number) and not begins.islower() else None
    listed = last.endswith(",") or (before.marker is not None and before.marker.bare == marker.bare)
    return marker if listed else None


def _heads_list(line: str, following: str) -> Marker | None:
    """Return the dash of a line below a title without a full stop, if it is the first of several."""
    marker, next_one = marker_of(line), marker_of(following)
    if not marker or not next_one or (marker.bare, next_one.bare) != ("-", "-"):
        return None
    return marker if line[len(marker.written) :].lstrip()[:1].isupper() else None


def _goes_on(paragraph: _Growing, line: str, gap: bool) -> bool:
    """Return whether the line belongs to the paragraph above it."""
    last = paragraph.lines[-1].text
    if is_operative_alone(last) or is_operative_alone(line):
        return False
    if gap:
        after_list = paragraph.marker is not None and is_opening(line)
        return not (finished(last) or after_list or is_date_line(line)) and line[:1].islower()
    after_sentence = finished(last)
    return not (begins_part(line, after_sentence) or begins_part_of_minutes(line, after_sentence))

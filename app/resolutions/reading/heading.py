"""The heading of a resolution: letterhead, title, meeting, theme, the line with date and place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.resolutions.bodies import Case, is_generic
from app.resolutions.reading.landmarks import finished, is_date_line, is_opening
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.paragraphs import Paragraph, one_line, unmarked
from db.vocabulary import Emphasis, Mark

_TITLE = re.compile(
    r"((?:(?:итоговая|общая|совместная|заключительная)\s+)?(?:резолюция|постановление|решение|протокол)(?:\s*№\s*\S+)?)"
    r"(?=\s|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«.+»|\"[^\"]+\"|“[^“”]+”|„[^„“”]+[“”]")
_THEME_AT_END = re.compile(
    r"(?:(?:конференци|заседани|форум)\w*|(?:на тему|по теме)\s*:?)\s*(?P<theme>[«\"“„][^«»]+[»\"“”])[.,]?$",
    re.IGNORECASE,
)
_THEME_AFTER = r"(?<!\w)(?:на тему|по теме|тема)"
_THEME_UNQUOTED = re.compile(rf"{_THEME_AFTER}\s*[:–—-]?\s+(?P<theme>[^\s«\"“„].*)$", re.IGNORECASE)
_BEFORE_THEME = re.compile(rf"{_THEME_AFTER}\s*:$", re.IGNORECASE)
_DECIDING = re.compile(r"(?:конференция|собрание|форум|съезд|совещание|слёт|актив)", re.IGNORECASE)
_LONGEST_LINE = 250
_MOST_LINES = 12  # of a theme


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the preamble."""

    letterhead: tuple[str, ...] = ()
    title: str = ""
    meeting: str = ""
    theme: str = ""
    date_line: str = ""


def split_heading(paragraphs: Sequence[Paragraph], *, torn: bool = False) -> tuple[Heading, list[Paragraph]]:
    """Return the heading and the paragraphs of the preamble; without a title all is preamble.

    `torn`: the last paragraph ends in the middle of the sentence that says ПОСТАНОВИЛИ.
    """
    above: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        texts = [line.text for line in paragraph.lines]
        title = next((i for i, text in enumerate(texts) if _is_title(text)), None)
        if title is not None and not paragraph.marker:
            lines, preamble = _until_preamble(paragraphs[index:], title, torn)
            return _heading([*above, *texts[:title]], lines), preamble
        above += texts
    return Heading(), list(paragraphs)


def _is_title(line: str) -> bool:
    return line[:1].isupper() and bool(_TITLE.match(line)) and not finished(line)


def _until_preamble(
    paragraphs: Sequence[Paragraph], first: int, torn: bool
) -> tuple[list[Marked], list[Paragraph]]:
    """Return the lines from the title on, and the paragraphs from where the preamble opens."""
    lines: list[Marked] = []
    for number, paragraph in enumerate(paragraphs):
        start = 0 if number else first
        opening = _opening(paragraph, start)
        last = number == len(paragraphs) - 1
        if opening is None and last and (torn or (number and len(lines) > 1 and _is_subject(paragraph))):
            opening = _sentence(paragraph, start + 1 if not number else 0)
        following = None if last else paragraphs[number + 1]
        if number and (opening == 0 or not _belongs(paragraph, following)):
            return lines, list(paragraphs[number:])
        lines += paragraph.lines[start:opening]
        if opening:
            return lines, [unmarked(paragraph.lines[opening:]), *paragraphs[number + 1 :]]
    return lines, []


def _opening(paragraph: Paragraph, start: int) -> int | None:
    return next((i for i, line in enumerate(paragraph.lines) if i > start and is_opening(line.text)), None)


def _sentence(paragraph: Paragraph, earliest: int) -> int | None:
    """Return the line where «Конференция …» begins: below the date, in a title's paragraph the last one."""
    last = len(paragraph.lines) - 1
    dates = [i + 1 for i, line in enumerate(paragraph.lines) if is_date_line(line.text)]
    begin = max(dates, default=last if earliest else 0)
    return begin if earliest <= begin <= last else None


def _is_subject(paragraph: Paragraph) -> bool:
    """Return whether the paragraph names who РЕШИЛ, the word itself standing alone below it."""
    words = paragraph.text.split()
    named = any(_DECIDING.fullmatch(word) or is_generic(word, Case.NOMINATIVE) for word in words)
    return named and not paragraph.text.isupper() and not _QUOTED.fullmatch(paragraph.text)


def _belongs(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Return whether the paragraph is still heading, not the preamble's first one."""
    text = paragraph.lines[0].text
    if paragraph.marker or is_opening(text) or len(text) > _LONGEST_LINE:
        return False
    if is_date_line(paragraph.text) or _BEFORE_THEME.search(paragraph.text):
        return True
    if paragraph.text.endswith(","):
        return following is not None and is_date_line(following.text)
    return not paragraph.text.endswith((".", ":", ";"))


def _heading(letterhead: list[str], lines: list[Marked]) -> Heading:
    title = _TITLE.match(lines[0].text)
    name = title[0] if title else ""
    words = [lines[0].cut(len(name)).strip(), *lines[1:]]
    dates = [line.text for line in words if is_date_line(line.text)]
    meeting, theme = _meeting_and_theme([line for line in words if line and not is_date_line(line.text)])
    return Heading(tuple(letterhead), name, meeting, theme, " ".join(dates))


def _meeting_and_theme(lines: list[Marked]) -> tuple[str, str]:
    """Return the meeting's name and the theme without outer quotes: lines of its own, or the name's end.

    Without quotes, «на тему …» tells it, or that its lines alone are bold.
    """
    first = next(
        (i for i, line in enumerate(lines) if line.text.startswith(("«", '"', "“", "„"))), len(lines)
    )
    for last in range(first + 1, min(len(lines), first + _MOST_LINES) + 1):
        theme = one_line(lines[first:last]).text.rstrip(".,")
        if _QUOTED.fullmatch(theme):
            return one_line([*lines[:first], *lines[last:]]).text, theme[1:-1]
    whole = one_line(lines).text
    if found := _THEME_AT_END.search(whole):
        return whole[: found.start("theme")].strip(), found["theme"][1:-1]
    if found := _THEME_UNQUOTED.search(whole):
        return whole[: found.start("theme")].strip(), found["theme"]
    plain = list(takewhile(lambda line: not _is_bold(line), lines))
    bold = lines[len(plain) :]
    return (one_line(plain).text, one_line(bold).text) if plain and all(map(_is_bold, bold)) else (whole, "")


def _is_bold(line: Marked) -> bool:
    whole = Mark(0, len(line.text), Emphasis.BOLD)
    return whole in line.marks

"""What runs through the pages and belongs to no sentence: page numbers, page headers, rules."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from app.resolutions.reading.landmarks import finished
from app.resolutions.reading.marked import Marked

_PAGE = re.compile(
    r"[-–—\s]*\d{1,3}[-–—\s]*"  # «– 2 –»
    r"|(?:стр(?:аница|\.)?|лист|с\.)\s*\d{1,3}(?:\s*(?:из|/)\s*\d{1,3})?"
    r"|\d{1,3}\s*(?:из|/)\s*\d{1,3}",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-–—_=*·.\s]{3,}")
_SHORTEST_HEADER = 8
_FULL_LINE = 0.8  # of the longest one: a shorter line may end a paragraph
_WIDEST_PAGE = 110  # letters in a line; longer ones are paragraphs, not lines of a page


def without_running(lines: Sequence[Marked]) -> tuple[list[Marked], tuple[str, ...]]:
    """Return the lines that are text, and apart the page numbers, rules and repeated page headers."""
    numbers = {i for i, line in enumerate(lines) if is_page_or_rule(line.text.strip())}
    places = [i for i in range(len(lines)) if i not in numbers]
    headers = {places[i] for i in _headers([lines[i].text.strip() for i in places])}
    running = tuple(lines[i].text.strip() for i in sorted(numbers | headers))
    return [lines[i] for i in places if i not in headers], running


def is_page_or_rule(line: str) -> bool:
    """Return whether the line is a page's number or a rule drawn with signs."""
    return bool(line and (_PAGE.fullmatch(line) or _RULE.fullmatch(line)))


def _headers(lines: Sequence[str]) -> set[int]:
    """Return the places of lines that stand apart, come again and somewhere interrupt a sentence.

    Where such a line stands for the first time and interrupts nothing, it is the letterhead or a heading.
    """
    blocks = list(_repeated(lines))
    interrupting = {place for block in blocks if _interrupts(lines, block) for place in block}
    running = {lines[place] for place in interrupting}
    seen: set[str] = set()
    for place in (place for block in blocks for place in block):
        if lines[place] in running & seen:
            interrupting.add(place)
        seen.add(lines[place])
    return interrupting


def _repeated(lines: Sequence[str]) -> Iterator[list[int]]:
    """Yield the places of lines that come again, those together that nothing but blank lines parts."""
    times = Counter(line for line in lines if len(line) >= _SHORTEST_HEADER)
    again = [not line or times[line] > 1 for line in lines]
    for repeated, group in groupby(range(len(lines)), again.__getitem__):
        places = list(group)
        block = [place for place in places if lines[place]]
        begins = not lines[places[0]] or places[0] == 0
        ends = not lines[places[-1]] or places[-1] == len(lines) - 1
        if repeated and block and begins and ends:
            yield block


def _interrupts(lines: Sequence[str], block: Sequence[int]) -> bool:
    before = next((lines[i] for i in range(block[0] - 1, -1, -1) if lines[i]), "")
    after = next((lines[i] for i in range(block[-1] + 1, len(lines)) if lines[i]), "")
    return bool(before) and not finished(before) and after[:1].islower()


def single_spaced(lines: list[Marked]) -> list[Marked]:
    """Return the lines of a text with a blank line after every line without those that end no paragraph."""
    lengths = sorted(len(line.text) for line in lines if line) or [0]
    width, median = lengths[-1], lengths[len(lengths) // 2]
    wrapped = width <= _WIDEST_PAGE and median >= width * _FULL_LINE
    if not wrapped or any(before and line for before, line in pairwise(lines)):
        return lines
    return [line for before, line in pairwise([Marked(""), *lines]) if line or _ends(before, width)]


def _ends(line: Marked, width: int) -> bool:
    return not line or (finished(line.text) and len(line.text) < width * _FULL_LINE)

"""Signatures side by side («Сопредседатели:», under them two names) made rows: a position, then its name."""

import re
from collections.abc import Iterator, Sequence

from app.resolutions.reading.landmarks import is_position
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.markers import marker_of
from app.resolutions.reading.signatures import is_name
from app.resolutions.verbs import has_infinitive

_COLUMN = re.compile(r"\S+(?: \S+)*")
_TAB = 64  # columns: wider than any position, so that what a tab parts stands in columns, too
_MOST_LINES = 6  # of a position
_LONGEST_LINE = 160


def in_rows(lines: Sequence[Marked]) -> list[Marked]:
    """Return the lines, those of names side by side parted, each below the words that stood above it."""
    result: list[Marked] = []
    for line in lines:
        names = _columns(line)
        start = _start(result) if len(names) > 1 and all(map(is_name, names.values())) else None
        if start is None:
            result.append(line)
        else:
            positions = [columns for above in result[start:] if (columns := _columns(above))]
            result[start:] = _rows(positions, names)
    return result


def _columns(line: Marked) -> dict[int, str]:
    """Return what stands apart in the line, by the column where it begins."""
    return {found.start(): found[0] for found in _COLUMN.finditer(line.text.expandtabs(_TAB))}


def _start(above: Sequence[Marked]) -> int | None:
    """Return the line with which the positions above the names begin."""
    filled = [place for place in range(len(above)) if above[place].text.strip()][-_MOST_LINES:]
    for place in reversed(filled):
        text = above[place].text.strip()
        if len(text) > _LONGEST_LINE or marker_of(text) or has_infinitive(text):
            return None
        if text[:1].isupper() and is_position(text):
            return place
    return None


def _rows(positions: Sequence[dict[int, str]], names: dict[int, str]) -> Iterator[Marked]:
    """Yield each position with its name, on a line of its own."""
    words: dict[int, list[str]] = {column: [] for column in names}
    for line in positions:
        in_order = list(names) if len(line) == len(names) else [_nearest(names, column) for column in line]
        for column, text in zip(in_order, line.values(), strict=True):
            words[column].append(text)
    yield Marked("")
    for column, name in names.items():
        yield Marked("\t".join(filter(None, (" ".join(words[column]), name))))


def _nearest(names: dict[int, str], column: int) -> int:
    return min(names, key=lambda place: abs(place - column))

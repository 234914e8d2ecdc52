"""Several lists one under the other on a sheet, each with its own header: each is a table of its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.members.importing.fields import Field
from app.members.importing.titles import assigned, meanings
from app.russian.folding import fold
from app.spreadsheet.sheets import Row, Sheet

_NAMES = re.compile("наимен|назван")  # no organisation is called so


def tables(sheet: Sheet, may_be_titles: Callable[[Row], bool]) -> Iterator[Sheet]:
    """Yield the sheet cut before each further header; every row keeps its line."""
    starts = list(_headers(sheet.rows, may_be_titles))
    cuts = [0, *starts[1:], len(sheet.rows)]
    for start, end in pairwise(cuts):
        above = _titles_above(sheet.rows, start)
        yield replace(sheet, rows=((),) * above + sheet.rows[above:end])


def _headers(rows: Sequence[Row], may_be_titles: Callable[[Row], bool]) -> Iterator[int]:
    """Yield the rows in which a list begins that is another than the one above."""
    seen: list[list[str]] = []
    told = True  # whether the header above has any rows
    for number, row in enumerate(rows):
        if not may_be_titles(row):
            told = told or any(value is not None for value in row)
        elif told and _is_header(titles := [fold(str(value)) for value in row if value is not None]):
            if titles not in seen:
                yield number
                told = False
            seen.append(titles)


def _is_header(titles: Sequence[str]) -> bool:
    """Return whether each title says something, and one of them that names stand below."""
    if len(titles) < 2 or not any(map(_NAMES.search, titles)) or not all(map(meanings, titles)):
        return False
    fields = set(assigned(titles))
    return Field.NAME in fields and len(fields) > 1


def _titles_above(rows: Sequence[Row], start: int) -> int:
    """Return where the words above a header begin: «Исключённые»."""
    while start and sum(value is not None for value in rows[start - 1]) < 2:
        start -= 1
    return start

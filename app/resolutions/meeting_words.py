"""How documents name a meeting: its kind and its number in the series."""

import re

from app.russian.folding import fold_in_place
from app.russian.numerals import from_roman
from db.vocabulary import MeetingKind

# The closer word wins; \w* leaves the case open.
_KINDS = (
    (r"заседани\w* секретариата", MeetingKind.SECRETARIAT),
    (r"заседани", MeetingKind.COUNCIL),
    (r"форум", MeetingKind.FORUM),
    (r"(?:чрезвычайн|внеочередн)\w+ (?:[\w-]+ )*?конференци", MeetingKind.EXTRAORDINARY),
    (r"отчетно-?\s?выборн\w+ (?:[\w-]+ )*?конференци", MeetingKind.ELECTION),
    (r"тематическ\w+ (?:[\w-]+ )*?конференци", MeetingKind.THEMATIC),
    (r"(?:региональн|областн|городск)\w+ (?:[\w-]+ )*?конференци", MeetingKind.REGIONAL),
    (r"молодежн\w+ (?:[\w-]+ )*?конференци", MeetingKind.YOUTH),
    (r"конференци", MeetingKind.COUNTRY),
)
_NUMBER = re.compile(
    r"(?<!\w)(?:(?P<roman>[IVXLCDMХІӀСМ]+)|(?P<arabic>\d{1,3}))(?:-?(?:я|й|ю|е|го|ой|ом|му))?\s+"
    r"(?=(?:[\w-]+\s+){0,5}?(?:конференци|заседани|форум))",
    re.IGNORECASE,
)


def meeting_kind(text: str) -> MeetingKind | None:
    """Return the kind of the first meeting the text names, in whatever case, or None."""
    folded = fold_in_place(text)
    found = (
        (m.start(), order, kind)
        for order, (words, kind) in enumerate(_KINDS)
        if (m := re.search(words, folded))
    )
    return min(found, default=(0, 0, None))[2]


def meeting_number(text: str) -> int | None:
    """Return the number that stands before the first numbered meeting of the text, Roman or not."""
    for found in _NUMBER.finditer(text):
        number = from_roman(found["roman"]) if found["roman"] else int(found["arabic"])
        if number:
            return number
    return None

"""What a reading holds, letter by letter: to be compared with what stood in the file."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from app.resolutions.text import Clause, LetterText, ResolutionText, walk
from db.vocabulary import ClauseRole, DocumentKind


def letters(reading: ResolutionText | LetterText) -> Counter[str]:
    """Return how often each character stands in the reading, white space aside."""
    signatures = (signature.position + signature.name for signature in reading.signatures)
    words = [*_words_of(reading), *signatures, *reading.running, *reading.unplaced]
    return Counter("".join("".join(words).split()))


def _words_of(reading: ResolutionText | LetterText) -> Iterable[str]:
    if isinstance(reading, LetterText):
        return (*reading.letterhead, reading.requisites, *reading.addressees, *reading.body, reading.closing)
    outline = (*reading.preamble, *reading.clauses, *(b for a in reading.appendices for b in a.blocks))
    return (
        *reading.letterhead,
        reading.title,
        reading.meeting,
        reading.theme,
        reading.date_line,
        *(reading.operative for _ in range(_decided(reading))),
        reading.adoption.text,
        *(appendix.title for appendix in reading.appendices),
        *map(_with_marker, walk(outline)),
    )


def _decided(reading: ResolutionText) -> int:
    """Return how often the document says ПОСТАНОВИЛИ: in minutes at each item that does not say otherwise."""
    if reading.kind is DocumentKind.RESOLUTION:
        return 1
    runs = (
        next(clauses)
        for item in reading.clauses
        for role, clauses in groupby(item.children, key=_role)
        if role
    )
    return sum(first.role is ClauseRole.DECIDED and bool(first.text or first.marker) for first in runs)


def _role(clause: Clause) -> ClauseRole | None:
    return clause.role


def _with_marker(clause: Clause) -> str:
    return clause.written + clause.text

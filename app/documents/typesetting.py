"""Typography on output, once for paper and Word."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import assert_never

from app.documents.drawing import Label
from app.documents.style import COUNCIL, Style
from app.documents.tree import (
    Block,
    Clause,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    Properties,
    Requisites,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
)
from app.russian import typography
from app.russian.names import initials_before, parse_name
from app.russian.typography import NO_BREAK_SPACE

_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TABS = re.compile(r"[\t\x1f]")
_RARE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")  # any of all these
_LAST_SPACE = re.compile(r"(?<=[\w»“”).,]) (?=\S{1,30}$)", re.MULTILINE)  # what is longer fills a line
_WORD = r"[А-ЯЁ][\w’-]+"
_FULL_NAME = re.compile(rf"{_WORD}(?:[ \u00a0]{_WORD}){{1,2}}|{_WORD}[ \u00a0][А-ЯЁ]\. ?[А-ЯЁ]\.")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # XML holds none


def typeset(document: Document, style: Style = COUNCIL) -> Document:
    """Return the document as it goes to paper: clean characters, no-break spaces, dashes for list marks."""
    return replace(
        document,
        blocks=tuple(_block(block, style) for block in document.blocks),
        letterhead=tuple(_text(line) for line in document.letterhead),
        running=_text(document.running),
        properties=_properties(document.properties),
    )


def clean(text: str) -> str:
    """Return the text composed (NFC), with plain line breaks and without characters that no file may hold."""
    if _RARE.search(text):
        text = _FORBIDDEN.sub("", _TABS.sub(" ", _BREAKS.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def _block(block: Block, style: Style) -> Block:
    match block:
        case Heading():
            return replace(block, runs=_runs(block.runs, _ends_well))
        case Paragraph():
            return replace(block, runs=_runs(block.runs))
        case Clause():
            return _clause(block)
        case Requisites():
            return replace(block, lines=tuple(_runs(line) for line in block.lines))
        case Signatures():
            return Signatures(tuple(_signature(signature, style) for signature in block.signatures))
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
        case Letterhead():
            return Letterhead(tuple(_text(line) for line in block.lines))
        case PageBreak():
            return block
        case _:
            assert_never(block)


def _clause(clause: Clause) -> Clause:
    marker = clause.marker and _marker(clause.marker)
    return Clause(marker, _runs(clause.runs), tuple(_clause(child) for child in clause.children))


def _marker(marker: str) -> str:
    """Return the marker as printed: a hyphen belongs inside words, so a list is marked by a dash."""
    return "–" if marker == "-" else clean(marker)


def _properties(properties: Properties) -> Properties:
    return Properties(*(_line(text) for text in (properties.title, properties.author, properties.subject)))


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _signature(signature: Signature, style: Style) -> Signature:
    name = signature.name
    if style.initials and _FULL_NAME.fullmatch(name):
        name = initials_before(parse_name(name))
    return Signature(_text(signature.position), _text(name))


def _table(table: Table) -> Table:
    columns = tuple(replace(column, title=_text(column.title)) for column in table.columns)
    return Table(columns, tuple(tuple(_text(cell) for cell in row) for row in table.rows))


def _picture(picture: Picture) -> Picture:
    shapes = tuple(
        replace(shape, text=_line(shape.text)) if isinstance(shape, Label) else shape
        for shape in picture.drawing.shapes
    )
    return Picture(replace(picture.drawing, shapes=shapes), _text(picture.words))


@lru_cache(maxsize=4096)  # a roll repeats its towns and statuses
def _text(text: str) -> str:
    cleaned = clean(text)
    return typography.typeset(cleaned) if " " in cleaned else cleaned  # only spaces are settled


def _ends_well(title: str) -> str:
    """Return the title with the last two words of each of its lines bound: none ends in a single word."""
    return _LAST_SPACE.sub(NO_BREAK_SPACE, title)


def _runs(runs: Runs, further: Callable[[str], str] = str) -> Runs:
    """Return the runs with their spaces settled over the whole text, also where two faces meet."""
    cleaned = [clean(run.text) for run in runs]
    settled = further(typography.typeset("".join(cleaned)))
    ends = accumulate(map(len, cleaned), initial=0)
    pieces = [settled[start:end] for start, end in pairwise(ends)]
    return tuple(Run(piece, run.bold, run.italic) for piece, run in zip(pieces, runs, strict=True))

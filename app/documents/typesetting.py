"""Typography on output, once for paper and Word."""

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from app.documents.tree import (
    Block,
    Clause,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
    plain,
)
from app.russian import typography

_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TABS = re.compile(r"[\t\x1f]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # XML holds none of them


def typeset(document: Document) -> Document:
    """Return the document as it goes to paper: clean characters, no-break spaces, dashes for list marks."""
    return replace(
        document,
        blocks=tuple(_block(block) for block in document.blocks),
        letterhead=tuple(_text(line) for line in document.letterhead),
        running=_text(document.running),
        properties=_properties(document.properties),
    )


def clean(text: str) -> str:
    """Return the text composed (NFC), with plain line breaks and without characters that no file may hold."""
    text = _TABS.sub(" ", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def _block(block: Block) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=_runs(block.runs))
        case Clause():
            return _clause(block)
        case Requisites():
            return replace(block, lines=tuple(_runs(line) for line in block.lines))
        case Signatures():
            return Signatures(tuple(_signature(signature) for signature in block.signatures))
        case Table():
            return _table(block)
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


def _signature(signature: Signature) -> Signature:
    return Signature(_text(signature.position), _text(signature.name))


def _table(table: Table) -> Table:
    columns = tuple(replace(column, title=_text(column.title)) for column in table.columns)
    return Table(columns, tuple(tuple(_text(cell) for cell in row) for row in table.rows))


@lru_cache(maxsize=4096)  # a roll repeats its towns and statuses
def _text(text: str) -> str:
    return typography.typeset(clean(text))


def _runs(runs: Runs) -> Runs:
    """Return the runs with their spaces settled over the whole text, also where two faces meet."""
    cleaned = tuple(replace(run, text=clean(run.text)) for run in runs)
    settled = typography.typeset(plain(cleaned))
    pieces: list[Run] = []
    start = 0
    for run in cleaned:
        end = start + len(run.text)
        pieces.append(replace(run, text=settled[start:end]))
        start = end
    return tuple(pieces)

"""The document as plain text, as one would mail it; reading it back gives the same tree."""

from collections.abc import Iterator
from typing import assert_never

from app.documents import outline
from app.documents.tree import (
    Block,
    Clause,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    Requisites,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
    plain,
)
from app.documents.typesetting import clean


def render_text(document: Document) -> str:
    """Return the paragraphs with an empty line between them; running lines belong to pages only."""
    executor = Requisites(tuple((Run(line),) for line in document.executor))
    blocks = (Letterhead(document.letterhead), *document.blocks, executor)
    paragraphs = [text for block in blocks for text in _paragraphs(block)]
    return "".join(f"{text}\n\n" for text in paragraphs if text.strip()).removesuffix("\n")


def _paragraphs(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield _plain(block.runs)
        case Clause():
            yield from (_line(line) for line in outline.lines(block))
        case Requisites():
            yield "\n".join(_plain(line) for line in block.lines)
        case Signatures():
            yield from (_signature(signature) for signature in block.signatures)
        case Table():
            titles = [[column.title for column in block.columns]] if block.titled else []
            rows = [*titles, *block.rows]
            yield "\n".join("\t".join(_cell(cell) for cell in row) for row in rows)
        case Picture():
            yield clean(block.words)
        case Letterhead():
            yield "\n".join(clean(line) for line in block.lines)
        case PageBreak():
            return
        case _:
            assert_never(block)


def _line(line: outline.Line) -> str:
    marker = f"{clean(line.marker)} " if line.marker else ""
    return "  " * line.depth + marker + _plain(line.runs)


def _signature(signature: Signature) -> str:
    return clean(f"{signature.position}    {signature.name}").strip()


def _cell(text: str) -> str:
    return " ".join(clean(text).split())


def _plain(runs: Runs) -> str:
    return clean(plain(runs))

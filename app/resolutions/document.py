"""A resolution for paper, in the look the council is used to; pure, so that the preview is the print."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Final

from app.documents import tree
from app.documents.tree import Align, Block, Document, Run
from app.resolutions import text as value
from app.resolutions.minutes_document import minutes_blocks
from app.resolutions.printed import printed_clause
from app.resolutions.text import ResolutionText
from app.russian.typography import quoted
from db.vocabulary import DocumentKind

_BELONGS: Final = re.compile(r"приложение\b|к\s|от\s", re.IGNORECASE)  # «Приложение № 1 / к … / от …»
_TO: Final = {  # к чему приложение
    "резолюция": "резолюции",
    "постановление": "постановлению",
    "решение": "решению",
    "обращение": "обращению",
    "заявление": "заявлению",
}


def compose(text: ResolutionText) -> Document:
    """Return the resolution as a document; the markers and words that were read stand as they stood."""
    return Document(
        blocks=tuple(_blocks(text)),
        properties=_properties(text),
        letterhead=text.letterhead,
        long_kept=True,
    )


def _properties(text: ResolutionText) -> tree.Properties:
    author = text.letterhead[0] if text.letterhead else ""
    return tree.Properties(f"{text.title} {text.meeting}".strip(), author, text.theme)


def _blocks(text: ResolutionText) -> Iterator[Block]:
    yield from _heading(text)
    if text.kind is DocumentKind.MINUTES:
        yield from minutes_blocks(text)
    else:
        yield from _opening(text)
        yield from (printed_clause(clause) for clause in text.clauses)
    for line in text.adoption.text.splitlines():
        yield tree.Requisites(((Run(line),),))
    if text.signatures:
        yield tree.Signatures(tuple(tree.Signature(line.position, line.name) for line in text.signatures))
    for number, appendix in enumerate(text.appendices, 1):
        yield from _appendix(text, appendix, number if len(text.appendices) > 1 else None)


def _heading(text: ResolutionText) -> Iterator[Block]:
    name = "\n".join(line for line in (text.title, text.meeting) if line)
    if name:
        yield tree.Heading((Run(name),), level=1)
    if text.theme:
        yield tree.Heading((Run(quoted(text.theme)),), level=3)
    if text.date_line:
        yield _centred(Run(text.date_line))


def _opening(text: ResolutionText) -> Iterator[Block]:
    """Yield the preamble and the operative word, which ends a sentence left open or has a line of its own."""
    paragraphs = [printed_clause(clause) for clause in text.preamble]
    if not text.operative:
        yield from paragraphs
        return
    word = Run(f"{text.operative}:", bold=True)
    if paragraphs and _is_left_open(text.preamble[-1]):
        last = paragraphs.pop()
        yield from paragraphs
        yield replace(last, runs=(*last.runs, Run(" "), word))
    else:
        yield from paragraphs
        yield _centred(word)


def _is_left_open(clause: value.Clause) -> bool:
    return clause.text.endswith(",") and not clause.children


def _centred(run: Run) -> Block:
    return tree.Paragraph((run,), Align.CENTRE, indented=False, keep_with_next=True)


def _appendix(text: ResolutionText, appendix: value.Appendix, number: int | None) -> Iterator[Block]:
    """Yield an appendix on its own page: what it belongs to in the corner, its title, its blocks."""
    yield tree.PageBreak()
    lines = appendix.title.splitlines() or list(_belonging(text, number))
    corner = list(takewhile(_BELONGS.match, lines))
    if corner:
        yield tree.Heading((Run("\n".join(corner)),), level=2, align=Align.RIGHT)
    if title := lines[len(corner) :]:
        yield tree.Heading((Run("\n".join(title)),), level=3 if corner else 2)
    yield from (printed_clause(clause) for clause in appendix.blocks)


def _belonging(text: ResolutionText, number: int | None) -> Iterator[str]:
    """Yield the lines «Приложение № 1 / к резолюции … / от 19.06.2026»; a single appendix has no number."""
    yield f"Приложение № {number}" if number else "Приложение"
    meeting = "" if text.meeting.isupper() else f" {text.meeting}"  # capitals belong to a title alone
    title = text.title.lower()
    whole = title.replace("протокол", "протоколу", 1) if text.kind is DocumentKind.MINUTES else _TO.get(title)
    yield f"к {whole or 'документу'}{meeting}"
    if day := text.date_to or text.date_from:
        yield f"от {day:%d.%m.%Y}"

"""The extract (выписка) on paper, certified as ГОСТ Р 7.0.97-2025 certifies a copy: «Верно», who, when."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from app.council import CouncilDetails, council_details
from app.documents.tree import (
    Align,
    Block,
    Document,
    Heading,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signature,
    Signatures,
)
from app.meetings.minutes_text import date_line
from app.members.certificate import letterhead_lines
from app.members.signing import on_paper
from app.resolutions import store
from app.resolutions.extracts import ExtractEntry, numbered, refuse_incomplete
from app.resolutions.minutes_document import minutes_blocks
from app.resolutions.plan import the_resolution
from app.resolutions.printed import printed_clause
from app.resolutions.quoting import quoted_clauses
from app.resolutions.text import ResolutionText
from app.resolutions.titles import of_document, of_title
from app.russian.dates import long_date
from app.russian.typography import quoted
from db.vocabulary import DocumentKind


def compose_extract(session: Session, entry: ExtractEntry) -> Document:
    """Return the extract as it will go out, under the number it has or the next one of its year."""
    refuse_incomplete(session, entry)
    entry = entry if entry.number else numbered(session, entry)
    text = store.load(session, the_resolution(session, entry.resolution_id))
    council = council_details(session)
    return Document(
        tuple(_blocks(text, entry, council)),
        Properties(f"Выписка № {entry.number} из {of_document(text)}", council.name),
        letterhead=tuple(letterhead_lines(council)),
        executor=council.mark,
    )


def _blocks(text: ResolutionText, entry: ExtractEntry, council: CouncilDetails) -> Iterator[Block]:
    if entry.addressee:
        yield Requisites(((Run(entry.addressee),),), Align.RIGHT)
    yield Heading((Run("\n".join(_title(text, entry))),))
    if text.theme:
        yield Heading((Run(quoted(text.theme)),), level=3)
    # A document may say its day at the end alone, which is not quoted.
    if day_and_place := text.date_line or date_line(text.date_from, text.date_to, text.place):
        yield Paragraph((Run(day_and_place),), Align.CENTRE, indented=False, keep_with_next=True)
    yield from _quotation(replace(text, preamble=(), clauses=quoted_clauses(text.clauses, entry.clauses)))
    if text.signatures:
        yield Signatures(tuple(Signature(one.position, one.name) for one in text.signatures), copied=True)
    yield from _certified(entry, council)


def _quotation(text: ResolutionText) -> Iterator[Block]:
    if text.kind is DocumentKind.MINUTES:
        yield from minutes_blocks(text)
        return
    if text.operative:
        word = Run(f"{text.operative}:", bold=True)
        yield Paragraph((word,), Align.CENTRE, indented=False, keep_with_next=True)
    yield from map(printed_clause, text.clauses)


def _title(text: ResolutionText, entry: ExtractEntry) -> Iterator[str]:
    yield f"ВЫПИСКА № {entry.number}"
    yield f"из {of_title(text)}"
    if text.meeting:
        yield text.meeting


def _certified(entry: ExtractEntry, council: CouncilDetails) -> Iterator[Block]:
    yield Requisites(((Run("Верно"),),))
    yield Signatures((on_paper(Signature(entry.certifier_post, entry.certifier)),))
    stamp = "М.П." if council.has_stamp else ""
    lines = (long_date(entry.made_on), stamp, entry.original)
    yield Requisites(tuple((Run(line),) for line in lines if line))

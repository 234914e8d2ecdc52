"""The document as a Word file: named styles, so that it can be worked on; the same look as on paper."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final, assert_never

from docx.oxml.text.paragraph import CT_P

from app.documents import docx_styles, outline, tree
from app.documents.docx_package import empty
from app.documents.docx_tables import signatures, table
from app.documents.docx_xml import Node, justified, node, paragraph
from app.documents.style import COUNCIL, Style
from app.documents.tree import Block, Document, Run
from app.documents.typesetting import typeset
from app.russian.typography import NO_BREAK_SPACE

_UNDER: Final = 4  # points below the letterhead, above the gap of the title


def render_docx(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the document as a Word file (.docx)."""
    settled = typeset(document)
    word = empty(settled, style)
    body, stream = word.element.body, BytesIO()
    for place, made in enumerate(_body(settled, style)):  # before the section's properties, which come last
        body.insert(place, made)
    word.save(stream)
    return stream.getvalue()


def _body(document: Document, style: Style) -> Iterator[Node]:
    yield from _letterhead(document.letterhead)
    turned = False
    for block, accompanied in outline.accompanied(document.blocks):
        made = list(_nodes(block, style, document.landscape))
        paragraphs = [part for one in made for part in one.iter() if isinstance(part, CT_P)]
        if paragraphs and turned:
            paragraphs[0].get_or_add_pPr().pageBreakBefore_val = True
        if paragraphs and accompanied:
            paragraphs[-1].get_or_add_pPr().keepNext_val = True
        turned = isinstance(block, tree.PageBreak) or (turned and not paragraphs)
        yield from made


def _letterhead(lines: tuple[str, ...]) -> Iterator[Node]:
    """Yield the lines, the name in bold; a rule closes them."""
    rule = node("w:pBdr", node("w:bottom", val="single", sz=4, space=4, color="000000"))
    for number, line in enumerate(lines, 1):
        closing = [rule, node("w:spacing", after=20 * _UNDER)] if number == len(lines) else []
        yield paragraph(docx_styles.LETTERHEAD, (Run(line, bold=line.isupper()),), *closing)


def _nodes(block: Block, style: Style, landscape: bool) -> Iterator[Node]:
    width = docx_styles.twips(style.text_width(landscape=landscape))
    match block:
        case tree.Heading():
            yield paragraph(docx_styles.heading(block.level), block.runs)
        case tree.Paragraph():
            yield _paragraph(block, style)
        case tree.Clause():
            yield from (_line(line, style) for line in outline.lines(block))
        case tree.Table():
            yield from _apart(table(block, width))
        case tree.Signatures():
            yield from _apart(signatures(block, width, style))
        case tree.Requisites():
            yield from _requisites(block, style)
        case tree.PageBreak():
            return
        case _:
            assert_never(block)


def _apart(made: Node) -> Iterator[Node]:
    """Yield the table and a hair of space, without which Word makes one of two tables that touch."""
    yield made
    yield paragraph(docx_styles.SPACER, ())


def _paragraph(block: tree.Paragraph, style: Style) -> Node:
    indent = docx_styles.twips(style.first_line) if block.indented else 0
    keep = [node("w:keepNext")] if block.keep_with_next else []
    return paragraph(
        docx_styles.BODY, block.runs, *keep, node("w:ind", firstLine=indent), justified(block.align)
    )


def _line(line: outline.Line, style: Style) -> Node:
    marker = (Run(f"{line.marker}{NO_BREAK_SPACE}"),) if line.marker else ()
    keep = [node("w:keepNext")] if line.introduces else []
    depth = [node("w:ind", left=docx_styles.twips(style.nested * line.depth))] if line.depth else []
    return paragraph(docx_styles.CLAUSE, marker + line.runs, *keep, *depth)


def _requisites(block: tree.Requisites, style: Style) -> Iterator[Node]:
    last = len(block.lines) - 1
    for index, line in enumerate(block.lines):
        before, after = (0 if index else style.wide_gap), (0 if index < last else style.wide_gap)
        gaps = node("w:spacing", before=20 * before, after=20 * after)
        yield paragraph(docx_styles.REQUISITES, line, gaps, justified(block.align))

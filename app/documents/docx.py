"""The document as a Word file: named styles and Word's own numbers, so that it can be worked on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from app.documents import docx_sheet, docx_styles, outline, tree
from app.documents.docx_numbering import Lists
from app.documents.docx_package import Package
from app.documents.docx_picture import drawn
from app.documents.docx_tables import signatures, table
from app.documents.docx_xml import PICTURED, Par, Xml, justified, node, part
from app.documents.style import COUNCIL, Style
from app.documents.tree import Align, Block, Document, Run
from app.documents.typesetting import typeset
from app.russian.typography import NO_BREAK_SPACE


def render_docx(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the document as a Word file (.docx)."""
    style = style.fitting(document)
    settled = typeset(document, style)
    package = Package()
    body = _Body(settled, style, package)
    written = [each if isinstance(each, str) else each.xml() for each in body.parts()]
    package.add("styles", part("w:styles", docx_styles.styles(style)))
    package.add("settings", docx_sheet.settings())
    if lists := body.lists.numbering():
        package.add("numbering", lists)
    sheet = docx_sheet.section(settled, style, package)
    main = part("w:document", [node("w:body", *written, sheet)], *PICTURED)
    return package.written(main, settled.properties)


class _Body:
    """The blocks of a document as paragraphs and tables."""

    def __init__(self, document: Document, style: Style, package: Package) -> None:
        self.document, self.style, self.package = document, style, package
        self.width = docx_styles.twips(style.text_width(landscape=document.landscape))
        self.lists = Lists(style)
        self.pictures = 0

    def parts(self) -> Iterator[Par | Xml]:
        """Yield what stands one under another, each with its company and its page."""
        if not self.style.letterhead_everywhere:
            yield from self._letterhead(self.document.letterhead)
        turned = False
        for block, accompanied in outline.accompanied(self.document.blocks):
            made = self._made(block)
            if made and turned:
                made = _turned(made)
            last = made[-1] if made else None
            if accompanied and isinstance(last, Par):
                made[-1] = replace(last, keeps=True)
            turned = isinstance(block, tree.PageBreak) or (turned and not made)
            yield from made
        yield from self._executor()

    def _made(self, block: Block) -> list[Par | Xml]:
        match block:
            case tree.Heading():
                return [self._heading(block)]
            case tree.Paragraph():
                return [self._paragraph(block)]
            case tree.Clause():
                return [self._line(line) for line in outline.lines(block)]
            case tree.Table():
                return [] if block.blank else _apart(table(block, self.width))
            case tree.Signatures():
                return _apart(signatures(block, self.width, self.style)) if block.signatures else []
            case tree.Requisites():
                return list(self._requisites(block))
            case tree.Picture():
                self.pictures += 1
                return [drawn(block, self.package, self.style, self.pictures)]
            case tree.Letterhead():
                return self._again(block)
            case tree.PageBreak():
                return []
            case _:
                assert_never(block)

    def _heading(self, block: tree.Heading) -> Par:
        belongs = block.align is Align.RIGHT
        return Par(docx_styles.BELONGING if belongs else docx_styles.heading(block.level), block.runs)

    def _paragraph(self, block: tree.Paragraph) -> Par:
        indent = docx_styles.twips(self.style.first_line) if block.indented else 0
        properties = (node("w:ind", firstLine=indent), justified(block.align))
        return Par(docx_styles.BODY, block.runs, properties, keeps=block.keep_with_next)

    def _line(self, line: outline.Line) -> Par:
        if counted := self.lists.place(line.marker, line.depth):
            return Par(docx_styles.CLAUSE, line.runs, (counted,), keeps=line.introduces)
        marker = (Run(f"{line.marker}{NO_BREAK_SPACE}"),) if line.marker else ()
        left = docx_styles.twips(self.style.nested * line.depth)
        depth = (node("w:ind", left=left),) if line.depth else ()
        return Par(docx_styles.CLAUSE, marker + line.runs, depth, keeps=line.introduces)

    def _requisites(self, block: tree.Requisites) -> Iterator[Par]:
        last, gap = len(block.lines) - 1, 20 * self.style.wide_gap
        stands = docx_styles.corner(self.style) if block.align is Align.RIGHT else (justified(block.align),)
        for index, line in enumerate(block.lines):
            gaps = node("w:spacing", before=0 if index else gap, after=0 if index < last else gap)
            yield Par(docx_styles.REQUISITES, line, (gaps, *stands))

    def _again(self, block: tree.Letterhead) -> list[Par | Xml]:
        stands_above = self.style.letterhead_everywhere and block.lines == self.document.letterhead
        return [] if stands_above else [*self._letterhead(block.lines)]

    def _letterhead(self, lines: tuple[str, ...]) -> list[Par]:
        return docx_sheet.letterhead(lines, self.document.emblem, self.package)

    def _executor(self) -> list[Par]:
        lines, size = self.document.executor, self.style.executor_size
        return docx_sheet.executor(lines, size) if lines and size else []


def _apart(made: Xml) -> list[Par | Xml]:
    """Return the table and a hair of space, without which Word makes one of two tables that touch."""
    return [made, Par(docx_styles.SPACER)]


def _turned(made: list[Par | Xml]) -> list[Par | Xml]:
    """Return the paragraphs on a new page; a table has a hair of space before it that turns it."""
    first = made[0]
    if isinstance(first, Par):
        return [replace(first, turns=True), *made[1:]]
    return [Par(docx_styles.SPACER, turns=True), *made]

"""The document on paper, the look that screen preview and printer share."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final, assert_never

from reportlab.platypus import Flowable, PageBreak

from app.documents import outline, tree
from app.documents.pdf_keeping import Piece, chain
from app.documents.pdf_letterhead import ExecutorMark, letterhead
from app.documents.pdf_paragraph import Outline, Text, Title, printed, title
from app.documents.pdf_picture import Drawn
from app.documents.pdf_sheet import Sheet
from app.documents.pdf_signature import SignatureLine
from app.documents.pdf_styles import in_corner, look
from app.documents.pdf_table import Rows, grid
from app.documents.style import COUNCIL, Style
from app.documents.tree import Align, Block, Document, Run, plain
from app.documents.typesetting import typeset
from app.russian.typography import NO_BREAK_SPACE

_BOOKMARKED: Final = 2  # levels of headings that stand in the outline


def render_pdf(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the document as PDF: fonts embedded, text that copies out right, the same bytes every time."""
    style = style.fitting(document)
    settled = typeset(document, style)
    stream = BytesIO()
    sheet = Sheet(settled, style, stream)
    sheet.print(_Story(settled, style, sheet).flowables())
    return stream.getvalue()


class _Story:
    """The blocks of a document as flowables."""

    def __init__(self, document: Document, style: Style, sheet: Sheet) -> None:
        self.document, self.style, self.width, self.page = document, style, sheet.width, sheet.room
        self.left = sheet.leftMargin
        self.everywhere = sheet.head.lines  # the letterhead that the sheet prints itself
        self.outline = Outline()

    def flowables(self) -> list[Flowable]:
        """Return the flowables in order, bound together where they must not part."""
        pieces = [*self._letterhead(self.document.letterhead), *self._blocks(), *self._executor()]
        return chain(pieces, self.page) or [printed((), look(self.style))]

    def _letterhead(self, lines: tuple[str, ...]) -> Iterator[Piece]:
        if lines != self.everywhere:
            made = letterhead(lines, self.style, self.document.emblem)
            yield from ((flowable, True) for flowable in made)

    def _executor(self) -> Iterator[Piece]:
        lines, size = self.document.executor, self.style.executor_size
        if lines and size:
            yield ExecutorMark(lines, size, self.left), False

    def _blocks(self) -> Iterator[Piece]:
        for block, accompanied in outline.accompanied(self.document.blocks):
            pieces = self._pieces(block)
            yield from pieces[:-1]
            yield from ((flowable, stays or accompanied) for flowable, stays in pieces[-1:])

    def _pieces(self, block: Block) -> list[Piece]:
        match block:
            case tree.Heading():
                return [(self._title(block), True)]
            case tree.Paragraph():
                return [(self._paragraph(block), block.keep_with_next)]
            case tree.Clause():
                return self._clause(block)
            case tree.Table():
                return [] if block.blank else [(self._table(block), False)]
            case tree.Signatures():
                copied = block.copied
                lines = (SignatureLine(one, self.style, self.page, copied=copied) for one in block.signatures)
                return [(line, True) for line in lines]
            case tree.Requisites():
                return [(flowable, True) for flowable in self._requisites(block)]
            case tree.Picture():
                return [(Drawn(block.drawing, self.style), False)]
            case tree.Letterhead():
                return list(self._letterhead(block.lines))
            case tree.PageBreak():
                return [(PageBreak(), False)]
            case _:
                assert_never(block)

    def _title(self, heading: tree.Heading) -> Flowable:
        made = self._belonging(heading) if heading.align is Align.RIGHT else self._centred(heading)
        text = plain(heading.runs).strip()
        if text and heading.level <= _BOOKMARKED:
            made.bookmark = self.outline.title(text, heading.level)
        return made

    def _centred(self, heading: tree.Heading) -> Title:
        style = look(
            self.style,
            Align.CENTRE,
            size=self.style.heading_size(heading.level),
            inset=self.style.title_inset,
            before=self.style.wide_gap,
            after=self.style.wide_gap if heading.level == 1 else self.style.gap,
        )
        return title(tuple(replace(run, bold=True) for run in heading.runs), style)

    def _belonging(self, heading: tree.Heading) -> Title:
        return title(heading.runs, in_corner(self.style, after=self.style.wide_gap))

    def _paragraph(self, paragraph: tree.Paragraph) -> Flowable:
        style = look(self.style, paragraph.align, indented=paragraph.indented, after=self.style.gap)
        return printed(paragraph.runs, style)

    def _clause(self, clause: tree.Clause) -> list[Piece]:
        """Return the lines of a clause; one with a number stands in the outline of the file."""
        lines = list(outline.lines(clause))
        made = [self._line(line) for line in lines]
        if clause.marker and clause.marker not in outline.DASHES:
            made[0].bookmark = self.outline.clause(f"{clause.marker} {plain(clause.runs)}")
        return [(text, line.introduces) for text, line in zip(made, lines, strict=True)]

    def _line(self, line: outline.Line) -> Text:
        marker = (Run(f"{line.marker}{NO_BREAK_SPACE}"),) if line.marker else ()
        style = look(self.style, Align.JUSTIFIED, indented=True, depth=line.depth, after=self.style.gap)
        return printed(marker + line.runs, style)

    def _table(self, table: tree.Table) -> Flowable:
        cells = grid(table, self.style, self.width)
        return Rows(cells, 0, len(cells.rows), self.style.gap)

    def _requisites(self, requisites: tree.Requisites) -> Iterator[Flowable]:
        last, gap = len(requisites.lines) - 1, self.style.wide_gap
        for index, line in enumerate(requisites.lines):
            before, after = 0 if index else gap, 0 if index < last else gap
            if requisites.align is Align.RIGHT:
                yield printed(line, in_corner(self.style, before=before, after=after))
            else:
                yield printed(line, look(self.style, requisites.align, before=before, after=after))

"""The document on paper, the look that screen preview and printer share."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final, assert_never

from reportlab.platypus import Flowable, HRFlowable, PageBreak, Paragraph

from app.documents import outline, tree
from app.documents.pdf_keeping import Piece, Title, chain
from app.documents.pdf_sheet import Sheet
from app.documents.pdf_signature import SignatureLine
from app.documents.pdf_styles import look, markup
from app.documents.pdf_table import Rows, grid
from app.documents.style import COUNCIL, Style
from app.documents.tree import Align, Block, Document, Run, plain
from app.documents.typesetting import typeset
from app.russian.typography import NO_BREAK_SPACE

_BOOKMARKED: Final = 2  # levels of headings that stand in the outline


def render_pdf(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the document as PDF: fonts embedded, text that copies out right, the same bytes every time."""
    settled = typeset(document)
    stream = BytesIO()
    sheet = Sheet(settled, style, stream)
    sheet.build(_Story(settled, style, sheet.width, sheet.height).flowables())
    return stream.getvalue()


class _Story:
    """The blocks of a document as flowables."""

    def __init__(self, document: Document, style: Style, width: float, page: float) -> None:
        self.document, self.style, self.width, self.page = document, style, width, page
        self.titles: list[int] = []  # levels of the titles that stand in the outline

    def flowables(self) -> list[Flowable]:
        """Return the flowables in order, bound together where they must not part."""
        pieces = [*self._letterhead(), *self._blocks()]
        return chain(pieces, self.page) or [Paragraph("", look(self.style))]

    def _letterhead(self) -> Iterator[Piece]:
        for line in self.document.letterhead:
            yield Paragraph(markup((Run(line, bold=line.isupper()),)), look(self.style, Align.CENTRE)), True
        if self.document.letterhead:
            yield HRFlowable(width="100%", thickness=0.5, color="black", spaceBefore=4, spaceAfter=16), True

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
                return [(self._line(line), line.introduces) for line in outline.lines(block)]
            case tree.Table():
                return [(self._table(block), False)]
            case tree.Signatures():
                return [(SignatureLine(one, self.style, self.page), True) for one in block.signatures]
            case tree.Requisites():
                return [(flowable, True) for flowable in self._requisites(block)]
            case tree.PageBreak():
                return [(PageBreak(), False)]
            case _:
                assert_never(block)

    def _title(self, heading: tree.Heading) -> Flowable:
        bold = tuple(replace(run, bold=True) for run in heading.runs)
        style = look(
            self.style,
            Align.CENTRE,
            size=self.style.heading_size(heading.level),
            inset=self.style.title_inset,
            before=self.style.wide_gap,
            after=self.style.wide_gap if heading.level == 1 else self.style.gap,
        )
        title = Title(markup(bold), style)
        title.bookmark = self._bookmark(heading)
        return title

    def _bookmark(self, heading: tree.Heading) -> tuple[str, str, int] | None:
        """Return the title's place in the outline, whose first title is of the highest row."""
        text = " ".join(plain(heading.runs).split())
        if heading.level > _BOOKMARKED or not text:
            return None
        self.titles.append(heading.level)
        return f"title-{len(self.titles)}", text, max(heading.level - self.titles[0], 0)

    def _paragraph(self, paragraph: tree.Paragraph) -> Flowable:
        style = look(self.style, paragraph.align, indented=paragraph.indented, after=self.style.gap)
        return Paragraph(markup(paragraph.runs), style)

    def _line(self, line: outline.Line) -> Flowable:
        marker = (Run(f"{line.marker}{NO_BREAK_SPACE}"),) if line.marker else ()
        style = look(self.style, Align.JUSTIFIED, indented=True, depth=line.depth, after=self.style.gap)
        return Paragraph(markup(marker + line.runs), style)

    def _table(self, table: tree.Table) -> Flowable:
        cells = grid(table, self.style, self.width)
        return Rows(cells, 0, len(cells.rows), self.style.gap)

    def _requisites(self, requisites: tree.Requisites) -> Iterator[Flowable]:
        last = len(requisites.lines) - 1
        for index, line in enumerate(requisites.lines):
            before = 0 if index else self.style.wide_gap
            after = 0 if index < last else self.style.wide_gap
            yield Paragraph(markup(line), look(self.style, requisites.align, before=before, after=after))

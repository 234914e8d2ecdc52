"""The sheet of paper: its size, margins, page numbers, and what the file says of itself."""

from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.documents.pdf_fonts import regular, shown
from app.documents.style import Style
from app.documents.tree import Document

_NUMBER_AT: Final = 12.5 * mm  # from the upper edge: not nearer than 10 mm to it
_RUNNING_AT: Final = 16.5 * mm


class Sheet(BaseDocTemplate):
    """The pages of a document; the first is without a number."""

    def __init__(self, document: Document, style: Style, stream: BytesIO) -> None:
        properties = document.properties
        super().__init__(
            stream,
            pagesize=landscape(A4) if document.landscape else A4,
            leftMargin=style.margins.left * mm,
            rightMargin=style.margins.right * mm,
            topMargin=style.margins.top * mm,
            bottomMargin=style.margins.bottom * mm,
            title=properties.title,
            author=properties.author,
            subject=properties.subject,
            creator="Секретариат",
            lang="ru",
            initialFontName=regular(),  # else every page would name Helvetica, which is not in the file
            invariant=1,  # the same document gives the same bytes
        )
        self.running, self.style = shown(document.running), style
        self.addPageTemplates(
            [
                PageTemplate("first", [self._frame()], autoNextPageTemplate="later"),
                PageTemplate("later", [self._frame()], onPage=_number),
            ]
        )

    def _frame(self) -> Frame:
        return Frame(self.leftMargin, self.bottomMargin, self.width, self.height, 0, 0, 0, 0)


def _number(canvas: Canvas, sheet: BaseDocTemplate) -> None:
    """Print the page's number and the running line in the upper margin."""
    assert isinstance(sheet, Sheet)
    size, (width, height) = sheet.style.running_size, sheet.pagesize
    canvas.setFont(regular(), size)
    canvas.drawCentredString(width / 2, height - _NUMBER_AT, str(canvas.getPageNumber()))
    canvas.drawCentredString(width / 2, height - _RUNNING_AT, _fitted(sheet.running, sheet.width, size))


def _fitted(text: str, width: float, size: float) -> str:
    """Return the text, shortened with an ellipsis to the width."""
    line = text.replace("\n", " ")
    if stringWidth(line, regular(), size) <= width:
        return line
    while line and stringWidth(f"{line}…", regular(), size) > width:
        line = line[:-1].rstrip()
    return f"{line}…"

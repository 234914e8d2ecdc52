"""The sheet of paper: its size, margins, page numbers, and what the file says of itself."""

from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.documents.pdf_fonts import regular, shown
from app.documents.pdf_letterhead import Head
from app.documents.style import Style
from app.documents.tree import Document, Numbering
from app.russian.typography import NO_BREAK_SPACE

rl_config.useA85 = 0  # bytes as they are: a fifth less of them, and sooner

_NUMBER_AT: Final = 10 * mm  # from the upper edge to the top of the page number
_CAPITAL: Final = 0.75  # of the size: how tall a digit stands
_COUNT_AT: Final = 11 * mm  # from the lower edge
_TOTAL: Final = "total"
_ESCAPED: Final = {  # a string holds the codes of most letters as they are: half the bytes of a page
    code: f"\\{code:03o}" if code >= 128 or code in b"\\()\r" else chr(code) for code in range(256)
}


class Sheet(BaseDocTemplate):
    """The pages of a document, numbered as it wants."""

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
            lang="ru-RU",
            initialFontName=regular(),  # else every page would name Helvetica, which is not in the file
            invariant=1,  # the same document gives the same bytes
        )
        self.running, self.style, self.numbering = shown(document.running), style, document.numbering
        later = {Numbering.LATER: _number, Numbering.COUNTED: _count, Numbering.NONE: _leave}[
            document.numbering
        ]
        first = _leave if document.numbering is Numbering.LATER else later
        self.head = Head(document.letterhead, style, self.width, document.emblem)
        self.room = self.height - self.head.height
        self.addPageTemplates(
            [
                PageTemplate("first", [self._frame()], first, autoNextPageTemplate="later"),
                PageTemplate("later", [self._frame()], later),
            ]
        )

    def beforePage(self) -> None:
        """Print the letterhead where it stands on every page."""
        self.head.draw(self.canv, self.leftMargin, self.bottomMargin + self.height)

    def print(self, story: list[Flowable]) -> None:
        """Lay the story out on pages and write the file."""
        self.build(story, canvasmaker=CountedPages if self.numbering is Numbering.COUNTED else Paper)

    def _frame(self) -> Frame:
        return Frame(self.leftMargin, self.bottomMargin, self.width, self.room, 0, 0, 0, 0)


class Paper(Canvas):
    """A canvas that writes strings into the file by a table, many times as fast as sign by sign."""

    def _escape(self, text: str | bytes) -> str:
        return (text if isinstance(text, str) else text.decode("latin-1")).translate(_ESCAPED)


class CountedPages(Paper):
    """A canvas that in the end writes how many pages there are into the place kept for it on each."""

    def save(self) -> None:
        """Finish the file."""
        pages = str(self.getPageNumber() - 1)
        self.beginForm(_TOTAL)
        self.setFont(regular(), 1)
        self.drawString(0, 0, pages)  # digits: the codes that letters have in a page do not all fit a form
        self.endForm()
        super().save()


def _leave(_canvas: Canvas, _sheet: BaseDocTemplate) -> None:
    """Print nothing beside the text."""


def _count(canvas: Canvas, sheet: BaseDocTemplate) -> None:
    """Print «стр. 2 из 7» at the foot; the last number is not known before the last page."""
    assert isinstance(sheet, Sheet)
    size, page = sheet.style.running_size, canvas.getPageNumber()
    words = f"стр.{NO_BREAK_SPACE}{page} из{NO_BREAK_SPACE}"
    start = (sheet.pagesize[0] - stringWidth(f"{words}{page}", regular(), size)) / 2
    canvas.saveState()
    canvas.setFont(regular(), size)
    canvas.drawString(start, _COUNT_AT, words)
    canvas.translate(start + stringWidth(words, regular(), size), _COUNT_AT)
    canvas.scale(size, size)
    canvas.doForm(_TOTAL)
    canvas.restoreState()


def _number(canvas: Canvas, sheet: BaseDocTemplate) -> None:
    """Print the page's number and the running line in the upper margin."""
    assert isinstance(sheet, Sheet)
    size, middle = sheet.style.running_size, sheet.leftMargin + sheet.width / 2
    baseline = sheet.pagesize[1] - _NUMBER_AT - _CAPITAL * size
    canvas.setFont(regular(), size)
    canvas.drawCentredString(middle, baseline, str(canvas.getPageNumber()))
    if sheet.running:
        line = _fitted(sheet.running, sheet.width, size)
        canvas.drawCentredString(middle, baseline - sheet.style.leading * size, line)


def _fitted(text: str, width: float, size: float) -> str:
    """Return the text, shortened with an ellipsis to the width."""
    line = text.replace("\n", " ")
    if stringWidth(line, regular(), size) <= width:
        return line
    while line and stringWidth(f"{line}…", regular(), size) > width:
        line = line[:-1].rstrip()
    return f"{line}…"

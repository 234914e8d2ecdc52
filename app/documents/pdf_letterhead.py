"""The letterhead on paper: above the text of the first page, or of every page."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable

from app.documents.pdf_fonts import regular, shown
from app.documents.pdf_paragraph import printed
from app.documents.pdf_styles import look
from app.documents.style import EMBLEM, Style
from app.documents.tree import Align, Run

_ABOVE, _BELOW = 4, 16  # the rule, in points
_EXECUTOR_AT: Final = 8 * mm  # from the lower edge to the last line of the mark
_ENDLESS: Final = 10.0**6


def letterhead(lines: tuple[str, ...], style: Style, emblem: bytes) -> Iterator[Flowable]:
    """Yield the emblem and the lines, the name in bold; a rule closes them."""
    if lines and emblem:
        yield Emblem(emblem, style.gap)
    for line in lines:
        yield printed((Run(line, bold=line.isupper()),), look(style, Align.CENTRE))
    if lines:
        yield HRFlowable(width="100%", thickness=0.5, color="black", spaceBefore=_ABOVE, spaceAfter=_BELOW)


class Emblem(Flowable):
    """The picture above the letterhead, in the middle."""

    def __init__(self, content: bytes, gap: float) -> None:
        super().__init__()
        self.image = ImageReader(BytesIO(content))
        self.size = tuple(EMBLEM * mm * side / max(self.image.getSize()) for side in self.image.getSize())
        self.spaceAfter = gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the whole width, as tall as the picture."""
        self.width = width
        return width, self.size[1]

    def draw(self) -> None:
        """Print the picture."""
        width, height = self.size
        self.canv.drawImage(self.image, (self.width - width) / 2, 0, width, height)


class ExecutorMark(Flowable):
    """Who prepared the paper, below the text of the sheet on which it ends; it takes no room there."""

    def __init__(self, lines: tuple[str, ...], size: float, left: float) -> None:
        super().__init__()
        self.lines, self.size, self.left = lines, size, left

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return no height: it stands in the lower margin."""
        return width, 0

    def draw(self) -> None:
        """Print the lines, the last one at its place from the edge."""
        x, y = self.canv.absolutePosition(0, 0)
        self.canv.setFont(regular(), self.size)
        for above, line in enumerate(reversed(self.lines)):
            place = _EXECUTOR_AT + above * self.size * 1.15
            self.canv.drawString(self.left - x, place - y, shown(line))


class Head:
    """The letterhead that stands on every page; it has no height where there is none."""

    def __init__(self, lines: tuple[str, ...], style: Style, width: float, emblem: bytes) -> None:
        self.lines = lines if style.letterhead_everywhere else ()
        self._width = width
        self._parts = list(letterhead(self.lines, style, emblem))

    @property
    def height(self) -> float:
        """Return how much of each page it takes."""
        return sum(part.wrap(self._width, _ENDLESS)[1] + self._gap(part) for part in self._parts)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Print it below `top`."""
        for part in self._parts:
            top -= part.wrap(self._width, _ENDLESS)[1] + part.getSpaceBefore()
            part.drawOn(canvas, left, top)
            top -= part.getSpaceAfter()

    @staticmethod
    def _gap(part: Flowable) -> float:
        return float(part.getSpaceBefore() + part.getSpaceAfter())

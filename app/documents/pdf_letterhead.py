"""The letterhead on paper: above the text of the first page, or of every page."""

from collections.abc import Iterator
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable

from app.documents.pdf_paragraph import printed
from app.documents.pdf_styles import look
from app.documents.style import Style
from app.documents.tree import Align, Run

_ABOVE, _BELOW = 4, 16  # the rule, in points
_ENDLESS: Final = 10.0**6


def letterhead(lines: tuple[str, ...], style: Style) -> Iterator[Flowable]:
    """Yield the lines, the name in bold; a rule closes them."""
    for line in lines:
        yield printed((Run(line, bold=line.isupper()),), look(style, Align.CENTRE))
    if lines:
        yield HRFlowable(width="100%", thickness=0.5, color="black", spaceBefore=_ABOVE, spaceAfter=_BELOW)


class Head:
    """The letterhead that stands on every page; it has no height where there is none."""

    def __init__(self, lines: tuple[str, ...], style: Style, width: float) -> None:
        self.lines = lines if style.letterhead_everywhere else ()
        self._width = width
        self._parts = list(letterhead(self.lines, style))

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

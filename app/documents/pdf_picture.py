from typing import Final, assert_never

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.documents.drawing import Area, Drawing, Label, Line, Shape
from app.documents.pdf_fonts import regular, shown
from app.documents.style import PICTURE_INK, Style

_LINE: Final = 0.5


class Drawn(Flowable):
    """A drawing in lines and areas, sharp at any size."""

    def __init__(self, drawing: Drawing, style: Style) -> None:
        super().__init__()
        self.drawing, self.size = drawing, style.picture_size
        self.spaceBefore, self.spaceAfter = style.gap, style.wide_gap

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size of the drawing."""
        return self.drawing.width * mm, self.drawing.height * mm

    def draw(self) -> None:
        """Print the shapes one over the other; their `y` counts down from the upper edge."""
        self.canv.translate(0, self.drawing.height * mm)
        self.canv.setFillColor(PICTURE_INK)
        self.canv.setStrokeColor(PICTURE_INK)
        self.canv.setLineWidth(_LINE)
        for shape in self.drawing.shapes:
            _print(self.canv, shape, self.size)


def _print(canvas: Canvas, shape: Shape, size: float) -> None:
    match shape:
        case Area(x, y, width, height, filled):
            canvas.rect(x * mm, -(y + height) * mm, width * mm, height * mm, fill=int(filled))
        case Line(x1, y1, x2, y2):
            canvas.line(x1 * mm, -y1 * mm, x2 * mm, -y2 * mm)
        case Label(x, y, text, centred):
            canvas.saveState()
            canvas.setFillGray(0)
            canvas.setFont(regular(), size)
            write = canvas.drawCentredString if centred else canvas.drawString
            write(x * mm, -y * mm, shown(text))
            canvas.restoreState()
        case _:
            assert_never(shape)

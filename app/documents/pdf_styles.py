from functools import cache
from typing import Final, Literal
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from app.documents.pdf_fonts import regular, shown
from app.documents.style import Style
from app.documents.tree import Align, Run, Runs

_ALIGNMENTS: Final[dict[Align, Literal[0, 1, 2, 4]]] = {  # TA_LEFT and the like of reportlab
    Align.LEFT: 0,
    Align.CENTRE: 1,
    Align.RIGHT: 2,
    Align.JUSTIFIED: 4,
}


@cache
def look(
    style: Style,
    align: Align = Align.LEFT,
    *,
    size: float = 0,
    indented: bool = False,
    depth: int = 0,
    inset: float = 0,  # millimetres
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    """Return the style of a paragraph; size 0 is that of the text, `depth` counts the lists around it."""
    size = size or style.size
    return ParagraphStyle(
        "",
        fontName=regular(),
        fontSize=size,
        leading=size * style.leading,
        alignment=_ALIGNMENTS[align],
        firstLineIndent=style.first_line * mm if indented else 0,
        leftIndent=(depth * style.nested + inset) * mm,
        rightIndent=inset * mm,
        spaceBefore=before,
        spaceAfter=after,
        allowWidows=0,
        allowOrphans=0,
    )


def markup(runs: Runs) -> str:
    """Return the runs for reportlab's Paragraph: nothing in a text is a tag there but what we put in."""
    return "".join(map(_marked, runs))


def _marked(run: Run) -> str:
    text = escape(shown(run.text)).replace("\n", "<br/>")
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.italic else text

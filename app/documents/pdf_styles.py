from functools import cache
from itertools import groupby
from typing import Final, Literal

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus.paraparser import ParaFrag

from app.documents.pdf_fonts import faced, regular, shown
from app.documents.style import Style
from app.documents.tree import Align, Runs

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
    left: float = 0,  # millimetres
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
        leftIndent=(depth * style.nested + inset + left) * mm,
        rightIndent=inset * mm,
        spaceBefore=before,
        spaceAfter=after,
        allowWidows=0,
        allowOrphans=0,
    )


def in_corner(style: Style, *, before: float = 0, after: float = 0) -> ParagraphStyle:
    """Return the style of lines in the upper right corner."""
    if style.corner is None:
        return look(style, Align.RIGHT, before=before, after=after)
    return look(style, left=style.corner, before=before, after=after)


def frags(runs: Runs, style: ParagraphStyle) -> list[ParaFrag]:
    """Return the runs as reportlab's Paragraph keeps them, past its reading of markup: text is only text."""
    pieces: list[ParaFrag] = []
    for (bold, italic), alike in groupby(runs, key=lambda run: (run.bold, run.italic)):
        face = faced(bold=bold, italic=italic)
        for number, line in enumerate("".join(shown(run.text) for run in alike).split("\n")):
            if number:
                pieces.append(_frag("", face, style, lineBreak=True))
            pieces.append(_frag(line, face, style))
    return pieces or [_frag("", regular(), style)]


def _frag(text: str, face: str, style: ParagraphStyle, **more: bool) -> ParaFrag:
    known = {"rise": 0, "greek": 0, "link": [], "us_lines": []}
    return ParaFrag(
        text=text, fontName=face, fontSize=style.fontSize, textColor=style.textColor, **known, **more
    )

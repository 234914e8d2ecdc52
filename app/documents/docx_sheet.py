"""The sheet of a Word file: its size, margins, page numbers, and what stands above or below every page."""

from dataclasses import replace
from typing import Final

from app.documents import docx_styles
from app.documents.docx_package import Package
from app.documents.docx_picture import emblem as picture
from app.documents.docx_xml import PICTURED, Par, Xml, element, node, part, run
from app.documents.style import A4, Style
from app.documents.tree import Document, Numbering, Run
from app.russian.typography import NO_BREAK_SPACE

_HEADER_AT: Final = 10  # millimetres from the upper edge
_UNDER: Final = 4  # points below the letterhead, above the gap of the title
_EXECUTOR_AT: Final = 8  # millimetres from the lower edge
_FAR_UNDER: Final = 16  # where it stands on every page
_POINT: Final = 25.4 / 72  # millimetres
_COMPATIBLE: Final = "http://schemas.microsoft.com/office/word"


def settings() -> bytes:
    """Return how Word reads the file: in Russian, by its present rules."""
    compatible = node("w:compatSetting", name="compatibilityMode", uri=_COMPATIBLE, val="15")
    return part(
        "w:settings",
        [
            node("w:defaultTabStop", val=docx_styles.twips(12.5)),
            node("w:compat", compatible),
            node("w:themeFontLang", val="ru-RU"),
            node("w:decimalSymbol", val=","),
            node("w:listSeparator", val=";"),
        ],
    )


def letterhead(lines: tuple[str, ...], emblem: bytes, package: Package, under: float = _UNDER) -> list[Par]:
    """Return the emblem and the lines, the name in bold; a rule closes them."""
    rule = node("w:pBdr", node("w:bottom", val="single", sz=4, space=4, color="000000"))
    closing = (rule, node("w:spacing", after=20 * under))
    above = [Par(docx_styles.LETTERHEAD, more=(picture(emblem, package),))] if lines and emblem else []
    return above + [
        Par(
            docx_styles.LETTERHEAD,
            (Run(line, bold=line.isupper()),),
            closing if number == len(lines) else (),
        )
        for number, line in enumerate(lines, 1)
    ]


def section(document: Document, style: Style, package: Package) -> Xml:
    """Return the properties of the sheet; what stands above and below the text goes into the package."""
    later = document.numbering is Numbering.LATER
    heads = [_beside("header", "default", _above(document, style, package), package)]
    if later and style.letterhead_everywhere:
        heads.append(_beside("header", "first", [_room(style), *_everywhere(document, package)], package))
    if document.numbering is Numbering.COUNTED:
        heads.append(_beside("footer", "default", [_counted()], package))
    return node("w:sectPr", *heads, *_paper(document, style), *([node("w:titlePg")] if later else []))


def _paper(document: Document, style: Style) -> list[Xml]:
    twips, margins = docx_styles.twips, style.margins
    width, height = reversed(A4) if document.landscape else A4
    turned = {"orient": "landscape"} if document.landscape else {}
    sides = {"top": margins.top, "right": margins.right, "bottom": margins.bottom, "left": margins.left}
    edges = {**sides, "header": _HEADER_AT, "footer": _HEADER_AT, "gutter": 0}
    return [
        node("w:pgSz", w=twips(width), h=twips(height), **turned),
        node("w:pgMar", **{side: twips(edge) for side, edge in edges.items()}),
    ]


def _beside(kind: str, pages: str, lines: list[Par], package: Package) -> Xml:
    """Return the reference to lines above or below these pages, which go into the package."""
    written = [line.xml() for line in lines or [Par(docx_styles.HEADER)]]
    prefixes = PICTURED if any("r:embed" in line for line in written) else ()
    key = package.add(kind, part({"header": "w:hdr", "footer": "w:ftr"}[kind], written, *prefixes))
    return element(f"w:{kind}Reference", **{"w:type": pages, "r:id": key})


def _above(document: Document, style: Style, package: Package) -> list[Par]:
    """Return the page number where it belongs here, the running line, the letterhead of every page."""
    number = (_field("PAGE"),) if document.numbering is Numbering.LATER else ()
    running = [Par(docx_styles.HEADER, (Run(document.running),))] if document.running else []
    if not style.letterhead_everywhere:
        return [Par(docx_styles.HEADER, more=number), *running]
    return [replace(_room(style), more=number), *running, *_everywhere(document, package)]


def _room(style: Style) -> Par:
    """Return a line as tall as the margin leaves above the letterhead."""
    left = style.margins.top - _HEADER_AT - style.running_size * style.leading * _POINT
    return Par(docx_styles.HEADER, properties=(node("w:spacing", after=docx_styles.twips(left)),))


def _everywhere(document: Document, package: Package) -> list[Par]:
    return letterhead(document.letterhead, document.emblem, package, _FAR_UNDER)


def executor(lines: tuple[str, ...], size: float) -> list[Par]:
    """Return the mark of who prepared the paper, in the lower corner of the page on which the text ends."""
    top = A4[1] - _EXECUTOR_AT - 1.2 * size * _POINT * len(lines)
    place = {"wrap": "around", "hAnchor": "margin", "xAlign": "left", "vAnchor": "page"}
    frame = node("w:framePr", **place, y=docx_styles.twips(top))
    return [Par(docx_styles.EXECUTOR, (Run(line),), (frame,)) for line in lines]


def _counted() -> Par:
    words = (run(Run(f"стр.{NO_BREAK_SPACE}")), _field("PAGE"), run(Run(f" из{NO_BREAK_SPACE}")))
    return Par(docx_styles.HEADER, more=(*words, _field("NUMPAGES")))


def _field(name: str) -> Xml:
    return node("w:fldSimple", node("w:r", node("w:t")), instr=name)

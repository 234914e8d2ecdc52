"""The named styles of a Word file, so that an office can change the look of all clauses at once."""

from typing import Final

from app.documents.docx_xml import Xml, justified, node
from app.documents.style import Style
from app.documents.tree import Align

FONT: Final = "Times New Roman"  # everybody has it, and Tinos has its widths
BODY: Final = "BodyText"
CLAUSE: Final = "Clause"
LETTERHEAD: Final = "Letterhead"
REQUISITES: Final = "Requisites"
BELONGING: Final = "Belonging"
SIGNATURE: Final = "Signature"
CELL: Final = "TableCell"
HEADER: Final = "Header"
PICTURE: Final = "Picture"
SPACER: Final = "Spacer"
EXECUTOR: Final = "Executor"
RULED: Final = "RuledTable"
UNRULED: Final = "TableNormal"

_HEADINGS: Final = 3
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_GREY: Final = "8C8C8C"
_PADDING: Final = 1.2  # millimetres
_NATURAL_LEADING: Final = 1.15  # of Times New Roman, which Word calls a single line


def heading(level: int) -> str:
    """Return the style of a heading; Word's navigation pane lists them."""
    return f"Heading{min(level, _HEADINGS)}"


def twips(millimetres: float) -> float:
    """Return the length in the twentieths of a point that Word counts in."""
    return millimetres * 1440 / 25.4


def corner(style: Style) -> tuple[Xml, ...]:
    """Return how lines in the upper right corner stand."""
    if style.corner is None:
        return (justified(Align.RIGHT),)
    return (node("w:ind", left=twips(style.corner)),)


def styles(style: Style) -> list[Xml]:
    """Return the defaults and all the styles that a document may use."""
    indent = node("w:ind", firstLine=twips(style.first_line))
    return [
        _defaults(style),
        node(
            "w:style",
            node("w:name", val="Normal"),
            node("w:qFormat"),
            type="paragraph",
            default="1",
            styleId="Normal",
        ),
        *(_heading(style, level) for level in range(1, _HEADINGS + 1)),
        _paragraph(BODY, "Body Text", node("w:spacing", after=20 * style.gap), node("w:jc", val="both")),
        _paragraph(
            CLAUSE, "Пункт", node("w:spacing", after=20 * style.gap), indent, node("w:jc", val="both")
        ),
        _paragraph(LETTERHEAD, "Бланк", node("w:keepNext"), node("w:jc", val="center")),
        _paragraph(REQUISITES, "Реквизиты", node("w:keepNext"), node("w:keepLines")),
        _paragraph(
            BELONGING,
            "Принадлежность",
            node("w:keepNext"),
            node("w:spacing", after=20 * style.wide_gap),
            *corner(style),
            node("w:outlineLvl", val=1),
        ),
        _paragraph(SIGNATURE, "Signature", node("w:keepNext"), node("w:keepLines")),
        _paragraph(CELL, "Ячейка таблицы", size=style.table_size),
        _paragraph(PICTURE, "Рисунок", node("w:spacing", before=20 * style.gap, after=20 * style.wide_gap)),
        _paragraph(HEADER, "header", node("w:jc", val="center"), size=style.running_size),
        _paragraph(EXECUTOR, "Исполнитель", size=style.executor_size or style.running_size),
        _paragraph(SPACER, "Промежуток", node("w:spacing", after=20 * style.gap, line=20, lineRule="exact")),
        _table(UNRULED, "Normal Table", _margins(0), default="1"),
        _table(RULED, "Таблица", _rules(), _margins(twips(_PADDING))),
    ]


def _defaults(style: Style) -> Xml:
    fonts = node("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = node("w:lang", val="ru-RU", eastAsia="ru-RU", bidi="ar-SA")
    line = 240 * style.leading / _NATURAL_LEADING
    return node(
        "w:docDefaults",
        node("w:rPrDefault", node("w:rPr", fonts, *_sizes(style.size), language)),
        node(
            "w:pPrDefault",
            node("w:pPr", node("w:widowControl"), node("w:spacing", line=line, lineRule="auto")),
        ),
    )


def _heading(style: Style, level: int) -> Xml:
    after = style.wide_gap if level == 1 else style.gap
    inset = twips(style.title_inset)
    return _paragraph(
        heading(level),
        f"heading {level}",
        node("w:keepNext"),
        node("w:keepLines"),
        node("w:spacing", before=20 * style.wide_gap, after=20 * after),
        node("w:ind", left=inset, right=inset),
        node("w:jc", val="center"),
        node("w:outlineLvl", val=level - 1),
        size=style.heading_size(level),
        bold=True,
    )


def _paragraph(key: str, name: str, *properties: Xml, size: float = 0, bold: bool = False) -> Xml:
    face = [*([node("w:b")] if bold else []), *(_sizes(size) if size else [])]
    return node(
        "w:style",
        node("w:name", val=name),
        node("w:basedOn", val="Normal"),
        node("w:qFormat"),
        node("w:pPr", *properties),
        node("w:rPr", *face),
        type="paragraph",
        styleId=key,
    )


def _table(key: str, name: str, *properties: Xml, **attributes: str) -> Xml:
    named = node("w:name", val=name)
    return node("w:style", named, node("w:tblPr", *properties), type="table", styleId=key, **attributes)


def _rules() -> Xml:
    return node("w:tblBorders", *(node(f"w:{edge}", val="single", sz=4, color=_GREY) for edge in _EDGES))


def _margins(width: float) -> Xml:
    return node("w:tblCellMar", *(node(f"w:{edge}", w=width, type="dxa") for edge in _EDGES[:4]))


def _sizes(points: float) -> list[Xml]:
    return [node("w:sz", val=2 * points), node("w:szCs", val=2 * points)]

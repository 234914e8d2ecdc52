from collections.abc import Iterable, Iterator, Sequence

from app.documents import docx_styles
from app.documents.docx_xml import Par, Xml, justified, node
from app.documents.style import Style
from app.documents.tree import Align, Run, Signature, Signatures, Table


def table(block: Table, width: float) -> Xml:
    """Return a ruled table of that width in twips; its first row is repeated on every page."""
    share = width / sum(column.weight for column in block.columns)
    widths = [column.weight * share for column in block.columns]
    header = [_header(block, widths)] if block.titled else []
    return _table(docx_styles.RULED, widths, [*header, *_body(block, widths)])


def signatures(block: Signatures, width: float, style: Style) -> Xml:
    """Return the signatures in a table without lines: positions on the left, names on their last lines."""
    widths = [width * style.signature_share, width * (1 - style.signature_share)]
    gap = style.gap if block.copied else style.signature_gap
    return _table(docx_styles.UNRULED, widths, [_signature(one, widths, gap) for one in block.signatures])


def _header(block: Table, widths: Sequence[float]) -> Xml:
    cells = [
        _cell(width, Par(docx_styles.CELL, (Run(column.title, bold=True),), (justified(column.align),)))
        for column, width in zip(block.columns, widths, strict=True)
    ]
    return _row(cells, node("w:tblHeader"))


def _body(block: Table, widths: Sequence[float]) -> Iterator[Xml]:
    for row in block.rows:
        yield _row(
            _cell(width, Par(docx_styles.CELL, (Run(text),), (justified(column.align),)))
            for text, column, width in zip(row, block.columns, widths, strict=True)
        )


def _signature(signature: Signature, widths: Sequence[float], gap: float) -> Xml:
    above = node("w:spacing", before=20 * gap)
    position = Par(docx_styles.SIGNATURE, (Run(signature.position),), (above,))
    name = Par(docx_styles.SIGNATURE, (Run(signature.name),), (justified(Align.RIGHT),))
    return _row(_cell(width, text, "bottom") for width, text in zip(widths, (position, name), strict=True))


def _table(style: str, widths: Sequence[float], rows: Sequence[Xml]) -> Xml:
    properties = node(
        "w:tblPr",
        node("w:tblStyle", val=style),
        node("w:tblW", w=sum(widths), type="dxa"),
        node("w:tblLayout", type="fixed"),
    )
    grid = node("w:tblGrid", *(node("w:gridCol", w=width) for width in widths))
    return node("w:tbl", properties, grid, *rows)


def _row(cells: Iterable[Xml], *properties: Xml) -> Xml:
    return node("w:tr", node("w:trPr", node("w:cantSplit"), *properties), *cells)


def _cell(width: float, text: Par, vertical: str = "top") -> Xml:
    properties = node("w:tcPr", node("w:tcW", w=width, type="dxa"), node("w:vAlign", val=vertical))
    return node("w:tc", properties, text.xml())

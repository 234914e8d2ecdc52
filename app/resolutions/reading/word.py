"""A Word document as lines: its own numbers painted, tables as rows, what stands outside the text apart."""

from collections.abc import Iterator
from io import BytesIO
from itertools import zip_longest

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from app.resolutions.reading.lines import Read
from app.resolutions.reading.marked import Marked, joined
from app.resolutions.reading.markup import plainly_spaced
from app.resolutions.reading.word_numbering import Node, Numbering, value_of
from app.resolutions.reading.word_runs import runs, text_boxes

_INDENT = "    "  # a level of a list
_WRAPPERS = {qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_P, _TBL, _TR, _TC = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))


def read_word(content: bytes) -> Read:
    """Return the lines of the document (.docx); headers and footers run, footnotes find no place."""
    part = Document(BytesIO(content)).part
    paragraphs = _Paragraphs(part)
    lines = [line for block in _blocks(part.element.body, paragraphs) for line in (*block, Marked(""))]
    return Read(
        lines,
        running=tuple(_apart(part, paragraphs, RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)),
        unplaced=tuple(_apart(part, paragraphs, RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)),
    )


class _Paragraphs:
    """Reads paragraphs with the markers that the document's numbering gives them."""

    def __init__(self, part: Part) -> None:
        self._numbering = Numbering(_root(part, RELATIONSHIP_TYPE.NUMBERING))
        styles = _root(part, RELATIONSHIP_TYPE.STYLES)
        self._styles = (
            {} if styles is None else {s.get(qn("w:styleId")): s for s in styles.iter(qn("w:style"))}
        )

    def lines(self, paragraph: Node) -> list[Marked]:
        """Return the paragraph's lines, the first with its marker, moved in by the level of its list."""
        first, *others = _split(plainly_spaced(joined(runs(paragraph))))
        list_id, level = self._list_of(paragraph)
        marker = self._numbering.marker(list_id, level)
        indent = _INDENT * level if marker else ""
        return [joined([Marked(f"{indent}{marker} " if marker else ""), first]), *others]

    def _list_of(self, paragraph: Node) -> tuple[str, int]:
        """Return the list and the level: a paragraph's own word counts before that of its styles."""
        list_id = level = ""
        for properties in self._properties(paragraph):
            numbered = properties.find(qn("w:numPr"))
            if numbered is not None:
                list_id = list_id or value_of(numbered, "w:numId")
                level = level or value_of(numbered, "w:ilvl")
        return list_id, int(level) if level.isdecimal() else 0

    def _properties(self, paragraph: Node) -> Iterator[Node]:
        """Yield the paragraph's properties, then those of its style and of what that is based on."""
        own = paragraph.find(qn("w:pPr"))
        if own is None:
            return
        yield own
        seen = {""}
        style_id = value_of(own, "w:pStyle")
        while style_id not in seen and (style := self._styles.get(style_id)) is not None:
            seen.add(style_id)
            yield from style.iterchildren(qn("w:pPr"))
            style_id = value_of(style, "w:basedOn")


def _root(part: Part, kind: str) -> Node | None:
    return next((parse_xml(rel.target_part.blob) for rel in part.rels.values() if rel.reltype == kind), None)


def _blocks(parent: Node, paragraphs: _Paragraphs) -> Iterator[list[Marked]]:
    """Yield the lines of each paragraph and of each row of a table, in the document's order."""
    for child in parent:
        if child.tag == _P:
            yield paragraphs.lines(child)
            for box in text_boxes(child):
                yield from _blocks(box, paragraphs)
        elif child.tag == _TBL:
            yield from (_row(row, paragraphs) for row in child.iterchildren(_TR))
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, paragraphs)


def _row(row: Node, paragraphs: _Paragraphs) -> list[Marked]:
    """Return a row's lines: of two cells side by side, the last lines stand beside each other."""
    cells = [
        [line for block in _blocks(cell, paragraphs) for line in block if line.text.strip()]
        for cell in row.iterchildren(_TC)
    ]
    filled = [cell for cell in cells if cell]
    if len(filled) == 2:
        left, right = filled
        paired = zip_longest(reversed(left), reversed(right), fillvalue=Marked(""))
        return [joined(filter(None, pair), "\t") for pair in reversed(list(paired))]
    return [joined((joined(cell, " ") for cell in filled), "\t")]


def _split(text: Marked) -> Iterator[Marked]:
    start = 0
    for line in text.text.split("\n"):
        yield text.cut(start, start + len(line))
        start += len(line) + 1


def _apart(part: Part, paragraphs: _Paragraphs, *kinds: str) -> Iterator[str]:
    """Yield the lines of the parts beside the text, each once."""
    said: set[str] = set()
    for relation in part.rels.values():
        if relation.reltype in kinds:
            for node in parse_xml(relation.target_part.blob).iter(_P):
                for line in paragraphs.lines(node):
                    text = " ".join(line.text.split())
                    if text and text not in said:
                        said.add(text)
                        yield text

"""A Word document as lines: its own numbers painted, tables as rows, what stands outside the text apart."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, zip_longest

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart

from app.resolutions.reading.lines import Read
from app.resolutions.reading.marked import Marked, joined
from app.resolutions.reading.markup import plainly_spaced
from app.resolutions.reading.word_numbering import Node, Numbering, value_of
from app.resolutions.reading.word_runs import is_on, runs, text_boxes

_INDENT = "    "  # a level of a list
_TWIPS = 120  # as wide as a letter
_FARTHEST = 40
_WRAPPERS = {qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_P, _TBL, _TR, _TC = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_PPR, _NUMPR = qn("w:pPr"), qn("w:numPr")


def read_word(content: bytes) -> Read:
    """Return the lines of the document (.docx); headers and footers run, footnotes find no place."""
    part = Document(BytesIO(content)).part
    paragraphs = _Paragraphs(part)
    letterhead = _letterhead(part)
    above = _blocks(_parsed(part.rels[letterhead].target_part), paragraphs) if letterhead else ()
    blocks = chain(above, _blocks(part.element.body, paragraphs))
    lines = [line for block in blocks for line in (*block, Marked(""))]
    headers = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    notes = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
    return Read(
        lines,
        running=tuple(_apart(part, paragraphs, headers, but=letterhead)),
        unplaced=tuple(_apart(part, paragraphs, notes)),
    )


def _letterhead(part: DocumentPart) -> str:
    """Return the relation of the header that the first page alone has; empty where there is none."""
    section = next(part.element.body.iter(qn("w:sectPr")), None)
    if section is None or not is_on(section, qn("w:titlePg")):
        return ""
    references = section.iterchildren(qn("w:headerReference"))
    ids = (each.get(qn("r:id")) for each in references if each.get(qn("w:type")) == "first")
    return next((name for name in ids if name in part.rels), "")


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
        indent = _INDENT * level if marker else _moved_in(paragraph)
        return [joined([Marked(f"{indent}{marker} " if marker else indent), first]), *others]

    def _list_of(self, paragraph: Node) -> tuple[str, int]:
        """Return the list and the level: a paragraph's own word counts before that of its styles."""
        list_id = level = ""
        for style_id, properties in self._properties(paragraph):
            numbered = properties.find(_NUMPR)
            if numbered is not None:
                list_id = list_id or value_of(numbered, "w:numId")
                level = level or value_of(numbered, "w:ilvl") or self._numbering.level_of(list_id, style_id)
        return list_id, int(level) if level.isdecimal() else 0

    def _properties(self, paragraph: Node) -> Iterator[tuple[str, Node]]:
        """Yield the paragraph's properties, then those of its style and of what that is based on."""
        own = paragraph.find(_PPR)
        if own is None:
            return
        yield "", own
        seen = {""}
        style_id = value_of(own, "w:pStyle")
        while style_id not in seen and (style := self._styles.get(style_id)) is not None:
            seen.add(style_id)
            yield from ((style_id, properties) for properties in style.iterchildren(_PPR))
            style_id = value_of(style, "w:basedOn")


def _moved_in(paragraph: Node) -> str:
    """Return as spaces how far the paragraph is moved in from the margin."""
    properties = paragraph.find(_PPR)
    indent = None if properties is None else properties.find(qn("w:ind"))
    left = "" if indent is None else indent.get(qn("w:left")) or indent.get(qn("w:start")) or ""
    return " " * min(int(left) // _TWIPS, _FARTHEST) if left.isdecimal() else ""


def _root(part: Part, kind: str) -> Node | None:
    return next((_parsed(rel.target_part) for rel in part.rels.values() if rel.reltype == kind), None)


def _parsed(part: Part) -> Node:
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def _blocks(parent: Node, paragraphs: _Paragraphs) -> Iterator[list[Marked]]:
    """Yield the lines of each paragraph and of each row of a table, in the document's order."""
    for child in _unwrapped(parent):
        if child.tag == _P:
            yield paragraphs.lines(child)
            for box in text_boxes(child):
                yield from _blocks(box, paragraphs)
        elif child.tag == _TBL:
            yield from (_row(row, paragraphs) for row in _unwrapped(child) if row.tag == _TR)


def _unwrapped(parent: Node) -> Iterator[Node]:
    """Yield the children, those too that a field to fill in or a correction wraps."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from _unwrapped(child)
        else:
            yield child


def _row(row: Node, paragraphs: _Paragraphs) -> list[Marked]:
    """Return a row's lines: of two cells side by side, the last lines stand beside each other."""
    cells = [
        [line for block in _blocks(cell, paragraphs) for line in block if line.text.strip()]
        for cell in _unwrapped(row)
        if cell.tag == _TC
    ]
    filled = [cell for cell in cells if cell]
    if len(filled) == 2:
        left, right = filled
        paired = zip_longest(reversed(left), reversed(right), fillvalue=Marked(""))
        # An empty place on the left stays: what stands on the right is of another column.
        return [joined(pair if pair[1] else pair[:1], "\t") for pair in reversed(list(paired))]
    return [joined((joined(cell, " ") for cell in filled), "\t")]


def _split(text: Marked) -> Iterator[Marked]:
    start = 0
    for line in text.text.split("\n"):
        yield text.cut(start, start + len(line))
        start += len(line) + 1


def _apart(part: Part, paragraphs: _Paragraphs, kinds: Sequence[str], but: str = "") -> Iterator[str]:
    """Yield the lines of the parts beside the text, each once."""
    said: set[str] = set()
    for relation in part.rels.values():
        if relation.reltype in kinds and relation.rId != but:
            for node in _parsed(relation.target_part).iter(_P):
                for line in paragraphs.lines(node):
                    text = " ".join(line.text.split())
                    if text and text not in said:
                        said.add(text)
                        yield text

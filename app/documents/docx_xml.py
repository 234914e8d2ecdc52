"""WordprocessingML written down as it nests: node("w:p", node("w:r", …)); text, not a tree, for speed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias
from xml.sax.saxutils import escape

from app.documents.tree import Align, Run, Runs

Xml: TypeAlias = str

_JUSTIFICATION: Final = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "both",
}
_NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
PICTURED: Final = ("r", "wp", "a", "pic")  # the prefixes that a part with a picture has to know
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def node(tag: str, *children: Xml, **attributes: str | float) -> Xml:
    """Return the element with its children; attributes are of Word's namespace, numbers whole."""
    return element(tag, *children, **{f"w:{name}": value for name, value in attributes.items()})


def element(tag: str, *children: Xml, **attributes: str | float) -> Xml:
    """Return the element with its children; attributes are named as they stand."""
    said = "".join(f' {name}="{_value(value)}"' for name, value in attributes.items())
    return f"<{tag}{said}>{''.join(children)}</{tag}>" if children else f"<{tag}{said}/>"


def text(words: str) -> Xml:
    """Return words as they stand between two tags."""
    return escape(words)


def declared(whole: Xml) -> bytes:
    """Return the element as the bytes of a file."""
    return f"{_DECLARATION}{whole}".encode()


def part(tag: str, children: Iterable[Xml], *prefixes: str) -> bytes:
    """Return a whole part of the file; it knows Word's own names and those of the prefixes."""
    known = {f"xmlns:{prefix}": _NAMESPACES[prefix] for prefix in ("w", *prefixes)}
    return declared(element(tag, *children, **known))


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph of a named style; further properties come in Word's own order."""

    style: str
    runs: Runs = ()
    properties: tuple[Xml, ...] = ()
    keeps: bool = False  # stays on a page with the next
    turns: bool = False  # begins a new page
    more: tuple[Xml, ...] = ()  # fields and pictures behind the text

    def xml(self) -> Xml:
        """Return the paragraph as written."""
        keeps = "<w:keepNext/>" if self.keeps else ""
        turns = "<w:pageBreakBefore/>" if self.turns else ""
        told = f'<w:pStyle w:val="{self.style}"/>{keeps}{turns}{"".join(self.properties)}'
        runs = "".join(run(one) for one in self.runs if one.text)
        return f"<w:p><w:pPr>{told}</w:pPr>{runs}{''.join(self.more)}</w:p>"


def run(one: Run) -> Xml:
    """Return a stretch of text in its face."""
    faces = ("<w:b/>" if one.bold else "") + ("<w:i/>" if one.italic else "")
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(text(one.text).split("\n"))
    worn = f"<w:rPr>{faces}</w:rPr>" if faces else ""
    return f'<w:r>{worn}<w:t xml:space="preserve">{lines}</w:t></w:r>'


def justified(align: Align) -> Xml:
    """Return the property of a paragraph that says how its lines stand."""
    return node("w:jc", val=_JUSTIFICATION[align])


def _value(value: str | float) -> str:
    return escape(value, {'"': "&quot;", "\n": "&#10;"}) if isinstance(value, str) else str(round(value))

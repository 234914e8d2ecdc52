"""The runs of a Word paragraph as text: what was deleted or hidden is left out, what was inserted stands."""

from collections.abc import Iterator

from docx.oxml.ns import qn

from app.resolutions.reading.marked import Marked
from app.resolutions.reading.word_numbering import Node
from db.vocabulary import Emphasis

_R, _T, _RPR, _VANISH, _SYM = (qn(f"w:{tag}") for tag in ("r", "t", "rPr", "vanish", "sym"))
_INSIDE = {
    qn(f"w:{tag}")
    for tag in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
}
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_FACES = ((qn("w:b"), Emphasis.BOLD), (qn("w:i"), Emphasis.ITALIC))
_OFF = {"0", "false", "off", "none"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX, _VAL = qn("w:txbxContent"), qn("w:val")


def runs(paragraph: Node) -> Iterator[Marked]:
    """Yield the paragraph's text piece by piece, each in its face."""
    for child in paragraph:
        if child.tag == _R:
            yield _run(child)
        elif child.tag in _INSIDE:
            yield from runs(child)


def text_boxes(paragraph: Node) -> list[Node]:
    """Return the text boxes that hang on the paragraph, each once, those inside others left to them."""
    return [
        box
        for box in paragraph.iter(_BOX)
        if not any(above.tag in (_FALLBACK, _BOX) for above in box.iterancestors())
    ]


def _run(run: Node) -> Marked:
    properties = next(run.iterchildren(_RPR), None)
    switched = set() if properties is None else {each.tag for each in properties if _is_switched_on(each)}
    if _VANISH in switched:
        return Marked("")
    text = Marked("".join(map(_text, run)))
    faces = [face for tag, face in _FACES if tag in switched]
    return text.wrapped(*faces) if text and faces else text


def _text(child: Node) -> str:
    if child.tag == _T:
        return (child.text or "").replace("\n", " ")
    if child.tag == _SYM:
        return _symbol(child.get(qn("w:char")) or "")
    return _SIGNS.get(child.tag, "")


def _symbol(code: str) -> str:
    """Return the sign of this code; one out of a font of symbols, which no other font knows, is a bullet."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign


def is_on(properties: Node, tag: str) -> bool:
    """Return whether the properties have the switch of this name, and not turned off."""
    return any(map(_is_switched_on, properties.iterchildren(tag)))


def _is_switched_on(switch: Node) -> bool:
    return (switch.get(_VAL) or "") not in _OFF

"""WordprocessingML written down as it nests: node("w:p", node("w:r", …))."""

from functools import cache
from typing import Final, TypeAlias, cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.text.paragraph import CT_P
from lxml.etree import _Element

from app.documents.tree import Align, Run, Runs

Node: TypeAlias = _Element

_name = cache(qn)
_JUSTIFICATION: Final = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "both",
}
_NAMESPACES: Final = {"w": nsmap["w"]}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def node(tag: str, *children: Node, **attributes: str | float) -> Node:
    """Return the element with its children; attributes are of Word's namespace, numbers whole."""
    made = oxml_parser.makeelement(_name(tag), nsmap=_NAMESPACES)
    for name, value in attributes.items():
        made.set(_name(f"w:{name}"), value if isinstance(value, str) else str(round(value)))
    made.extend(children)
    return made


def paragraph(style: str, runs: Runs, *properties: Node) -> CT_P:
    """Return a paragraph of a named style; further properties come in Word's own order."""
    made = node(
        "w:p",
        node("w:pPr", node("w:pStyle", val=style), *properties),
        *(_run(run) for run in runs if run.text),
    )
    return cast(CT_P, made)


def justified(align: Align) -> Node:
    """Return the property of a paragraph that says how its lines stand."""
    return node("w:jc", val=_JUSTIFICATION[align])


def _run(run: Run) -> Node:
    faces = [node(tag) for tag, worn in (("w:b", run.bold), ("w:i", run.italic)) if worn]
    made = node("w:r", *([node("w:rPr", *faces)] if faces else []))
    for index, line in enumerate(run.text.split("\n")):
        if index:
            made.append(node("w:br"))
        made.append(_text(line))
    return made


def _text(line: str) -> Node:
    made = node("w:t")
    made.text = line
    made.set(_SPACE, "preserve")
    return made

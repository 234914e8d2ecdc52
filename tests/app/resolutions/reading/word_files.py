"""Word files as offices write them: made here line by line, with Word's own numbering."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

# Levels of a list: how each counts, what is painted, the number it begins with.
NUMBERS = (("decimal", "%1.", 1), ("russianLower", "%1%2.", 1), ("bullet", "\uf0b7", 1))
LETTERS = (("russianLower", "%1)", 1),)


def word_file() -> WordDocument:
    """Return an empty document without any list of its own."""
    document = Document()
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    return document


def declare(
    document: WordDocument, list_id: int, levels: tuple[tuple[str, str, int], ...], like: int = 0
) -> None:
    """Let there be a list; one that is `like` another goes on with its numbers."""
    numbering = document.part.numbering_part.element
    if not like:
        described = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text, start) in enumerate(levels)
        )
        abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}">{described}</w:abstractNum>'
        numbering.insert(0, parse_xml(abstract))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="{like or list_id}"/></w:num>'
        )
    )


def begin_anew(document: WordDocument, list_id: int, number: int) -> None:
    """Let the list begin with this number, whatever its like has come to."""
    (num,) = document.part.numbering_part.element.xpath(f'w:num[@w:numId="{list_id}"]')
    num.append(
        parse_xml(
            f'<w:lvlOverride {nsdecls("w")} w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>'
        )
    )


def item(document: WordDocument, text: str, list_id: int, level: int = 0) -> Paragraph:
    """Return a paragraph of the list; in the text stands no number."""
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    return paragraph


def saved(document: WordDocument) -> bytes:
    """Return the bytes of the file."""
    content = BytesIO()
    document.save(content)
    return content.getvalue()

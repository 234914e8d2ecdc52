"""The empty Word file that a document is written into: our sheet and styles, no samples of the library."""

from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.rel import Relationships
from docx.section import Section
from docx.shared import Mm

from app.documents import docx_styles
from app.documents.docx_xml import node, paragraph
from app.documents.style import A4, Style
from app.documents.tree import Document, Run

_LONGEST: Final = 255  # characters of a property, by the format
_HEADER_AT: Final = 10  # millimetres from the upper edge
_NEEDED: Final = {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.STYLES, RT.SETTINGS}


def empty(document: Document, style: Style) -> WordDocument:
    """Return a Word file without text: styles, sheet, page numbers and properties of the document."""
    word = docx.Document()
    _drop_samples(word.part.package.rels)
    _drop_samples(word.part.rels)
    _settle(word)
    word.styles.element[:] = docx_styles.styles(style)
    _lay_out(word.sections[0], document.landscape, style)
    _number(word.sections[0], document.running)
    _describe(word, document)
    return word


def _drop_samples(relations: Relationships) -> None:
    """Drop the template's picture, English theme and lists, which nothing of ours refers to."""
    for key in [key for key, relation in relations.items() if relation.reltype not in _NEEDED]:
        del relations[key]


def _settle(word: WordDocument) -> None:
    uri = "http://schemas.microsoft.com/office/word"
    word.settings.element[:] = [
        node("w:defaultTabStop", val=docx_styles.twips(12.5)),
        node("w:compat", node("w:compatSetting", name="compatibilityMode", uri=uri, val="15")),
        node("w:themeFontLang", val="ru-RU"),
        node("w:decimalSymbol", val=","),
        node("w:listSeparator", val=";"),
    ]


def _lay_out(section: Section, landscape: bool, style: Style) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = reversed(A4) if landscape else A4
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin, section.right_margin = Mm(style.margins.left), Mm(style.margins.right)
    section.top_margin, section.bottom_margin = Mm(style.margins.top), Mm(style.margins.bottom)
    section.header_distance = section.footer_distance = Mm(_HEADER_AT)


def _number(section: Section, running: str) -> None:
    """Put the page number and the running line over every page but the first."""
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    number = paragraph(docx_styles.HEADER, ())
    number.append(node("w:fldSimple", node("w:r", node("w:t")), instr="PAGE"))
    lines = [paragraph(docx_styles.HEADER, (Run(running),))] if running else []
    section.header.part.element[:] = [number, *lines]


def _describe(word: WordDocument, document: Document) -> None:
    word.part.package.part_related_by(RT.CORE_PROPERTIES).element[:] = []
    properties = word.core_properties
    properties.title = document.properties.title[:_LONGEST]
    properties.author = document.properties.author[:_LONGEST]
    properties.subject = document.properties.subject[:_LONGEST]
    properties.language = "ru-RU"

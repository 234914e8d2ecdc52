"""The pages of a document as PDF."""

from dataclasses import replace

from app.documents.style import COUNCIL, Style
from app.documents.tree import Document
from app.resolutions.document import compose
from app.resolutions.text import ResolutionText


def pdf_of(text: ResolutionText, style: Style = COUNCIL, emblem: bytes = b"") -> bytes:
    """Return the pages of the resolution."""
    return rendered(replace(compose(text), emblem=emblem), style)


def rendered(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the pages of a document."""
    from app.documents.pdf import render_pdf  # reportlab loads with the first page shown

    return render_pdf(document, style)

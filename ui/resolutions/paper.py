"""The pages of a document as PDF."""

from app.documents.style import COUNCIL, Style
from app.documents.tree import Document
from app.resolutions.document import compose
from app.resolutions.text import ResolutionText


def pdf_of(text: ResolutionText, style: Style = COUNCIL) -> bytes:
    """Return the pages of the resolution."""
    return rendered(compose(text), style)


def rendered(document: Document, style: Style = COUNCIL) -> bytes:
    """Return the pages of a document."""
    from app.documents.pdf import render_pdf  # reportlab loads with the first page shown

    return render_pdf(document, style)

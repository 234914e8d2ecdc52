"""The pages of a document as PDF."""

from app.documents.tree import Document
from app.resolutions.document import compose
from app.resolutions.text import ResolutionText


def pdf_of(text: ResolutionText) -> bytes:
    """Return the pages of the resolution."""
    return rendered(compose(text))


def rendered(document: Document) -> bytes:
    """Return the pages of a document."""
    from app.documents.pdf import render_pdf  # reportlab loads with the first page shown

    return render_pdf(document)

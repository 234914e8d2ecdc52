from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from app.documents import files
from app.documents.style import COUNCIL, Style
from app.documents.text import render_text
from app.documents.tree import Document
from app.errors import UserError

Renderer: TypeAlias = Callable[[Document, Style], bytes]


def export(document: Document, path: Path, style: Style = COUNCIL) -> None:
    """Write the document as its file name asks: .pdf, .docx or .txt."""
    renderer = _RENDERERS.get(path.suffix.lower())
    if renderer is None:
        *others, last = _RENDERERS
        raise UserError(
            f"Имя файла «{path.name}» должно кончаться на {', '.join(others)} или {last}:"
            " исправьте его и повторите."
        )
    files.save(path, renderer(document, style))


def _pdf(document: Document, style: Style) -> bytes:
    from app.documents.pdf import render_pdf  # reportlab loads only when something is printed

    return render_pdf(document, style)


def _docx(document: Document, style: Style) -> bytes:
    from app.documents.docx import render_docx  # python-docx loads only when Word is asked for

    return render_docx(document, style)


def _text(document: Document, _style: Style) -> bytes:
    return render_text(document).encode()


_RENDERERS: dict[str, Renderer] = {".pdf": _pdf, ".docx": _docx, ".txt": _text}

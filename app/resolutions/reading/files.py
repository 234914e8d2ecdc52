"""The kinds of files that a resolution or a letter is read from."""

from typing import Any

from app.door import Kind, Package
from app.door.encoding import decoded
from app.resolutions.fields import fields_of
from app.resolutions.reading.documents import read_lines, read_text


def read_bytes(content: bytes) -> dict[str, Any]:
    """Return what the words in the bytes say, as JSON values."""
    return fields_of(read_text(decoded(content)))


def read_word_bytes(content: bytes) -> dict[str, Any]:
    """Return what a Word document says, as JSON values."""
    # python-docx and pypdf load only where such a file is read, in a process apart.
    from app.resolutions.reading.word import read_word

    return fields_of(read_lines(read_word(content)))


def read_pdf_bytes(content: bytes) -> dict[str, Any]:
    """Return what a PDF with text says, as JSON values."""
    from app.resolutions.reading.pdf_text import read_pdf

    return fields_of(read_lines(read_pdf(content)))


KINDS = (
    Kind(
        called="обычный текст",
        suffixes=(".txt",),
        # A hundred pages are 500 KB, and take a second to read.
        largest=1_000_000,
        reader=f"{__name__}:{read_bytes.__name__}",
        quick=50_000,
    ),
    Kind(
        called="документ Word",
        suffixes=(".docx",),
        largest=25_000_000,
        reader=f"{__name__}:{read_word_bytes.__name__}",
        beginnings=(b"PK\x03\x04",),
        package=Package(),
        sealed="EncryptedPackage".encode("utf-16-le"),
    ),
    Kind(
        called="документ PDF",
        suffixes=(".pdf",),
        largest=25_000_000,
        reader=f"{__name__}:{read_pdf_bytes.__name__}",
        beginnings=(b"%PDF-",),
    ),
)

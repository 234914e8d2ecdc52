"""The kinds of files that a resolution or a letter is read from."""

from typing import Any

from app.door import Kind
from app.door.encoding import decoded
from app.resolutions.fields import fields_of
from app.resolutions.reading.documents import read_text


def read_bytes(content: bytes) -> dict[str, Any]:
    """Return what the words in the bytes say, as JSON values."""
    return fields_of(read_text(decoded(content)))


KINDS = (
    Kind(
        called="обычный текст",
        suffixes=(".txt",),
        # A hundred pages are 500 KB, and take a second to read.
        largest=1_000_000,
        reader=f"{read_bytes.__module__}:{read_bytes.__name__}",
        quick=50_000,
    ),
)

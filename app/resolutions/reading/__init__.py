"""What comes in: a file or a text becomes a resolution or a letter, as a value."""

from pathlib import Path

from app import door
from app.resolutions.fields import reading_of
from app.resolutions.reading.as_json import to_json
from app.resolutions.reading.documents import read_text
from app.resolutions.reading.files import KINDS
from app.resolutions.text import LetterText, ResolutionText


def read_file(path: Path) -> ResolutionText | LetterText:
    """Return what the file says; a UserError tells what stands in the way."""
    return reading_of(door.read(path, KINDS))


__all__ = ["read_file", "read_text", "to_json"]

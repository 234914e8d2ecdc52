import re
from contextlib import suppress
from functools import cache, lru_cache
from itertools import repeat
from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

from app.russian.typography import NO_BREAK_SPACE
from resources import path

_REGULAR: Final = "Tinos"
_BOLD: Final = "Tinos-Bold"
_FILES: Final = {  # in the order in which reportlab names a family
    _REGULAR: "Tinos-Regular.ttf",
    _BOLD: "Tinos-Bold.ttf",
    "Tinos-Italic": "Tinos-Italic.ttf",
    "Tinos-BoldItalic": "Tinos-BoldItalic.ttf",
}
_MISSING: Final = "□"
_RARE: Final = re.compile("[^ -~А-яЁё«»„“–—…№\u00a0\n]")  # what some font might lack
_SELECTION: Final = 256  # signs of a face that a file holds under one name; no Russian text needs more
_REMEMBERED: Final = 16384  # words of a face whose widths are known


class Face(TTFont):
    """A face that does what is done most often, measuring words and coding lines, by looking it up."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self._codes: WeakKeyDictionary[PDFDocument, dict[str, int]] = WeakKeyDictionary()
        self._thousandths = lru_cache(_REMEMBERED)(self._measured)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """Return the width of the text in points."""
        return 0.001 * size * self._thousandths(text)

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Return the text in the codes that its signs have in the file; by a table once all have one."""
        codes = self._codes.setdefault(doc, {})
        with suppress(KeyError):  # of a sign that is new in the file
            return [(0, bytes(map(codes.__getitem__, text)))] if text else []
        pieces: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        given: dict[int, int] = cast(Any, self.state[doc]).assignments
        codes.update((chr(sign), code) for sign, code in given.items() if code < _SELECTION)
        if " " in codes:
            codes[NO_BREAK_SPACE] = codes[" "]
        return pieces

    def _measured(self, text: str) -> float:
        width, missing = self.face.charWidths.get, self.face.defaultWidth
        return float(sum(map(width, map(ord, text), repeat(missing))))


def regular() -> str:
    """Return the name of the regular face; bold and italic runs find their own."""
    _characters()
    return _REGULAR


def bold() -> str:
    """Return the name of the bold face."""
    _characters()
    return _BOLD


def faced(*, bold: bool, italic: bool) -> str:
    """Return the name of the face of a run."""
    _characters()
    return list(_FILES)[bold + 2 * italic]


def shown(text: str) -> str:
    """Return the text with a box for every character that the font cannot show; else it would vanish."""
    if not _RARE.search(text):
        return text
    known = _characters()
    return "".join(character if character in known else _MISSING for character in text)


@cache
def _characters() -> frozenset[str]:
    """Return what can be printed, the faces being registered; all four hold the same characters."""
    faces = [Face(name, str(path("fonts", file))) for name, file in _FILES.items()]
    for face in faces:
        registerFont(face)
    registerFontFamily(_REGULAR, *_FILES)
    return frozenset(map(chr, faces[0].face.charToGlyph)) | {"\n"}

from functools import cache
from typing import Final

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

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


def regular() -> str:
    """Return the name of the regular face; bold and italic runs find their own."""
    _characters()
    return _REGULAR


def bold() -> str:
    """Return the name of the bold face."""
    _characters()
    return _BOLD


def shown(text: str) -> str:
    """Return the text with a box for every character that the font cannot show; else it would vanish."""
    known = _characters()
    if known.issuperset(text):
        return text
    return "".join(character if character in known else _MISSING for character in text)


@cache
def _characters() -> frozenset[str]:
    """Return what can be printed, the faces being registered; all four hold the same characters."""
    faces = [TTFont(name, path("fonts", file)) for name, file in _FILES.items()]
    for face in faces:
        registerFont(face)
    registerFontFamily(_REGULAR, *_FILES)
    return frozenset(map(chr, faces[0].face.charToGlyph)) | {"\n"}

"""Bytes become text in the encodings that Russian Windows writes."""

import codecs
import re

from app.errors import UserError

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b]")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes) -> str:
    """Return the text of the bytes in Unicode or Windows-1251; a UserError says that they are none."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError:
        text = "\0"
    if _NO_TEXT.search(text):
        raise UserError(
            "В файле не текст: сохраните документ как «Обычный текст» (.txt) и выберите его снова."
        )
    return text


def _encoding(content: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8"

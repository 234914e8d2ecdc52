"""The full stop at the end of a line that goes on otherwise: taken off, unless it belongs to a word."""

import re
from typing import Final

# Abbreviations and initials keep their dot: «2026–2029 гг.», «О награждении Петровой Л.Г.»
_OWN: Final = re.compile(r"(?<!\w)(?:гг?|вв?|др|пр|т\.\s?[дп]|[А-ЯЁA-Z])\.$")


def unstopped(text: str) -> str:
    """Return the words without the stop, colon or semicolon at their end."""
    said = text.rstrip(" ;:")
    return said if _OWN.search(said) else said.rstrip(" .;:")

"""A clause's text cut into sentences."""

import re
from collections.abc import Iterator

# Initials and abbreviations before a name end no sentence; «2027 г.» may.
_END = re.compile(
    r"[.!?…](?<![\s(.«][А-ЯЁA-Z]\.)(?<!^[А-ЯЁA-Z]\.)(?<!(?<!\w)(?<!\d\s)г\.)(?<!\bим\.)(?<!\bул\.)(?<!\bп\.)"
    r"[»)]*\s+(?=[«(]?[А-ЯЁA-Z])"
)
_BRACKETS = re.compile(r"\([^()]*\)")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of the text begins and ends."""
    start = 0
    for end in _END.finditer(_BRACKETS.sub(lambda aside: "х" * len(aside[0]), text)):
        yield start, end.end()
        start = end.end()
    yield start, len(text)

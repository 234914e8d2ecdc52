"""A clause's text cut into sentences."""

import re
from functools import lru_cache
from itertools import pairwise

# Initials and abbreviations before a name end no sentence; «2027 г.» may.
_END = re.compile(
    r"[.!?…](?<![\s(.«][А-ЯЁA-Z]\.)(?<!^[А-ЯЁA-Z]\.)(?<!(?<!\w)(?<!\d\s)г\.)(?<!\bим\.)(?<!\bул\.)(?<!\bп\.)"
    r"[»)]*\s+(?=[«(]?[А-ЯЁA-Z])"
)
_BRACKETS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=16)  # every kind of decision asks for those of the same clause
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of the text begins and ends."""
    ends = _END.finditer(_BRACKETS.sub(lambda aside: "х" * len(aside[0]), text))
    return tuple(pairwise((0, *(end.end() for end in ends), len(text))))

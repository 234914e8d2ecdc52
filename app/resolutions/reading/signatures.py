"""The signatures at the end: a position, on the right or on the next line a name."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from app.resolutions.bodies import Case, is_generic
from app.resolutions.reading.marked import Marked
from app.resolutions.text import SignatureLine

_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?"
_SURNAME = r"[А-ЯЁ][\w-]*[^\W\d_]"
_SHORT = rf"(?:{_INITIALS}{_SURNAME}|{_SURNAME}\s{_INITIALS})"
_NAME = re.compile(rf"{_SHORT}|{_SURNAME}(?:\s{_SURNAME}){{1,3}}(?:\s(?:уулу|кызы|оглы|угли|заде))?")
# Begun where the space for the pen begins and taken whole, else a long one would be tried in every division.
# (Possessive quantifiers would say it shorter, but are faulty in the first releases of Python 3.11.)
_SPACE = r"(?:\s*_{2,}\s*|\s*\.{4,}\s*|\t+|\s{2,})+"
_PEN = rf"(?<![\s_])(?<!\.\.)(?=(?P<pen>{_SPACE}))(?P=pen)"
_APART = re.compile(rf"(?P<position>\S.*?){_PEN}/?(?P<name>{_NAME.pattern})/?\.?$")
_SHORT_AT_END = re.compile(rf"(?P<position>\S.*\S)\s(?P<name>{_SHORT})$")
_PATRONYMIC = rf"{_SURNAME}(?:вич|вна|чна)"
_FULL_AT_END = re.compile(
    rf"(?P<position>\S.*[а-яё])\s(?P<name>{_SURNAME}\s{_PATRONYMIC}|{_SURNAME}(?:\s{_PATRONYMIC})?\s{_SURNAME})$"
)
_PARTED = (_APART, _SHORT_AT_END, _FULL_AT_END)  # by space or a line for the pen, or by the name's form


def is_name(text: str) -> bool:
    """Return whether the text is a person's name and nothing else."""
    return bool(_NAME.fullmatch(text)) and _is_person(text)


def ends_in_name(text: str) -> bool:
    """Return whether the line ends in a name that stands apart from a position, or has initials."""
    return _parted(text, _PARTED) is not None


def signatures(lines: Iterable[Marked]) -> tuple[tuple[SignatureLine, ...], tuple[str, ...]]:
    """Return the signatures in order, and the lines that belong to none."""
    found: list[SignatureLine] = []
    position: list[str] = []
    texts = [line.text.strip() for line in lines]
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        parts = _parted(text, [_APART] if is_name(following) else _PARTED)
        # «Русский Дом» looks like a name, too; if a name follows it, it is the end of the position.
        certain = "." in text or not (position and is_name(following))
        if is_name(text) and certain and (position or found):
            found.append(SignatureLine(" ".join(position), text))
        elif parts:
            found.append(SignatureLine(" ".join([*position, *parts["position"].split()]), parts["name"]))
        else:
            position.append(" ".join(text.split()))
            continue
        position = []
    return tuple(found), tuple(position)


def _parted(line: str, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """Return the line's position and name as the first of the patterns parts them."""
    matches = (found for pattern in patterns if (found := pattern.match(line)))
    return next((found for found in matches if _is_person(found["name"])), None)


def _is_person(name: str) -> bool:
    """Return whether no word is one of a body's name: «Координационного Совета», «КСЗ Заречья»."""
    words = name.split()
    capitals = [word for word in words if len(word) > 2 and word.isupper()]
    mixed = 0 < len(capitals) < len(words) and "." not in name
    of_a_body = any(is_generic(word, *Case) or word.endswith(("ого", "ских")) for word in words)
    return not (mixed or of_a_body)

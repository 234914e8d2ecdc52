"""The markers of clauses: «7.», «7в)», «2.1.», «а)», dashes and bullets."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?P<bare>[1-9]\d{0,2}(?:\.[1-9]\d?){0,3}[а-яa-z]?)"
    r"(?:\s?[.)](?=\s|[^\W\d_]|[«\"(]|$)|(?<=[а-яa-z])(?=\s+[А-ЯЁ«]))"
)
_LETTER = re.compile(r"(?P<bare>[а-яa-z])\)(?=\s*\S)")
_DASH = re.compile(r"[-–—−•●▪◦‣·*](?=\s+\S)|[-–—•](?=[^\W\d_])")
_PARTS = re.compile(r"\d+|[^\W\d]")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as it stood and bare («-» for any dash); `path` are the parts of a number: 7, в."""

    written: str
    bare: str
    path: tuple[str, ...] = ()

    def follows(self, former: "Marker | None") -> bool:
        """Return whether its number is the next one, goes deeper into the former one, or begins anew."""
        before = int(former.path[0]) if former else 0
        here = int(self.path[0])
        return here in (1, before + 1) or (len(self.path) > 1 and here == before)


def marker_of(line: str) -> Marker | None:
    """Return the marker with which the line begins, or None."""
    if found := _NUMBER.match(line):
        return Marker(found[0], found["bare"], tuple(_PARTS.findall(found["bare"])))
    if found := _LETTER.match(line):
        return Marker(found[0], found["bare"])
    if found := _DASH.match(line):
        return Marker(found[0], "-")
    return None

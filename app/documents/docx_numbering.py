"""Word's own numbers beside clauses, where they come out as the markers that the document has."""

import re
from dataclasses import dataclass, field
from typing import Final

from app.documents.docx_styles import twips
from app.documents.docx_xml import Xml, node, part
from app.documents.outline import DASHES
from app.documents.style import Style
from app.russian.numerals import LETTERS

_DECIMAL: Final = "decimal"
_LETTERS: Final = "russianLower"
_NUMBERED = re.compile(r"([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,3})([а-я]?)([.)]?)")
_LETTERED = re.compile(r"([а-я])([.)])")
_LEVELS: Final = 9
_MOST: Final = 200  # lists: where each clause would begin one of its own, nobody goes on counting
_USUAL: Final = ((_DECIMAL, "%1."), (_LETTERS, "%1%2."))  # of a level that the document does not use


@dataclass(frozen=True, slots=True)
class _Marker:
    """A marker taken apart: how its level counts and looks, the numbers above it and its own."""

    shape: tuple[str, str]
    above: tuple[int, ...] | None  # none: whatever they are
    level: int
    number: int


@dataclass(slots=True, eq=False)
class _List:
    """A list with its own numbers: how its levels look, where it begins, how far it has come."""

    start: int
    shapes: dict[int, tuple[str, str]] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)

    def takes(self, marker: _Marker) -> bool:
        """Count on to the marker if Word would paint it next; else nothing changes."""
        level, number = marker.level, marker.number
        above = tuple(self.counted.get(upper, 0) for upper in range(level))
        spelled = any(self.shapes[upper][0] != _DECIMAL for upper in range(level) if upper in self.shapes)
        first = self.start if level == 0 else 1
        if (
            number != self.counted.get(level, first - 1) + 1
            or (marker.above is not None and (marker.above != above or spelled))
            or 0 in above
            or self.shapes.setdefault(level, marker.shape) != marker.shape
        ):
            return False
        self.counted = {**{upper: self.counted[upper] for upper in range(level)}, level: number}
        return True


class Lists:
    """Gives each marker its place in a list of Word's; one that no list would paint stays text."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._lists: list[_List | str] = []  # those that count, and the signs of those that do not

    def place(self, marker: str | None, depth: int) -> Xml:
        """Return the property that lets Word paint the marker; nothing where it has to be text."""
        if marker in DASHES:
            return self._property(marker, min(depth, _LEVELS - 1))
        last = next((each for each in reversed(self._lists) if isinstance(each, _List)), None)
        under = last is not None and last.shapes[0][0] == _DECIMAL
        if not (taken := marker and _taken_apart(marker, under=under)):
            return ""
        if last is None or not last.takes(taken):
            last = _List(taken.number)
            if taken.level or len(self._lists) >= _MOST or not last.takes(taken):
                return ""
        return self._property(last, taken.level)

    def numbering(self) -> bytes | None:
        """Return the part of the file that describes the lists; none when there are no lists."""
        if not self._lists:
            return None
        kinds = [_described(number, each, self._style) for number, each in enumerate(self._lists)]
        nums = [
            node("w:num", node("w:abstractNumId", val=number), numId=number + 1)
            for number in range(len(self._lists))
        ]
        return part("w:numbering", [*kinds, *nums])

    def _property(self, wanted: _List | str, level: int) -> Xml:
        if wanted not in self._lists:
            self._lists.append(wanted)
        number = 1 + self._lists.index(wanted)
        return node("w:numPr", node("w:ilvl", val=level), node("w:numId", val=number))


def _taken_apart(marker: str, *, under: bool) -> _Marker | None:
    """Return the parts of «7.», «7а.», «7.2)», and of «а)», which stands under a number or alone."""
    if read := _NUMBERED.fullmatch(marker):
        numbers = tuple(map(int, read[1].split(".")))
        places = ".".join(f"%{place}" for place in range(1, len(numbers) + 1))
        if not read[2]:
            return _Marker((_DECIMAL, f"{places}{read[3]}"), numbers[:-1], len(numbers) - 1, numbers[-1])
        own = LETTERS.find(read[2]) + 1
        shape = (_LETTERS, f"{places}%{len(numbers) + 1}{read[3]}")
        return _Marker(shape, numbers, len(numbers), own) if own else None
    if (read := _LETTERED.fullmatch(marker)) and read[1] in LETTERS:
        return _Marker((_LETTERS, f"%{1 + under}{read[2]}"), None, int(under), LETTERS.index(read[1]) + 1)
    return None


def _described(number: int, each: _List | str, style: Style) -> Xml:
    levels = (_level(level, each, style) for level in range(_LEVELS))
    return node("w:abstractNum", node("w:multiLevelType", val="multilevel"), *levels, abstractNumId=number)


def _level(level: int, each: _List | str, style: Style) -> Xml:
    if isinstance(each, str):
        form, text, start, inwards = "bullet", each, 1, style.nested * level
    else:
        usual = _USUAL[level] if level < len(_USUAL) else ("bullet", "–")
        (form, text), start, inwards = each.shapes.get(level, usual), each.start if level == 0 else 1, 0
    return node(
        "w:lvl",
        node("w:start", val=start),
        node("w:numFmt", val=form),
        node("w:suff", val="space"),
        node("w:lvlText", val=text),
        node("w:lvlJc", val="left"),
        node("w:pPr", node("w:ind", left=twips(inwards), firstLine=twips(style.first_line))),
        ilvl=level,
    )

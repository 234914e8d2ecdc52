"""The markers that Word paints beside paragraphs and keeps nowhere in the text: counted anew."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias

from docx.oxml.ns import qn
from lxml.etree import _Element

from app.russian.numerals import letter, roman

Node: TypeAlias = _Element

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile(r"%([1-9])")
_SYMBOLS = re.compile(r"[\ue000-\uf8ff]")  # a bullet out of a font of symbols
_DEEPEST = 9  # levels of a list in Word
_LONGEST_LIST = 3999  # beyond it nobody counts with letters


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list is marked."""

    format: str
    text: str
    start: int
    style: str  # whose paragraphs are of this level
    restart: int | None  # the level (from 1) whose next number begins this one anew; 0: none does

    def painted(self, numbers: list[str]) -> str:
        if self.format == "none":
            return ""
        return _SYMBOLS.sub("•", _PLACE.sub(lambda place: numbers[int(place[1]) - 1], self.text)).strip()


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: Node | None) -> None:
        abstract = (
            {}
            if numbering is None
            else {_id(a, "w:abstractNumId"): a for a in _all(numbering, "w:abstractNum")}
        )
        linked = {value_of(a, "w:styleLink"): a for a in abstract.values() if value_of(a, "w:styleLink")}
        abstract = {key: linked.get(value_of(a, "w:numStyleLink"), a) for key, a in abstract.items()}
        self._lists: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counted: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: dict[str, dict[int, int]] = {}
        for num in [] if numbering is None else _all(numbering, "w:num"):
            self._declare(num, abstract)

    def marker(self, list_id: str, level: int) -> str:
        """Return the marker of the next paragraph of the list at the level; empty where there is none."""
        if list_id not in self._lists or level not in self._levels[list_id]:
            return ""
        counted, levels = self._counted[self._lists[list_id]], self._levels[list_id]
        # The first paragraph of a list that was told to begin anew does so, the next ones go on.
        start = self._restarted[list_id].pop(level, None)
        counted[level] = start if start is not None else counted.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, _DEEPEST):
            if deeper in levels and levels[deeper].restart in (None, *range(level + 1, deeper + 1)):
                counted.pop(deeper, None)
        numbers = [_number(levels, counted, place) for place in range(_DEEPEST)]
        return levels[level].painted(numbers)

    def level_of(self, list_id: str, style_id: str) -> str:
        """Return the level of the list that a style's paragraphs have, where the style does not say it."""
        levels = self._levels.get(list_id, {}).items() if style_id else ()
        return next((str(depth) for depth, level in levels if level.style == style_id), "")

    def _declare(self, num: Node, abstract: dict[str, Node]) -> None:
        list_id, parent = _id(num, "w:numId"), value_of(num, "w:abstractNumId")
        if parent not in abstract:
            return
        self._lists[list_id] = _id(abstract[parent], "w:abstractNumId")
        self._levels[list_id] = {_depth(node): _level(node) for node in _all(abstract[parent], "w:lvl")}
        self._restarted[list_id] = {}
        for override in _all(num, "w:lvlOverride"):
            depth = _depth(override)
            if (start := value_of(override, "w:startOverride")).isdecimal():
                self._restarted[list_id][depth] = int(start)
            for level in _all(override, "w:lvl"):
                self._levels[list_id][depth] = _level(level)


def _number(levels: dict[int, _Level], counted: dict[int, int], place: int) -> str:
    if place not in levels:
        return ""
    return _written(counted.get(place, levels[place].start), levels[place].format)


def _written(number: int, form: str) -> str:
    match form if 0 < number <= _LONGEST_LIST else "decimal":
        case "russianLower" | "russianUpper":
            letters = letter(number)
        case "lowerLetter" | "upperLetter":
            letters = letter(number, _LATIN)
        case "upperRoman" | "lowerRoman":
            letters = roman(number).lower()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)
    return letters.upper() if form.startswith("upper") or form.endswith("Upper") else letters


def _level(node: Node) -> _Level:
    start, restart = value_of(node, "w:start"), value_of(node, "w:lvlRestart")
    return _Level(
        value_of(node, "w:numFmt") or "decimal",
        value_of(node, "w:lvlText"),
        int(start) if start.isdecimal() else 1,
        value_of(node, "w:pStyle"),
        int(restart) if restart.isdecimal() else None,
    )


def _all(node: Node, tag: str) -> list[Node]:
    return node.findall(qn(tag))


def value_of(node: Node, tag: str) -> str:
    """Return the value of the child element of this name, or an empty text."""
    child = node.find(qn(tag))
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _id(node: Node, attribute: str) -> str:
    return node.get(qn(attribute)) or ""


def _depth(node: Node) -> int:
    ilvl = _id(node, "w:ilvl")
    return int(ilvl) if ilvl.isdecimal() else 0

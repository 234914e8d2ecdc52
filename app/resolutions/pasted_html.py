"""The clipboard's HTML, as Word, LibreOffice, Excel and browsers write it, to paragraphs of clean text."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from app.resolutions.reading.marked import Marked, joined
from db.vocabulary import Emphasis

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CONDITION = re.compile(r"<!\[[^\]<>]*\]>")  # <![if !supportLists]>, which is no HTML
_LEVEL = re.compile(r"mso-list:\s*\w+\s+level(\d+)")
_WEIGHT = re.compile(r"font-weight:\s*(\w+)")
_SLANT = re.compile(r"font-style:\s*(\w+)")
INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\x00", ""))

_BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "tr", "table"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ol", "ul"})
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "base", "wbr"})
_UNSEEN = frozenset({"style", "script", "title", "xml"})


@dataclass(slots=True)
class Copied:
    """A paragraph of the clipboard; of an automatic list also its number or bullet, and its level from 1."""

    pieces: list[Marked] = field(default_factory=list)
    sign: str = ""
    level: int = 0

    def line(self) -> Marked:
        """Return its text; what stood in cells of a table is parted by tabs."""
        return joined(self.pieces).strip()


def copied(html: str) -> list[Copied]:
    """Return the paragraphs that say something, in their order."""
    reader = _Reader()
    reader.feed(_plain(html))
    reader.close()
    return [each for each in reader.paragraphs if each.line()]


def _plain(html: str) -> str:
    """Return the HTML without what the parser would look for the end of again and again, up to minutes."""
    seen = _CONDITION.sub("", _COMMENT.sub("", html)).replace("<![", "&lt;![")
    tags, last, behind = seen.rpartition(">")
    return tags + last + behind.replace("<", "&lt;")


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that is open, and how the text in it looks."""

    tag: str
    bold: bool = False
    italic: bool = False
    is_sign: bool = False
    unseen: bool = False
    in_cell: bool = False


@dataclass(slots=True)
class _List:
    """A list that is open, and the number its next item has."""

    ordered: bool
    number: int


class _Reader(HTMLParser):
    """Gathers paragraphs; of the looks only bold and italic count."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Copied] = [Copied()]
        self._open: list[_Open] = [_Open("")]
        self._tags: Counter[str] = Counter()  # how often each is open: a search for none would cost much
        self._lists: list[_List] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        attributes = {name: value or "" for name, value in attrs}
        style = attributes.get("style", "").lower()
        self._begin(tag, attributes, style)
        if tag not in _VOID:
            self._open.append(_dressed(self._open[-1], tag, style))
            self._tags[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin and end at once: there is nothing in it."""
        self._begin(tag, {}, "")

    def handle_endtag(self, tag: str) -> None:
        """End the tag and all that was left open in it."""
        if not self._tags[tag]:
            return
        while self._close() != tag:
            pass
        if tag in _LISTS and self._lists:
            self._lists.pop()
        if tag in _BLOCKS or tag == "li" or tag in _LISTS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take the text that is seen."""
        here = self._open[-1]
        if here.unseen:
            return
        clean = data.translate(INVISIBLE)
        if here.is_sign:
            self.paragraphs[-1].sign += clean.strip()
            return
        worn = ((here.bold, Emphasis.BOLD), (here.italic, Emphasis.ITALIC))
        marked = Marked(clean).wrapped(*(emphasis for wears, emphasis in worn if wears))
        self.paragraphs[-1].pieces.append(marked)

    def _begin(self, tag: str, attributes: dict[str, str], style: str) -> None:
        if tag in _LISTS:
            start = attributes.get("start", "1")
            self._lists.append(_List(tag == "ol", int(start) if start.isascii() and start.isdecimal() else 1))
        elif tag == "li":
            self._begin_item()
        elif tag in _CELLS:
            self.paragraphs[-1].pieces.append(Marked("\t"))
        elif tag in _BLOCKS or tag == "br":
            self._break()
        if found := _LEVEL.search(style):
            self.paragraphs[-1].level = min(int(found[1]), 9)

    def _begin_item(self) -> None:
        self._break(anew=True)
        if self._lists:
            here = self._lists[-1]
            self.paragraphs[-1].sign = f"{here.number}." if here.ordered else "-"
            self.paragraphs[-1].level = len(self._lists)
            here.number += 1

    def _close(self) -> str:
        tag = self._open.pop().tag
        self._tags[tag] -= 1
        return tag

    def _break(self, *, anew: bool = False) -> None:
        """Begin a paragraph, unless this one is still empty; within a cell all is one."""
        here = self.paragraphs[-1]
        if self._open[-1].in_cell:
            here.pieces.append(Marked(" "))
        elif anew or any(piece.text.strip() for piece in here.pieces):
            self.paragraphs.append(Copied())
        else:
            here.pieces.clear()


def _dressed(outer: _Open, tag: str, style: str) -> _Open:
    """Return how text in this tag looks: as around it, unless the tag or its style say otherwise."""
    if tag == "body":  # the looks of the whole are no emphasis
        return replace(outer, tag=tag)
    bold, italic = outer.bold or tag in ("b", "strong"), outer.italic or tag in ("i", "em")
    if found := _WEIGHT.search(style):
        bold = found[1] in ("bold", "bolder", "600", "700", "800", "900")
    if found := _SLANT.search(style):
        italic = found[1] in ("italic", "oblique")
    return _Open(
        tag,
        bold,
        italic,
        is_sign=outer.is_sign or "mso-list:ignore" in style.replace(" ", ""),
        unseen=outer.unseen or tag in _UNSEEN,
        in_cell=outer.in_cell or tag in _CELLS,
    )

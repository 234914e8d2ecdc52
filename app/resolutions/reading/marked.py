"""Text with its bold and italic stretches: cut, joined and tidied, the stretches keep their places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.vocabulary import Emphasis, Mark

_UNTIDY = re.compile(r"\s{2}|[^\S ]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of clean text and the marks in it."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> "Marked":
        """Return the stretch text[start:end] with the parts of the marks that fall into it."""
        end = len(self.text) if end is None else end
        clipped = (Mark(max(m.start, start) - start, min(m.end, end) - start, m.emphasis) for m in self.marks)
        return Marked(self.text[start:end], tuple(mark for mark in clipped if mark.start < mark.end))

    def strip(self) -> "Marked":
        """Return the text without white space around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def tidy(self) -> "Marked":
        """Return the text with every run of white space made one space."""
        if not _UNTIDY.search(self.text):
            return self.strip()
        words = [self.cut(*word.span()) for word in re.finditer(r"\S+", self.text)]
        return joined(words, " ")

    def wrapped(self, *emphases: Emphasis) -> "Marked":
        """Return the text marked from end to end."""
        return Marked(self.text, (*(Mark(0, len(self.text), emphasis) for emphasis in emphases), *self.marks))


def joined(pieces: Iterable[Marked], separator: str = "") -> Marked:
    """Return the pieces as one; a mark that goes on after the separator stays one mark."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for piece in pieces:
        if texts:
            texts.append(separator)
            length += len(separator)
        for mark in piece.marks:
            _append(marks, Mark(mark.start + length, mark.end + length, mark.emphasis), len(separator))
        texts.append(piece.text)
        length += len(piece.text)
    return Marked("".join(texts), tuple(sorted(marks)))


def _append(marks: list[Mark], mark: Mark, gap: int) -> None:
    """Add the mark, grown together with its like that ended just before the gap."""
    for index in range(len(marks) - 1, max(-1, len(marks) - 4), -1):
        former = marks[index]
        if former.emphasis is mark.emphasis and former.end + gap == mark.start:
            marks[index] = Mark(former.start, mark.end, mark.emphasis)
            return
    marks.append(mark)

"""Paragraphs on paper: text that is never markup, its place in the outline of the file."""

from typing import Any, Final, NamedTuple, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from app.documents.pdf_styles import frags
from app.documents.tree import Runs
from app.russian.typography import NO_BREAK_SPACE

_ONE_FACE: Final = 0  # reportlab's kind of a broken paragraph whose lines are words in one face
_JUSTIFIED: Final = 4
_LONGEST: Final = 70  # letters of an entry


class Bookmark(NamedTuple):
    """An entry of the outline: where it leads, what it says, how deep it stands."""

    key: str
    text: str
    depth: int


class Text(Paragraph):
    """A paragraph that may stand in the outline of the file."""

    bookmark: Bookmark | None = None

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what goes on this page and the rest; the beginning keeps its place in the outline."""
        parts: list[Flowable] = super().split(width, height)
        for part in parts[:1]:
            assert isinstance(part, Text)
            part.bookmark = self.bookmark
        return parts

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803 - reportlab's own name
        """Print the paragraph with its lower left corner there and note its place for the outline."""
        if self.bookmark:
            key, text, depth = self.bookmark
            canvas.bookmarkHorizontal(key, x, y + self.height)
            canvas.addOutlineEntry(text, key, depth, closed=depth > 0)
        broken = cast(Any, self).blPara  # the lines into which reportlab has broken the text
        if broken.kind == _ONE_FACE and self.style.alignment == _JUSTIFIED:
            self._print(canvas, x, y + self.height, broken)
        else:
            super().drawOn(canvas, x, y)

    def _print(self, canvas: Canvas, left: float, top: float, broken: Any) -> None:
        """Print lines of one face from margin to margin: most of what is printed, and twice as fast so."""
        style, lines = self.style, broken.lines
        text = canvas.beginText()
        text.setFont(broken.fontName, broken.fontSize, style.leading)
        start = left + style.leftIndent + style.firstLineIndent
        text.setTextOrigin(start, top - broken.fontSize)
        ends = len(lines) - (not getattr(self, "_JustifyLast", False))  # the last line of all is not spread
        spread = 0.0
        for place, (spare, words) in enumerate(lines):
            if place == 1 and style.firstLineIndent:
                text.moveCursor(-style.firstLineIndent, 0)
            line = " ".join(words)
            gaps = line.count(" ") + line.count(NO_BREAK_SPACE)
            spreads = gaps and (place < ends or spare < 0)
            if spread != (wanted := spare / gaps if spreads else 0.0):
                text.setWordSpace(spread := wanted)
            text.textLine(line)
        if spread:
            text.setWordSpace(0)
        canvas.drawText(text)


class Title(Text):
    """A title: is not torn between pages."""


def printed(runs: Runs, style: ParagraphStyle) -> Text:
    """Return the paragraph of these runs."""
    return Text("", style, frags=frags(runs, style))


def title(runs: Runs, style: ParagraphStyle) -> Title:
    """Return the title of these runs."""
    return Title("", style, frags=frags(runs, style))


class Outline:
    """Gives titles and clauses their places in the outline, whose first entry is of the highest row."""

    def __init__(self) -> None:
        self._highest = 0  # the level of the first title
        self._depth = -1  # of the last title
        self._entries = 0

    def title(self, text: str, level: int) -> Bookmark:
        """Return the place of a title of this level."""
        self._highest = self._highest or level
        self._depth = min(max(level - self._highest, 0), self._depth + 1)
        return self._entry(text, self._depth)

    def clause(self, text: str) -> Bookmark:
        """Return the place of a clause under the last title."""
        return self._entry(text, self._depth + 1)

    def _entry(self, text: str, depth: int) -> Bookmark:
        self._entries += 1
        whole = " ".join(text.split())
        shown = whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:–')}…"
        return Bookmark(f"entry-{self._entries}", shown, depth)

from dataclasses import dataclass, replace
from typing import Final

from app.documents.tree import Document

A4 = (210, 297)  # millimetres
_LETTERHEAD_LINES: Final = 12  # of a letterhead that may stand on every page
_LETTERHEAD_LINE: Final = 60  # characters
EMBLEM = 20  # millimetres, the taller side
_EMBLEM_LINES: Final = 4
PICTURE_INK = "#1D4E79"  # a dark grey on a printer without colours


@dataclass(frozen=True, slots=True)
class Margins:
    """The empty edges of the sheet, in millimetres."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a printed document: sizes and gaps in points, margins and indents in millimetres."""

    key: str  # by which it is chosen on the command line and remembered
    name: str
    margins: Margins
    kept_left: float  # the left margin of papers that are kept long, where they are bound
    size: float  # of the text
    heading_sizes: tuple[float, ...]  # of the levels 1, 2, 3 …; deeper ones look like the last
    table_size: float
    picture_size: float  # of the words in a drawing
    running_size: float  # of the page number and the running line
    leading: float  # the distance of the lines, times their size
    first_line: float  # how far a paragraph's first line starts in
    title_inset: float  # how far titles stand in on both sides, so that their lines are of like length
    nested: float  # how far a list inside a list stands in
    gap: float  # between paragraphs
    wide_gap: float  # around titles, before the adoption formula
    signature_gap: float  # room for a pen above a signature
    signature_share: float  # of the width, for the positions; the names have the rest
    initials: bool  # whether a full name is signed «Л.Г. Петрова»
    corner: float | None  # where lines in the upper right corner begin; None: they end at the right margin
    executor_size: float | None  # of the mark of who prepared it; None: this style has no such mark
    letterhead_everywhere: bool = False  # on every page instead of the first alone

    def fitting(self, document: Document) -> "Style":
        """Return the style for this document: the margins of one kept long, a letterhead that leaves room."""
        left = self.kept_left if document.long_kept else self.margins.left
        lines = sum(1 + len(line) // _LETTERHEAD_LINE for line in document.letterhead)
        lines += _EMBLEM_LINES if document.emblem else 0
        everywhere = self.letterhead_everywhere and lines <= _LETTERHEAD_LINES
        return replace(self, margins=replace(self.margins, left=left), letterhead_everywhere=everywhere)

    def text_width(self, *, landscape: bool) -> float:
        """Return the width between the margins of an A4 sheet, in millimetres."""
        return (A4[1] if landscape else A4[0]) - self.margins.left - self.margins.right

    def heading_size(self, level: int) -> float:
        """Return the size of a heading of that level, counted from 1."""
        return self.heading_sizes[min(level, len(self.heading_sizes)) - 1]


COUNCIL: Final = Style(
    key="council",
    name="как принято в совете",
    margins=Margins(left=25, right=15, top=20, bottom=20),
    kept_left=25,
    size=13,
    heading_sizes=(13, 13, 13),
    table_size=10,
    picture_size=9,
    running_size=10,
    leading=1.2,
    first_line=12.5,
    title_inset=15,
    nested=7.5,
    gap=5,
    wide_gap=12,
    signature_gap=26,
    signature_share=0.56,
    initials=False,
    corner=None,
    executor_size=None,
)

GOST: Final = Style(  # ГОСТ Р 7.0.97-2025
    key="gost",
    name="по ГОСТу",
    margins=Margins(left=20, right=10, top=20, bottom=20),
    kept_left=30,
    size=14,
    heading_sizes=(14, 14, 14),
    table_size=12,
    picture_size=9,
    running_size=12,
    leading=1.25,
    first_line=12.5,
    title_inset=15,
    nested=7.5,
    gap=3,
    wide_gap=14,
    signature_gap=28,
    signature_share=0.56,
    initials=True,
    corner=85,
    executor_size=10,
)

STYLES: Final = {style.key: style for style in (COUNCIL, GOST)}

from dataclasses import dataclass

A4 = (210, 297)  # millimetres


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

    name: str
    margins: Margins
    size: float  # of the text
    heading_sizes: tuple[float, ...]  # of the levels 1, 2, 3 …; deeper ones look like the last
    table_size: float
    running_size: float  # of the page number and the running line
    leading: float  # the distance of the lines, times their size
    first_line: float  # how far a paragraph's first line starts in
    title_inset: float  # how far titles stand in on both sides, so that their lines are of like length
    nested: float  # how far a list inside a list stands in
    gap: float  # between paragraphs
    wide_gap: float  # around titles, before the adoption formula
    signature_gap: float  # room for a pen above a signature
    signature_share: float  # of the width, for the positions; the names have the rest

    def text_width(self, *, landscape: bool) -> float:
        """Return the width between the margins of an A4 sheet, in millimetres."""
        return (A4[1] if landscape else A4[0]) - self.margins.left - self.margins.right

    def heading_size(self, level: int) -> float:
        """Return the size of a heading of that level, counted from 1."""
        return self.heading_sizes[min(level, len(self.heading_sizes)) - 1]


COUNCIL = Style(
    name="как принято в совете",
    margins=Margins(left=25, right=15, top=20, bottom=20),
    size=13,
    heading_sizes=(13, 13, 13),
    table_size=10,
    running_size=10,
    leading=1.2,
    first_line=12.5,
    title_inset=15,
    nested=7.5,
    gap=5,
    wide_gap=12,
    signature_gap=26,
    signature_share=0.56,
)

"""The document as a value: composed by each noun's document.py, printed by pdf.py, docx.py, text.py."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import TypeAlias

from app.documents.drawing import Drawing
from db.vocabulary import Emphasis, Mark


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face; text is never markup."""

    text: str
    bold: bool = False
    italic: bool = False


Runs: TypeAlias = tuple[Run, ...]


class Align(StrEnum):
    """How the lines of a block stand between the margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


@dataclass(frozen=True, slots=True)
class Heading:
    """A title line or block of lines; level 1 is the document's own name.

    One on the right is no title but names what the following belongs to: «Приложение № 1 к …».
    """

    runs: Runs
    level: int = 1
    align: Align = Align.CENTRE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `indented` starts its first line in by the style's measure."""

    runs: Runs
    align: Align = Align.JUSTIFIED
    indented: bool = True
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its marker as printed («7в.», «–»); marker None is a plain paragraph of the outline."""

    marker: str | None
    runs: Runs
    children: "tuple[Clause, ...]" = ()
    keep_with_next: bool = False  # a title of what follows: never alone at the foot of a page


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its title, its share of the width, how its cells stand."""

    title: str
    weight: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is repeated on every page; columns without titles have no header."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def titled(self) -> bool:
        """Return whether there is a header."""
        return any(column.title for column in self.columns)

    @property
    def blank(self) -> bool:
        """Return whether there is nothing to print: neither a header nor a row."""
        return not self.titled and not self.rows


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the words that say the same to whom it cannot be shown."""

    drawing: Drawing
    words: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Position on the left (its lines single-spaced), name on the position's last line on the right."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block of signatures; it never goes to a page alone."""

    signatures: tuple[Signature, ...]
    copied: bool = False  # typed on a copy: nobody signs here, so there is no room for a pen


@dataclass(frozen=True, slots=True)
class Requisites:
    """Lines that belong together, not justified: date and number, an addressee, the adoption formula."""

    lines: tuple[Runs, ...]
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The lines of the letterhead once more, above a paper that begins on a page of its own."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a new page."""


Block: TypeAlias = (
    Heading | Paragraph | Clause | Table | Picture | Signatures | Requisites | Letterhead | PageBreak
)


class Numbering(StrEnum):
    """How the pages are numbered."""

    LATER = "later"  # above, from the second page on
    COUNTED = "counted"  # «стр. 2 из 7» at the foot of each
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself to the system that stores it."""

    title: str
    author: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: letterhead, blocks, a running line at the head of later pages, properties."""

    blocks: tuple[Block, ...]
    properties: Properties
    letterhead: tuple[str, ...] = ()
    running: str = ""
    landscape: bool = field(default=False)
    long_kept: bool = False  # bound into a file for years
    numbering: Numbering = Numbering.LATER
    emblem: bytes = b""  # a picture (PNG) above the letterhead
    executor: tuple[str, ...] = ()  # who prepared it, in the corner at the foot of the last sheet


def plain(runs: Runs) -> str:
    """Return the text of the runs without their faces."""
    return "".join(run.text for run in runs)


def runs(text: str, marks: tuple[Mark, ...] = ()) -> Runs:
    """Return the text cut into runs where its marks begin and end."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    pieces = []
    for start, end in pairwise(edges):
        faces = {mark.emphasis for mark in marks if mark.start <= start and end <= mark.end}
        pieces.append(Run(text[start:end], Emphasis.BOLD in faces, Emphasis.ITALIC in faces))
    return tuple(pieces)

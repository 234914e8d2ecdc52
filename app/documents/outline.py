"""Blocks as they are printed one under another: what the renderers share about depth and company."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.documents.tree import Block, Clause, PageBreak, Requisites, Runs, Signatures, plain

DASHES = frozenset("-‐‑–—•")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph of an outline; `depth` counts the lists around it, numbers do not step in."""

    marker: str | None
    runs: Runs
    depth: int
    heads: bool = False  # what follows is below it

    @property
    def introduces(self) -> bool:
        """Return whether it must not part from what follows: a title, or a text that ends in a colon."""
        return self.heads or plain(self.runs).rstrip().endswith(":")


def lines(clause: Clause, depth: int = 0) -> Iterator[Line]:
    """Yield the clause and everything under it in reading order."""
    yield Line(clause.marker, clause.runs, depth, clause.keep_with_next)
    deeper = depth + (clause.marker in DASHES)
    for child in clause.children:
        yield from lines(child, deeper)


def accompanied(blocks: Sequence[Block]) -> Iterator[tuple[Block, bool]]:
    """Yield every block and whether it stays with the next: signatures never go to a page alone."""
    for block, following in zip_longest(blocks, blocks[1:]):
        yield block, isinstance(following, Signatures | Requisites) and not isinstance(block, PageBreak)

"""What a file gives before its words are understood: lines, and what stands outside the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.resolutions.reading.marked import Marked


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of a file in their order, a blank one between paragraphs; headers; what found no place."""

    lines: Sequence[Marked]
    running: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()

"""What must not part at the foot of a page: titles, introductions, signatures and the text beside them."""

from collections.abc import Sequence
from math import inf
from typing import Final, TypeAlias

from reportlab.platypus import Flowable, PageBreak, Paragraph

from app.documents.pdf_paragraph import Title
from app.documents.pdf_table import Rows

Piece: TypeAlias = tuple[Flowable, bool]  # what is printed, and whether it stays with the next

_ENDLESS: Final = 10.0**6
_COMPANY: Final = 2  # lines of a paragraph that stay together on either side of a break
_UNDIVIDED: Final = 3  # lines that cannot be torn so
_LONGEST: Final = 24  # links of a chain: hundreds of titles in a row must not nest without end


class Kept(Flowable):
    """Two flowables, of which the last lines of the first share a page with the first lines of the second."""

    def __init__(self, head: Flowable, following: Flowable, page: float) -> None:
        super().__init__()
        self.head, self.following, self.page = head, following, page
        self.gap = max(head.getSpaceAfter(), following.getSpaceBefore())

    def getSpaceBefore(self) -> float:
        """Return the space above the first."""
        return self.head.getSpaceBefore()

    def getSpaceAfter(self) -> float:
        """Return the space below the second."""
        return self.following.getSpaceAfter()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size of both."""
        self.below = _tall(self.following, width) + self.gap
        return width, _tall(self.head, width) + self.below

    def draw(self) -> None:
        """Print one above the other."""
        self.head.drawOn(self.canv, 0, self.below)
        self.following.drawOn(self.canv, 0, 0)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what goes on this page and the rest; nothing when all goes to the next one."""
        head = _tall(self.head, width)
        if head + self.gap + least(self.following, width) <= height:
            return [self.head, self.following]
        parts = self.head.split(width, min(height, head - _tail(self.head)))
        if len(parts) > 1:
            return [parts[0], Kept(parts[1], self.following, self.page)]
        if height < self.page - 1:
            return []
        return [*([self.head] if head <= height else self.head.split(width, height)), self.following]


def chain(pieces: Sequence[Piece], page: float) -> list[Flowable]:
    """Return the pieces for a page of that height, those that stay with the next one bound to it."""
    story: list[Flowable] = []
    links = 0
    for flowable, stays in reversed(pieces):
        if stays and story and links < _LONGEST and not isinstance(story[-1], PageBreak):
            story[-1] = Kept(flowable, story[-1], page)
            links += 1
        else:
            story.append(flowable)
            links = 0
    return story[::-1]


def least(flowable: Flowable, width: float) -> float:
    """Return the height of the least part of a flowable that may stand at the foot of a page."""
    match flowable:
        case Kept() if _divisible(flowable.head, width):
            return least(flowable.head, width)
        case Kept():
            return _tall(flowable.head, width) + flowable.gap + least(flowable.following, width)
        case Rows():
            return flowable.least
        case Paragraph() if _divisible(flowable, width):
            return _COMPANY * flowable.style.leading
        case _:
            return _tall(flowable, width)


def _divisible(flowable: Flowable, width: float) -> bool:
    """Return whether a paragraph may be torn; one before its company of lines needs that much more."""
    if isinstance(flowable, Title) or not isinstance(flowable, Paragraph):
        return isinstance(flowable, Rows)
    return _tall(flowable, width) > (_UNDIVIDED + 0.5) * flowable.style.leading


def _tail(flowable: Flowable) -> float:
    """Return the height of the least part of a flowable that may stand at the head of a page."""
    match flowable:
        case Rows():
            return flowable.last
        case Paragraph() if not isinstance(flowable, Title):
            return _COMPANY * flowable.style.leading
        case _:
            return inf


def _tall(flowable: Flowable, width: float) -> float:
    return flowable.wrap(width, _ENDLESS)[1]

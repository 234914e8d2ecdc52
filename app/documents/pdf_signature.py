from typing import Final

from reportlab.platypus import Flowable

from app.documents.pdf_paragraph import printed
from app.documents.pdf_styles import look
from app.documents.style import Style
from app.documents.tree import Align, Run, Signature

_LEAST: Final = 0.3  # of the width, that is left to the position beside the longest of names


class SignatureLine(Flowable):
    """The position on the left, its lines single-spaced; the name on its last line on the right."""

    def __init__(self, signature: Signature, style: Style, page: float, *, copied: bool = False) -> None:
        super().__init__()
        self.position = printed((Run(signature.position),), look(style))
        self.name = printed((Run(signature.name),), look(style, Align.RIGHT))
        self.page, self.share = page, style.signature_share
        self.spaceBefore = style.gap if copied else style.signature_gap

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size: as tall as the position, or as the name should that be longer."""
        self.width = width
        room = max(width - self.name.minWidth(), width * _LEAST)  # beside a name that is not torn
        self.left = min(width * self.share, room)
        _, position = self.position.wrap(self.left, height)
        _, name = self.name.wrap(width - self.left, height)
        self.height = max(position, name)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return nothing: a signature is not torn, unless it is longer than any page."""
        if self.height <= self.page:
            return []
        return [*self.position.split(width, height), self.name]

    def draw(self) -> None:
        """Print both on one last line."""
        self.position.drawOn(self.canv, 0, 0)
        self.name.drawOn(self.canv, self.left, 0)

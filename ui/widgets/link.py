import sys
from collections.abc import Callable
from typing import ClassVar

from ui.widgets.chip import Chip


class Link(Chip):
    """Words that are clicked, in as many lines as they need: a name, a file, a record that opens."""

    most_lines: ClassVar[int] = sys.maxsize

    def __init__(
        self, text: str, on_click: Callable[[], object], tip: str = "", *, quiet: bool = False
    ) -> None:
        super().__init__(text, "quiet" if quiet else "", on_click, tip)
        self.setProperty("kind", "words")

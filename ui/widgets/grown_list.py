from collections.abc import Iterable

from ui.widgets.completing_box import CompletingBox


class GrownList(CompletingBox):
    """A line to type into that offers what was written in it before: the list grows from use."""

    def __init__(self, used: Iterable[str], text: str = "", example: str = "", letters: int = 12) -> None:
        super().__init__(letters)
        self.addItems(list(used))
        self.setCurrentIndex(-1)
        self.setEditText(text)
        self.prompt(example)
        self.rewind()

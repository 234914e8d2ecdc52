from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.russian.folding import fold
from ui import theme
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.grown_list import GrownList
from ui.widgets.layout import clear, column


class TagsField(QWidget):
    """Tags as chips with a line below: Enter adds one, a click on a chip takes it out."""

    def __init__(self, used: Iterable[str], tags: Iterable[str] = (), example: str = "") -> None:
        super().__init__()
        self._tags = list(tags)
        self.typed = GrownList(used, example=example)
        self._chips = Flow()
        self.setLayout(column(self._chips, self.typed, gap=theme.SMALL_GAP))
        self.setFocusProxy(self.typed)
        self.typed.installEventFilter(self)
        self.typed.activated.connect(lambda _: self._take_typed())
        self._show()

    def tags(self) -> tuple[str, ...]:
        """Return the tags, with what still stands in the line."""
        self._take_typed()
        return tuple(self._tags)

    def setAccessibleName(self, name: str) -> None:
        """Name the field and its line."""
        super().setAccessibleName(name)
        self.typed.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter take what was typed as a tag; with nothing typed it is the dialog's."""
        entered = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in entered:
            return self._take_typed()
        return super().eventFilter(watched, event)

    def _take_typed(self) -> bool:
        tag = " ".join(self.typed.words().split())
        self.typed.setCurrentIndex(-1)
        self.typed.clearEditText()
        if tag and fold(tag) not in map(fold, self._tags):
            self._tags.append(tag)
            self._show()
        return bool(tag)

    def _take_out(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.typed.setFocus()

    def _show(self) -> None:
        clear(self._chips)
        for tag in self._tags:
            chip = Chip(f"{tag}  ×", "accent", partial(self._take_out, tag))
            chip.setAccessibleName(f"Убрать «{tag}»")
            self._chips.addWidget(chip)
        self.updateGeometry()

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.label import plain_caption


def menu(parent: QWidget, *entries: tuple[str, Callable[[], object]]) -> QMenu:
    """Return a menu of words and what they do."""
    made = QMenu(parent)
    for words, act in entries:
        made.addAction(plain_caption(words)).triggered.connect(lambda _checked=False, act=act: act())
    return made

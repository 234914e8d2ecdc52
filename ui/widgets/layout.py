from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import theme

Layout = TypeVar("Layout", bound=QBoxLayout)


def column(*parts: QWidget | QLayout | int, margin: int = 0, gap: int = theme.SMALL_GAP) -> QVBoxLayout:
    """Return the parts one under another; a number is free room, zero is all that is left."""
    return _filled(QVBoxLayout(), parts, margin, gap)


def line(*parts: QWidget | QLayout | int, margin: int = 0, gap: int = theme.SMALL_GAP) -> QHBoxLayout:
    """Return the parts side by side; a number is free room, zero is all that is left."""
    return _filled(QHBoxLayout(), parts, margin, gap)


def hairline() -> QFrame:
    """Return a thin line between two parts."""
    made = QFrame()
    made.setObjectName("hairline")
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of the layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def _filled(layout: Layout, parts: tuple[QWidget | QLayout | int, ...], margin: int, gap: int) -> Layout:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif part:
            layout.addSpacing(part)
        else:
            layout.addStretch(1)
    return layout

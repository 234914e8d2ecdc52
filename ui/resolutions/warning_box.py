"""A sentence to which attention is drawn, in a box, with what may be done about it."""

from PySide6.QtWidgets import QFrame, QWidget

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


def warning_box(sentence: str, *answers: QWidget) -> QFrame:
    """Return the box."""
    box = QFrame()
    box.setObjectName("warning")
    row = line(PlainLabel(sentence).wrapping(), *answers, gap=theme.MIDDLE_GAP)
    row.setStretch(0, 1)
    row.setContentsMargins(theme.WIDE_GAP, theme.SMALL_GAP, theme.MIDDLE_GAP, theme.SMALL_GAP)
    box.setLayout(row)
    return box

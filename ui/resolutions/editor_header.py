from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from ui import theme
from ui.widgets.button import button
from ui.widgets.label import ElidedLabel, PlainLabel
from ui.widgets.layout import line


class EditorHeader(QFrame):
    """The way back, the name of the resolution, what became of it, the buttons."""

    def __init__(self, back: Callable[[], object], *buttons: QPushButton) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self.back = button("Решения ›", back, "crumb")
        self.back.setAccessibleName("Назад к списку решений")
        self.name = ElidedLabel(role="title")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.state = PlainLabel(role="quiet")
        row = line(line(self.back, self.name, self.state, 0), *buttons, gap=theme.MIDDLE_GAP)
        row.setStretch(0, 1)
        row.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.PAGE_GAP, theme.WIDE_GAP)
        self.setLayout(row)

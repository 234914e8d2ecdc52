from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line


class StepLine(QFrame):
    """The steps of the way by name; the one being taken stands out."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._labels = [PlainLabel(f"{number}. {name}") for number, name in enumerate(names, 1)]
        parts = [part for label in self._labels for part in (label, PlainLabel("›", "quiet"))][:-1]
        self.setLayout(column(line(*parts, 0, gap=theme.MIDDLE_GAP), hairline(), gap=theme.SMALL_GAP))
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Let the step stand out."""
        for place, label in enumerate(self._labels):
            label.setProperty("ink", "accent" if place == current else "")
            label.setProperty("role", "" if place == current else "quiet")
            label.style().polish(label)

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.russian.numerals import plural
from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


class Badge(PlainLabel):
    """A number on the right of a button; whoever cannot see it hears it with the button's name."""

    def __init__(self, on: QPushButton) -> None:
        super().__init__(role="badge")
        self._on = on
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        on.setLayout(line(0, self, margin=theme.SMALL_GAP))

    def count(self, matters: int) -> None:
        """Say how many matters wait; none is not said."""
        self.setText(str(matters))
        self.setVisible(matters > 0)
        words = plural(matters, "дело ждёт", "дела ждут", "дел ждут")
        self._on.setAccessibleName(f"{self._on.text()}, {words}" if matters else "")

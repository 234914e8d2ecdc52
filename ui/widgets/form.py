"""Forms: a field with its words above it, fields side by side, the rarely used ones folded away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.icons import icon
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line


def field(name: str, widget: QWidget, hint: str = "") -> QVBoxLayout:
    """Return the widget with its words above and a quiet hint below; the words name it to a screen reader."""
    words = PlainLabel(name, "small")
    words.setBuddy(widget)
    widget.setAccessibleName(name)
    made = column(words, widget, gap=theme.GAP)
    if hint:
        made.addWidget(PlainLabel(hint, "small").wrapping())
    return made


def side_by_side(*parts: QLayout) -> QHBoxLayout:
    """Return the fields in one line, each as wide as the others."""
    made = line(*parts, gap=theme.MIDDLE_GAP)
    for place in range(len(parts)):
        made.setStretch(place, 1)
        made.setAlignment(parts[place], Qt.AlignmentFlag.AlignTop)
    return made


def line_edit(text: str = "", placeholder: str = "") -> QLineEdit:
    """Return a field of one line."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    made.setCursorPosition(0)
    return made


def lines_edit(text: str = "", lines: int = 2) -> QPlainTextEdit:
    """Return a field of some lines; Tab leaves it."""
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 2 * theme.MIDDLE_GAP)
    return made


def choice(options: list[tuple[str, object]], chosen: object = None) -> QComboBox:
    """Return a list of words to choose from; each stands for a value."""
    made = QComboBox()
    for words, value in options:
        made.addItem(words, value)
        made.setItemData(made.count() - 1, words, Qt.ItemDataRole.AccessibleTextRole)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made


class Fold(QWidget):
    """Fields that are seldom needed, behind a line one clicks."""

    def __init__(self, title: str, *parts: QLayout) -> None:
        super().__init__()
        self._title = button(title, self._toggle, "link")
        self._title.setIcon(icon("plus", "accent"))
        self._inside = QWidget()
        self._inside.setLayout(column(*parts, gap=theme.MIDDLE_GAP))
        self._inside.hide()
        self.setLayout(column(line(self._title, 0), self._inside))

    def open(self) -> None:
        """Show the fields."""
        self._inside.show()
        self._title.hide()

    def _toggle(self) -> None:
        self.open()
        self._inside.focusNextChild()

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme
from ui.widgets.layout import column


class LinesField(QWidget):
    """Several values of one kind, each in a line of its own: Enter adds another, an empty one is no value."""

    def __init__(self, text: str = "", example: str = "") -> None:
        super().__init__()
        self._example = example
        self.lines: list[QLineEdit] = []
        self._column = column(gap=theme.GAP)
        self.setLayout(self._column)
        for value in text.splitlines() or [""]:
            self._insert(len(self.lines), value)
        self.setFocusProxy(self.lines[0])

    def text(self) -> str:
        """Return the values, one a line."""
        return "\n".join(filter(None, (line.text().strip() for line in self.lines)))

    def setAccessibleName(self, name: str) -> None:
        """Name the field and each of its lines."""
        super().setAccessibleName(name)
        for place, line in enumerate(self.lines, 1):
            line.setAccessibleName(name if place == 1 else f"{name}, {place}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter add a line, or leave an empty one; Backspace in an empty line takes it out."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        place = next(place for place, line in enumerate(self.lines) if line is watched)
        empty = not self.lines[place].text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not empty:
                self._insert(place + 1, "").setFocus()
            return True
        if event.key() == Qt.Key.Key_Backspace and empty and place:
            self._take_out(place)
            return True
        return False

    def _insert(self, place: int, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setPlaceholderText(self._example)
        line.setCursorPosition(0)
        line.installEventFilter(self)
        self.lines.insert(place, line)
        self._column.insertWidget(place, line)
        self.setAccessibleName(self.accessibleName())
        return line

    def _take_out(self, place: int) -> None:
        line = self.lines.pop(place)
        self.lines[place - 1].setFocus()
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setAccessibleName(self.accessibleName())

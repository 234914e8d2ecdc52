from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that shows what was typed: never markup, whatever stands in the text."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def wrapping(self) -> "PlainLabel":
        """Return the label itself, set to go on in further lines and to be copied with the mouse."""
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self


class ElidedLabel(PlainLabel):
    """One line that ends in «…» where there is no room; the whole stands in the tooltip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the line as fits."""
        metrics = QFontMetrics(self.font())
        line = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if line == self.text() else plain_tip(self.text()))
        if line == "…":
            return  # says nothing by itself
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows the text as typed: Qt takes whatever looks like markup for it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>"


def plain_caption(text: str) -> str:
    """Return the text for a menu or a button, where a lone & would underline the next letter."""
    return text.replace("&", "&&")

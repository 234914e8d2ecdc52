"""The signatures of a resolution: position on the left, name on the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.resolutions.text import SignatureLine
from ui import theme
from ui.widgets.button import button
from ui.widgets.growing_text import GrowingText
from ui.widgets.layout import clear, column, line


class Signatures(QWidget):
    """One line for each signature; an emptied line is none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[tuple[GrowingText, GrowingText]] = []
        self._editable = False
        self._column: QVBoxLayout = column(gap=theme.SMALL_GAP)
        self.add = button("+ подпись", self._append, "link")
        self.setLayout(column(self._column, line(self.add, 0), gap=theme.GAP))

    def show_lines(self, lines: tuple[SignatureLine, ...], *, editable: bool) -> None:
        """Show the signatures in place of the former ones."""
        clear(self._column)
        self.fields, self._editable = [], editable
        self.add.setVisible(editable)
        for shown in lines:
            self._insert(shown)

    def lines(self) -> tuple[SignatureLine, ...]:
        """Return the signatures as edited."""
        filled = (
            SignatureLine(position.text().strip(), name.text().strip()) for position, name in self.fields
        )
        return tuple(signature for signature in filled if signature != SignatureLine("", ""))

    def _append(self) -> None:
        self._insert(SignatureLine("", ""))
        self.fields[-1][0].setFocus()

    def _insert(self, shown: SignatureLine) -> None:
        position, name = GrowingText("Должность"), GrowingText("Имя в подписи")
        position.setPlaceholderText("Должность")
        name.setPlaceholderText("И.О. Фамилия")
        row = line(position, name, gap=theme.WIDE_GAP)
        row.setStretch(0, 2)
        row.setStretch(1, 1)
        for edit, text in ((position, shown.position), (name, shown.name)):
            edit.put_text(text)
            edit.setReadOnly(not self._editable)
            edit.edited.connect(self.changed)
        self.fields.append((position, name))
        self._column.addLayout(row)

"""The second place for copies, at the foot of the list of copies."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.backups.place import place, set_place
from app.errors import UserError
from ui import theme
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

NONE_YET = "Не выбрано. Выберите флешку или другой диск: если откажет этот, копии останутся."


class SecondPlace(QWidget):
    """Where copies are carried besides; another folder can be chosen, or none."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._where = PlainLabel().wrapping()
        self._reminder = PlainLabel(role="attention").wrapping()
        self._none = button("Не хранить", lambda: self._choose(None), "link")
        words = column(
            PlainLabel("Второе место для копий", "section"), self._where, self._reminder, gap=theme.GAP
        )
        row = line(words, self._none, button("Выбрать папку…", self._ask), gap=theme.MIDDLE_GAP)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.show_place()

    def show_place(self) -> None:
        """Show the chosen place."""
        chosen = place(self._path)
        self._where.setText(str(chosen) if chosen else NONE_YET)
        self._none.setVisible(chosen is not None)
        self.remind("")

    def remind(self, sentence: str) -> None:
        """Say that the copies there want renewing."""
        self._reminder.setText(sentence)
        self._reminder.setVisible(bool(sentence))

    def _ask(self) -> None:
        near = str(place(self._path) or Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, "Второе место для копий", near):
            self._choose(Path(chosen))

    def _choose(self, folder: Path | None) -> None:
        try:
            set_place(self._path, folder)
        except UserError as error:
            self.refused.emit(str(error))
        else:
            self.show_place()
            self.changed.emit()

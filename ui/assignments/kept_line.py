from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit


class KeptLine(QLineEdit):
    """A line to fill in place, Enter takes it; what is typed for one matter waits while another is shown."""

    entered = Signal(str)

    def __init__(self, name: str, prompt: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)
        self._matter = 0
        self._typed: dict[int, str] = {}
        self.textEdited.connect(self._remember)
        self.returnPressed.connect(self._enter)

    def show_for(self, matter: int) -> None:
        """Show what was typed for this matter and not taken yet."""
        if matter != self._matter:
            self._matter = matter
            self.setText(self._typed.get(matter, ""))

    def forget(self) -> None:
        """Be empty again: what was typed has been taken."""
        self._typed.pop(self._matter, None)
        self.clear()

    def _remember(self, text: str) -> None:
        self._typed[self._matter] = text

    def _enter(self) -> None:
        if words := self.text().strip():
            self.entered.emit(words)

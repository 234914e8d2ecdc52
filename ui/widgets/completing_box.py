from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter


class CompletingBox(QComboBox):
    """A list in which one types: any part of a line finds it, and other words may stand there, too."""

    def __init__(self, letters: int = 20) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        # What was chosen is read from its beginning.
        self.currentIndexChanged.connect(lambda _: self.rewind())

    def rewind(self) -> None:
        """Show the line from its first letter."""
        if line := self.lineEdit():
            line.setCursorPosition(0)

    def prompt(self, example: str) -> None:
        """Show quietly what may be typed."""
        if line := self.lineEdit():
            line.setPlaceholderText(example)

    def words(self) -> str:
        """Return what stands in the line."""
        return self.currentText().strip()

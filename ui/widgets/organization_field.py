from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from app.members.rows import RegistryRow


class OrganizationField(QComboBox):
    """A card of the registry, found by any part of its name; other words may stand here, too."""

    def __init__(self, rows: Sequence[RegistryRow]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for row in rows:
            self.addItem(row.short_name or row.name, row.id)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.choose(None)

    def choose(self, organization_id: int | None, words: str = "") -> None:
        """Show the card, or the words where no card is chosen."""
        place = -1 if organization_id is None else self.findData(organization_id)
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(words)
        line = self.lineEdit()
        if line:
            line.setCursorPosition(0)  # a long name is read from its beginning

    def organization_id(self) -> int | None:
        """Return the card whose name stands in the field, or None."""
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return int(self.itemData(place)) if place >= 0 else None

    def words(self) -> str:
        """Return what stands in the field."""
        return self.currentText().strip()

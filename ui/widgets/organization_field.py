from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.members.rows import RegistryRow
from ui.widgets.completing_box import CompletingBox


class OrganizationField(CompletingBox):
    """A card of the registry, found by any part of its name; other words may stand here, too."""

    def __init__(self, rows: Sequence[RegistryRow]) -> None:
        super().__init__(24)
        for row in rows:
            self.addItem(row.short_name or row.name, row.id)
        self.choose(None)

    def choose(self, organization_id: int | None, words: str = "") -> None:
        """Show the card, or the words where no card is chosen."""
        place = -1 if organization_id is None else self.findData(organization_id)
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(words)
        self.rewind()

    def organization_id(self) -> int | None:
        """Return the card whose name stands in the field, or None."""
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return int(self.itemData(place)) if place >= 0 else None

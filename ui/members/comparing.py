"""What changed in the registry between two days, or since a list that was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

if TYPE_CHECKING:
    from ui.members.page import MembersPage

# Each dialog is imported when it is opened: the registry is shown sooner without them.


class Comparing:
    """The comparisons of the page «Организации»."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page
        self._copies: QTemporaryDir | None = None  # goes with the window, and what was opened with it

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        return {"difference": self.compare, "sent-lists": self.show_sent}

    def compare(self, sent_list_id: int | None = None, after: date | None = None) -> None:
        """Show what changed by the shown day; a name that is clicked leads to its card."""
        from ui.members.difference_dialog import DifferenceDialog

        dialog = DifferenceDialog(self._page, after or self._page.day.day(), sent_list_id)
        dialog.exec()
        if dialog.wanted is not None:
            self._page.reveal(dialog.wanted)
        dialog.deleteLater()

    def show_sent(self) -> None:
        """Show the registries that went out, and what changed since one of them."""
        from ui.members.sent_lists_dialog import SentListsDialog

        self._copies = self._copies or QTemporaryDir()
        dialog = SentListsDialog(self._page, Path(self._copies.path()))
        dialog.exec()
        if dialog.compared is not None:
            self.compare(dialog.compared)
        dialog.deleteLater()

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page


class Tab(QWidget):
    """One side of a meeting, shown beside the others: agenda, participants, votes, documents."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.meeting_id = 0

    def show_meeting(self, meeting_id: int) -> None:
        """Show what the office file holds of this meeting now."""
        self.meeting_id = meeting_id

    def go_in(self) -> None:
        """Move the keyboard to where one works on this side."""
        self.setFocus()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done on this side now, by the id of the action."""
        return {}

    def settle(self) -> None:
        """Make one operation of what is being typed here."""
